public import LinearAlgebra

/// The prior of a Bayesian vector autoregression: each series close to a random walk of its own, distant lags and other
/// series' lags closer to zero.
///
/// Given Σ, the coefficient of lag l of series j in equation i is normal around 1 for i = j and l = 1, else 0, with
/// variance `λ² / l² · Σᵢᵢ / ψⱼ`; Σ is inverse Wishart with scale diag ψ and m + 2 degrees of freedom, so that its mean is
/// diag ψ. The constant and the exogenous regressors have variance 10⁷ Σᵢᵢ. Two statements on sums of lags are rows of
/// their own (``dummies(_:)``).
///
/// Source: Litterman (1979); Kadiyala and Karlsson (1997); Giannone, Lenza and Primiceri (2015), "Prior selection for
/// vector autoregressions", section 3 and appendix.
public struct MinnesotaPrior: Sendable {
    /// How tightly the statements of the prior hold; all above 0, smaller is tighter.
    public struct Tightness: Hashable, Sendable {
        /// λ of all lags.
        public var lags: Double
        /// μ: that a series which has stood at its first level stays there, whatever the others do (Doan, Litterman
        /// and Sims 1984).
        public var sumOfCoefficients: Double
        /// δ: that series which have all stood at their first levels stay there (Sims 1993).
        public var initialObservation: Double

        /// Tightness of the three statements.
        ///
        /// - Parameters:
        ///   - lags: λ.
        ///   - sumOfCoefficients: μ.
        ///   - initialObservation: δ.
        public init(lags: Double, sumOfCoefficients: Double, initialObservation: Double) {
            precondition(lags > 0 && sumOfCoefficients > 0 && initialObservation > 0, "not above 0")
            self.lags = lags
            self.sumOfCoefficients = sumOfCoefficients
            self.initialObservation = initialObservation
        }
    }

    /// The regressors.
    public let layout: LagLayout
    /// ψ, one a series: variance of the error of an autoregression of its own.
    public let scales: [Double]
    /// Mean of the first p observations, one a series.
    public let firstLevels: [Double]

    /// Variance of the constant and of exogenous regressors, in units of Σᵢᵢ (Giannone, Lenza and Primiceri 2015,
    /// replication files).
    static let looseVariance = 1e7

    /// A prior.
    ///
    /// - Parameters:
    ///   - layout: the regressors.
    ///   - scales: ψ, m numbers above 0.
    ///   - firstLevels: m numbers.
    public init(layout: LagLayout, scales: [Double], firstLevels: [Double]) {
        precondition(scales.count == layout.series && firstLevels.count == layout.series, "other series")
        precondition(scales.allSatisfy { $0 > 0 && $0.isFinite }, "a scale is not positive")
        self.layout = layout
        self.scales = scales
        self.firstLevels = firstLevels
    }

    /// The prior before the rows of ``dummies(_:)``.
    ///
    /// - Parameter tightness: of the lags.
    public func lagPrior(_ tightness: Tightness) -> MatrixNormalInverseWishart {
        var mean = Matrix(rows: layout.count, columns: layout.series, repeating: 0)
        var precisions = [Double](repeating: 1 / Self.looseVariance, count: layout.count)
        for series in 0..<layout.series {
            if layout.lags > 0 { mean[layout.position(lag: 1, of: series), series] = 1 }
            for lag in 1..<(layout.lags + 1) {
                let relative = Double(lag) / tightness.lags
                precisions[layout.position(lag: lag, of: series)] = relative * relative * scales[series]
            }
        }
        let scale = Matrix.identity(layout.series).scalingRows(by: scales)
        guard
            let errors = try? InverseWishart(
                scale: scale, degreesOfFreedom: Double(layout.series + 2)),
            let prior = try? MatrixNormalInverseWishart(mean: mean, precisions: precisions, errors: errors)
        else { preconditionFailure("positive scales make a distribution") }
        return prior
    }

    /// The rows of the sum-of-coefficients prior, one a series, and of the initial observation, one.
    ///
    /// - Parameter tightness: μ and δ.
    /// - Returns: regressors, (m + 1) x k, and responses, (m + 1) x m.
    public func dummies(_ tightness: Tightness) -> (design: Matrix, responses: Matrix) {
        let count = layout.series
        var design = Matrix(rows: count + 1, columns: layout.count, repeating: 0)
        var responses = Matrix(rows: count + 1, columns: count, repeating: 0)
        for series in 0..<count {
            responses[series, series] = firstLevels[series] / tightness.sumOfCoefficients
            responses[count, series] = firstLevels[series] / tightness.initialObservation
        }
        for row in 0...count {
            for series in 0..<count {
                for lag in 1..<(layout.lags + 1) {
                    design[row, layout.position(lag: lag, of: series)] = responses[row, series]
                }
            }
        }
        if layout.hasConstant { design[count, 0] = 1 / tightness.initialObservation }
        return (design, responses)
    }
}
