import Studies

extension LeverParameter {
    /// The hard bounds of a number; nothing for other kinds of values.
    var bounds: ClosedRange<Double>? {
        guard case .number(let lowest, let highest) = kind else { return nil }
        return lowest...highest
    }
}
