#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// e to the power of a number.
func exponential(_ x: Double) -> Double { exp(x) }

/// Natural logarithm.
func logarithm(_ x: Double) -> Double { log(x) }

/// Growth in log points x 100 as a factor.
func factor(_ logPoints: Double) -> Double { exp(logPoints / 100) }

/// A factor as growth in log points x 100.
func logPoints(_ factor: Double) -> Double { 100 * log(factor) }
