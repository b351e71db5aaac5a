import Studies

extension YAMLValue {
    /// A number within bounds.
    ///
    /// - Parameter bounds: the lowest and the highest possible number.
    /// - Parameter what: what a fault calls it; the key when nothing is given.
    func number(in bounds: ClosedRange<Double>, what: String? = nil) -> Double? {
        guard let value = decimal()?.value else { return nil }
        guard bounds.contains(value) else {
            file.log.report(
                .outOfBounds(
                    place, what: LocalizedText(what ?? key), value: value, lowest: bounds.lowerBound,
                    highest: bounds.upperBound))
            return nil
        }
        return value
    }

    /// A whole number within bounds.
    func wholeNumber(in bounds: ClosedRange<Int>) -> Int? {
        guard let decimal = decimal() else { return nil }
        guard decimal.decimals == 0, let whole = Int(exactly: decimal.value), bounds.contains(whole) else {
            file.log.report(
                .outOfBounds(
                    place, what: LocalizedText(key), value: decimal.value, lowest: Double(bounds.lowerBound),
                    highest: Double(bounds.upperBound)))
            return nil
        }
        return whole
    }

    /// A growth in percent: above a fall of 100 % and not absurdly large.
    func growth() -> Double? {
        guard let value = decimal()?.value else { return nil }
        if let fault = PossibleValues.fault(ofGrowth: value, at: place) {
            file.log.report(fault)
            return nil
        }
        return value
    }

    /// A number, or a mapping of nothing but `low`, `central` and `high`.
    func range(in bounds: ClosedRange<Double>, what: String) -> UncertainValue? {
        guard isMapping else {
            guard scalar != nil else { return refused(.numberOrRange) }
            return number(in: bounds, what: what).map { UncertainValue($0) }
        }
        guard var map = mapping(.numberOrRange) else { return nil }
        let range = map.range(in: bounds, what: what)
        map.reportUnknownKeys()
        return range
    }

    private func decimal() -> DecimalNumber? {
        guard let text = text(.number) else { return nil }
        do {
            return try DecimalNumber(text)
        } catch {
            file.log.report(
                error == .notFinite ? .notFinite(place, found: text) : .notANumber(place, found: text))
            return nil
        }
    }
}
