public import LinearAlgebra
public import Probability

/// The inverse Wishart distribution of an m x m covariance: density proportional to
/// `|Σ|^(−(ν + m + 1)/2) exp(−tr(S Σ⁻¹) / 2)`.
///
/// Source: Anderson (2003), "An Introduction to Multivariate Statistical Analysis", section 7.7.
public struct InverseWishart: Sendable {
    /// Why there is no such distribution.
    public enum Failure: Error, Hashable {
        /// The scale is not symmetric positive definite and finite.
        case scaleNotPositiveDefinite
        /// m − 1 or fewer degrees of freedom, or not finite.
        case tooFewDegreesOfFreedom
    }

    /// S, m x m, in units of the covariance.
    public let scale: Matrix
    /// ν, above m − 1.
    public let degreesOfFreedom: Double
    let factor: CholeskyFactorization

    /// Number of rows and columns, m.
    public var order: Int { scale.rows }

    /// A distribution.
    ///
    /// - Parameters:
    ///   - scale: S, m x m, symmetric; its lower triangle is read.
    ///   - degreesOfFreedom: ν, above m − 1.
    /// - Throws: ``Failure``.
    public init(scale: Matrix, degreesOfFreedom: Double) throws(Failure) {
        guard degreesOfFreedom.isFinite && degreesOfFreedom > Double(scale.rows - 1) else {
            throw .tooFewDegreesOfFreedom
        }
        guard let factor = try? CholeskyFactorization(scale) else { throw .scaleNotPositiveDefinite }
        self.scale = scale
        self.degreesOfFreedom = degreesOfFreedom
        self.factor = factor
    }

    /// E[Σ] = S / (ν − m − 1); `nil` where ν is not above m + 1.
    public var mean: Matrix? {
        let divisor = degreesOfFreedom - Double(order) - 1
        return divisor > 0 ? scale.scaled(by: 1 / divisor) : nil
    }

    /// ν/2 ln |S| − ln Γₘ(ν/2): what a marginal likelihood is made of.
    var logNormalizer: Double {
        degreesOfFreedom / 2 * factor.logDeterminant
            - GammaFunction.logarithm(degreesOfFreedom / 2, order: order)
    }

    /// Draws a root of a covariance; ``BartlettFactor/numbersUsed(order:)`` numbers of the draw are used.
    ///
    /// With S = L Lᵀ and A Bartlett's factor, C = L A⁻ᵀ.
    ///
    /// - Parameters:
    ///   - stream: where the numbers come from.
    ///   - draw: counted from 0.
    ///   - start: index of the first number.
    /// - Returns: C, m x m, with Σ = C Cᵀ.
    public func drawRoot(from stream: RandomStream, draw: Int, startingAt start: Int = 0) -> Matrix {
        let bartlett = BartlettFactor(
            order: order, degreesOfFreedom: degreesOfFreedom, from: stream, draw: draw, startingAt: start)
        let lower = Matrix(rows: order, columns: order, columnMajor: bartlett.values)
        return lower.solveLower(factor.lower.transposed).transposed
    }
}
