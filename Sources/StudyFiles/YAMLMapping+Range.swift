import Studies

extension YAMLMapping {
    /// The keys of an 80 % range.
    static let rangeKeys = ["low", "central", "high"]

    /// `low`, `central` and `high` in order and within bounds; `central` alone is a certain number.
    mutating func range(in bounds: ClosedRange<Double>, what: String) -> UncertainValue? {
        let isCertain = value("low") == nil && value("high") == nil
        let keys = isCertain ? ["central"] : Self.rangeKeys
        let numbers = keys.compactMap { required($0)?.number(in: bounds, what: what) }
        guard numbers.count == keys.count else { return nil }
        if isCertain { return UncertainValue(numbers[0]) }
        guard numbers[0] <= numbers[1], numbers[1] <= numbers[2] else {
            log.report(.rangeNotOrdered(place, low: numbers[0], central: numbers[1], high: numbers[2]))
            return nil
        }
        return UncertainValue(low: numbers[0], central: numbers[1], high: numbers[2])
    }
}
