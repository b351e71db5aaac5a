extension JointProcess {
    /// A response that stands in one system with its drivers, as the last series, so that its figures say something of
    /// them: its gap is its own part's plus what the drivers' gaps pass on,
    ///
    /// ```
    /// z_R[t] = own[t] + Σ_k B_k z_k[t]        B_k = fixed_k + Σ_j coefficient_j loading_jk
    /// ```
    struct Follower: Sendable {
        /// Its position in the system, the last.
        let series: Int
        /// Drivers that pass on their gaps, by position in the system.
        let drivers: [Int]
        /// What one of each coefficient adds to each driver's entry: coefficients x drivers.
        let loadings: [[Double]]
        /// Entries at which rows are linearized, by driver.
        let entries: [Double]

        /// The entries under some coefficients.
        ///
        /// - Parameters:
        ///   - coefficients: their values.
        ///   - fixed: what the entries hold whatever the coefficients, by driver.
        func entries(_ coefficients: [Double], fixed: [Double]) -> [Double] {
            drivers.indices.map { driver in
                zip(coefficients, loadings).reduce(fixed[driver]) { $0 + $1.0 * $1.1[driver] }
            }
        }

        /// The follower with rows linearized at some coefficients.
        func linearized(at coefficients: [Double], fixed: [Double]) -> Follower {
            Follower(
                series: series, drivers: drivers, loadings: loadings,
                entries: entries(coefficients, fixed: fixed))
        }

        /// The paths that the coefficients multiply, from four quarters before the first quarter.
        ///
        /// - Parameter gaps: whole gaps of the system's drivers.
        func regressors(_ gaps: [[Double]]) -> [[Double]] {
            loadings.map { loading in
                var sum = Array(repeating: 0.0, count: gaps[0].count)
                for (share, driver) in zip(loading, drivers) where share != 0 {
                    for step in sum.indices { sum[step] += share * gaps[driver][step] }
                }
                return sum
            }
        }
    }
}

extension JointProcess.Form {
    /// The form with what it holds of other series: of a follower's gap, its drivers' gaps by their entries.
    func parts(_ follower: JointProcess.Follower?) -> [JointProcess.Form] {
        guard let follower, follower.series == series else { return [self] }
        return [self]
            + zip(follower.drivers, follower.entries).map { driver, entry in
                JointProcess.Form(
                    series: driver, trendWeights: trendWeights.map { _ in 0 },
                    gapWeights: gapWeights.map { entry * $0 })
            }
    }
}
