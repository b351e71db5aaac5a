import LinearAlgebra

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the residuals of a solved problem say of its fit.
struct ResidualStatistics {
    private let problem: LeastSquaresProblem
    private let residuals: [DoubleDouble]
    private let sumOfSquares: DoubleDouble

    /// Sums the residuals.
    ///
    /// - Parameters:
    ///   - problem: the problem.
    ///   - residuals: of its transformed rows.
    init(_ problem: LeastSquaresProblem, residuals: [DoubleDouble]) {
        self.problem = problem
        self.residuals = residuals
        sumOfSquares = residuals.sumOfSquares
    }

    /// The residual standard deviation; `nil` without degrees of freedom.
    func deviation(degreesOfFreedom: Int) -> DoubleDouble? {
        guard degreesOfFreedom > 0 else { return nil }
        return (sumOfSquares / DoubleDouble(Double(degreesOfFreedom))).squareRoot
    }

    /// R²; source: Greene (2012), section 3.5.
    var determination: LeastSquares.Determination? {
        let scale = problem.total.sumOfSquares
        guard let constant = problem.constant else {
            return scale.high > 0 ? .aboutZero(share(of: scale)) : nil
        }
        var deviations = problem.total
        deviations.subtract(constant.dot(problem.total) / constant.sumOfSquares, times: constant)
        let variation = deviations.sumOfSquares
        return isRounding(variation, of: scale) ? nil : .aboutMean(share(of: variation))
    }

    /// −n/2 (ln 2π + 1 + ln(S/n)) + ln |dz/dy|; source: Greene (2012), chapter 14.
    var logLikelihood: Double? {
        guard !fitsExactly else { return nil }
        let count = Double(residuals.count)
        return problem.logJacobian - count / 2 * (log(2 * .pi) + 1 + log(sumOfSquares.high / count))
    }

    /// Σ (e_t − e_{t−1})² / Σ e_t²; source: Durbin and Watson (1950).
    var durbinWatson: Double? {
        guard !fitsExactly else { return nil }
        let steps = zip(residuals.dropFirst(), residuals).map { $0 - $1 }
        return (steps.sumOfSquares / sumOfSquares).high
    }

    private func share(of variation: DoubleDouble) -> Double {
        (DoubleDouble(1) - sumOfSquares / variation).high
    }

    private var fitsExactly: Bool { isRounding(sumOfSquares, of: problem.total.sumOfSquares) }

    /// Whether what is left is no more than the last bit of what it is left of.
    private func isRounding(_ rest: DoubleDouble, of whole: DoubleDouble) -> Bool {
        rest.high <= 0x1p-104 * whole.high
    }
}
