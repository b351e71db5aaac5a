import Studies

extension JointPrediction {
    /// The same prediction with another long-run growth: from the first quarter without figures on every trend reverts to a rate that
    /// lies `shift` higher, `Δτ[n] = δ (1 − (1 − κ)^n)`, draw by draw, and nothing else changes. A draw whose trend reverts
    /// to nothing (κ = 0), a rate, and what is not projected forward stay.
    ///
    /// Source: MODEL §1, §11 (plan cases set τ* and nothing else).
    ///
    /// - Parameters:
    ///   - shift: of the long-run rate τ*, log points x 100.
    ///   - month: the last month of the first year that any figure covers, 0 for none: quarters that figures reach into
    ///     do not move.
    package func shiftingLongRun(by shift: Double, after month: Int) -> JointPrediction {
        let first = (month + 2) / 3
        guard shift != 0, first < quarters.count else { return self }
        return JointPrediction(
            year: year, quarters: quarters, draws: draws,
            drivers: drivers.map { driver in
                var driver = driver
                Self.shift(&driver.path, driver.trendReversion, by: shift, from: first)
                return driver
            },
            responses: responses.map { response in
                var response = response
                Self.shift(&response.path, response.trendReversion, by: shift, from: first)
                return response
            }, record: record, movements: movements)
    }

    private static func shift(_ path: inout Path, _ reversion: [Double], by shift: Double, from first: Int) {
        guard path.indicator.kind != .rate, path.indicator.isExtrapolated, !reversion.isEmpty else { return }
        var left = reversion.map { _ in 1.0 }
        for quarter in first..<path.values.count {
            for draw in left.indices {
                left[draw] *= 1 - reversion[draw]
                path.values[quarter][draw] += shift * (1 - left[draw])
            }
        }
    }
}
