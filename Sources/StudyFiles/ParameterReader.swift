import Studies

/// Reads the value of one lever parameter by its kind.
struct ParameterReader {
    /// The lever's id, for the words of faults.
    let lever: String

    /// Reads a value.
    ///
    /// - Parameters:
    ///   - parameter: the parameter's declaration.
    ///   - value: what the file states.
    func value(of parameter: LeverParameter, _ value: YAMLValue) -> ParameterValue? {
        let what = "\(lever).\(parameter.id)"
        let read: ParameterValue.Value?
        switch parameter.kind {
        case .number(let lowest, let highest):
            read = value.range(in: lowest...highest, what: what).map { .number($0) }
        case .month:
            read = value.month().map { .month(year: $0.year, month: $0.month) }
        case .quarter: read = value.quarter().map { .quarter($0) }
        case .byQuarter(let highest):
            read = shares(value, highest: highest, what: what).map { .byQuarter($0) }
        case .path(let lowest, let highest):
            read = byQuarter(value, in: lowest...highest, what: what).map { .byQuarter($0) }
        case .sequence(let total):
            read = sequence(value, total: total, what: what).map { .sequence($0) }
        }
        return read.map { ParameterValue(parameter: parameter.id, value: $0, place: value.place) }
    }

    /// Numbers by quarter that together are at most `highest`.
    private func shares(
        _ value: YAMLValue, highest: Double, what: String
    ) -> [ParameterValue.QuarterValue]? {
        guard let values = byQuarter(value, in: 0...highest, what: what) else { return nil }
        let sum = values.reduce(0) { $0 + $1.value }
        guard sum <= highest + Self.rounding else {
            value.file.log.report(
                .outOfBounds(value.place, what: LocalizedText(what), value: sum, lowest: 0, highest: highest))
            return nil
        }
        return values
    }

    private func byQuarter(
        _ value: YAMLValue, in bounds: ClosedRange<Double>, what: String
    ) -> [ParameterValue.QuarterValue]? {
        guard let map = value.mapping() else { return nil }
        var values: [ParameterValue.QuarterValue] = []
        for entry in map.entries {
            let number = entry.value.number(in: bounds, what: what)
            guard let quarter = entry.keyValue.quarter() else { continue }
            if values.contains(where: { $0.quarter == quarter }) {
                map.log.report(.duplicateKey(entry.place, key: entry.key))
            }
            values.append(ParameterValue.QuarterValue(quarter: quarter, value: number ?? 0))
        }
        return values.sorted { $0.quarter < $1.quarter }
    }

    private func sequence(_ value: YAMLValue, total: Double, what: String) -> [Double]? {
        guard let numbers = value.list()?.compactMap({ $0.number(in: 0...total, what: what) }) else {
            return nil
        }
        let sum = numbers.reduce(0, +)
        guard sum <= total + Self.rounding else {
            value.file.log.report(
                .outOfBounds(value.place, what: LocalizedText(what), value: sum, lowest: 0, highest: total))
            return nil
        }
        return numbers
    }

    /// Ten shares of 0.1 add up to a little more than 1.
    private static let rounding = 1e-9
}
