#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// e to the power of a number.
///
/// - Parameter x: any number.
/// - Returns: `e^x`.
package func exponential(_ x: Double) -> Double { exp(x) }

/// Natural logarithm.
///
/// - Parameter x: above zero.
/// - Returns: `ln x`.
package func logarithm(_ x: Double) -> Double { log(x) }

/// Growth in log points x 100 as a factor.
///
/// - Parameter logPoints: growth in log points x 100.
/// - Returns: `e^(g/100)`.
package func factor(_ logPoints: Double) -> Double { exp(logPoints / 100) }

/// A factor as growth in log points x 100.
///
/// - Parameter factor: above zero.
/// - Returns: `100 ln f`.
package func logPoints(_ factor: Double) -> Double { 100 * log(factor) }
