#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The inverse gamma distribution: what 1 / X follows when X is gamma of the same shape and rate.
public struct InverseGamma: Hashable, Sendable {
    /// Shape, above 0.
    public let shape: Double
    /// Rate of the gamma variable, which is the scale of this one; above 0.
    public let rate: Double

    /// A distribution.
    ///
    /// - Parameters:
    ///   - shape: above 0.
    ///   - rate: above 0.
    public init(shape: Double, rate: Double) {
        precondition(shape > 0 && rate > 0, "no inverse gamma of shape \(shape) and rate \(rate)")
        self.shape = shape
        self.rate = rate
    }

    /// The logarithm of the density.
    ///
    /// - Parameter x: above 0.
    /// - Returns: ln density.
    public func logDensity(_ x: Double) -> Double {
        precondition(x > 0, "an inverse gamma variable is above 0, not \(x)")
        return shape * log(rate) - GammaFunction.logarithm(shape) - (shape + 1) * log(x) - rate / x
    }

    /// The number below which a share of the distribution lies.
    ///
    /// - Parameter p: in (0, 1).
    /// - Returns: the quantile, relative accuracy 1e-10 or better up to a shape of a thousand.
    public func quantile(_ p: Double) -> Double {
        // x is below the quantile when the gamma variable rate / x is above its own.
        rate / GammaDistribution(shape: shape, rate: 1).quantile(upper: p)
    }
}
