package import Studies

/// A value of a lever parameter as `--set` and the sheets of a template write it.
package enum SettingText {
    /// The text.
    ///
    /// - Parameter value: the value.
    /// - Returns: `1.2`, `1.0/1.2/1.4` for a range, `2020-10`, `2020Q3`, `2020Q3:0.5,2020Q4:0.5`, `0.1,0.2`.
    package static func text(_ value: ParameterValue.Value) -> String {
        switch value {
        case .number(let range):
            guard !range.isCertain else { return plain(range.central) }
            return [range.low, range.central, range.high].map(plain).joined(separator: "/")
        case .month(let year, let month): return "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter(let quarter): return "\(quarter)"
        case .byQuarter(let values):
            return values.map { "\($0.quarter):\(plain($0.value))" }.joined(separator: ",")
        case .sequence(let values): return values.map(plain).joined(separator: ",")
        }
    }

    /// A number as people write it: `100`, not `100.0`.
    package static func plain(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
