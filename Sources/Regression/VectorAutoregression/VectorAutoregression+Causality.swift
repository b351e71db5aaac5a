import LinearAlgebra
import Probability

extension VectorAutoregression {
    /// A test that some coefficients are all zero.
    public struct FTest: Hashable, Sendable {
        /// The statistic.
        public let statistic: Double
        /// Number of coefficients set to zero.
        public let numerator: Int
        /// m (T − p − k).
        public let denominator: Int
        /// Share of the F distribution above the statistic.
        public let pValue: Double
    }

    /// Tests Granger non-causality: that no lag of some series enters the equations of others.
    ///
    /// The Wald statistic over its number of restrictions; with W W' the rows and columns of (XᵀX)⁻¹ at the lags,
    /// it is ‖W⁻¹ B Σ^(-1/2)‖² over the number.
    ///
    /// - Parameters:
    ///   - causing: positions of the series whose lags are tested, counted from 0.
    ///   - caused: positions of the other series' equations.
    /// - Returns: the test; `nil` without lags or series, and where errors of one series follow from the others'.
    public func nonCausality(of causing: [Int], for caused: [Int]) -> FTest? {
        precondition((causing + caused).allSatisfy { $0 >= 0 && $0 < layout.series }, "no such series")
        let positions = causing.flatMap { one in
            (1..<(layout.lags + 1)).map { layout.position(lag: $0, of: one) }
        }
        let count = positions.count * caused.count
        guard count > 0, let factor = try? CholeskyFactorization(block(errorCovariance, caused)) else {
            return nil
        }
        let coefficients = dynamics.coefficients.transposed.columns(positions).transposed.columns(caused)
        let standard = inverseRoot(at: positions).solveUpperTransposed(coefficients)
        let scaled = factor.solveLower(standard.transposed)
        let statistic = scaled.values.reduce(0) { $0 + $1 * $1 } / Double(count)
        let denominator = layout.series * degreesOfFreedom
        let distribution = FisherDistribution(numerator: Double(count), denominator: Double(denominator))
        return FTest(
            statistic: statistic, numerator: count, denominator: denominator,
            pValue: distribution.upperTail(statistic))
    }

    /// Upper triangular U with Uᵀ U the block of (XᵀX)⁻¹ = R⁻¹ R⁻ᵀ at some regressors.
    private func inverseRoot(at positions: [Int]) -> Matrix {
        let selected = Matrix.identity(layout.count).columns(positions)
        guard let factor = try? QRFactorization(root.solveUpperTransposed(selected)) else {
            preconditionFailure("columns of the inverse of a triangle are independent")
        }
        return factor.r
    }

    private func block(_ matrix: Matrix, _ positions: [Int]) -> Matrix {
        matrix.columns(positions).transposed.columns(positions)
    }
}
