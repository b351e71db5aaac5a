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
