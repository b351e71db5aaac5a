import LinearAlgebra

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How many certified digits this machine reproduces of one data set.
package struct CertifiedCheck: Hashable, Sendable {
    /// Correct digits, least of several numbers, against what is promised.
    package struct Digits: Hashable, Sendable {
        /// Correct digits, 0 to 15.
        package let correct: Double
        /// What they must not fall below.
        package let promised: Double

        /// Whether the promise is kept.
        package var suffice: Bool { correct >= promised }
    }

    /// The data set's name.
    package let name: String
    /// Of the coefficients.
    package let coefficients: Digits
    /// Of the standard errors.
    package let standardErrors: Digits
    /// Of the coefficients by the double-precision factorization of the library underneath.
    package let doublePrecision: Digits

    /// Whether all promises are kept.
    package var passes: Bool { coefficients.suffice && standardErrors.suffice && doublePrecision.suffice }

    /// Solves a set and counts digits; a refusal counts as none.
    package init(_ set: CertifiedSet) {
        name = set.name
        let fit = try? LeastSquares(design: set.design, response: set.response)
        coefficients = Digits(
            correct: Self.correctDigits(fit?.coefficients, set.coefficients), promised: set.digits)
        standardErrors = Digits(
            correct: Self.correctDigits(fit?.standardErrors, set.standardErrors),
            promised: set.digits)
        doublePrecision = Digits(
            correct: Self.correctDigits(Self.solutionInDoubles(set), set.coefficients),
            promised: set.digitsOfDoubles)
    }

    /// All eleven sets, in their order.
    package static func all() -> [CertifiedCheck] { CertifiedSet.all.map { CertifiedCheck($0) } }

    /// The least of −log₁₀(|x − c| / |c|), or −log₁₀ |x| where c is 0; between 0 and 15, the digits that are printed.
    ///
    /// - Parameters:
    ///   - numbers: what was computed, as many; `nil` has no digit right.
    ///   - certified: the certified values.
    /// - Returns: digits.
    package static func correctDigits(_ numbers: [Double]?, _ certified: [Double]) -> Double {
        guard let numbers, numbers.count == certified.count else { return 0 }
        return zip(numbers, certified).reduce(15) { least, pair in
            let (number, value) = pair
            let error = value == 0 ? abs(number) : abs((number - value) / value)
            let digits = error == 0 ? 15 : -log10(error)
            return min(least, digits.isNaN ? 0 : max(0, digits))
        }
    }

    /// By Householder reflections in double precision, columns as they are: dividing integers by a length would
    /// round them.
    private static func solutionInDoubles(_ set: CertifiedSet) -> [Double]? {
        (try? QRFactorization(set.design.rounded))?.solve(set.response)
    }
}
