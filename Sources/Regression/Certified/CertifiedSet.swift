import LinearAlgebra

/// A linear regression whose answer is certified by the National Institute of Standards and Technology.
///
/// Source of the data and of the certified values: NIST Statistical Reference Datasets (StRD), linear regression,
/// https://www.itl.nist.gov/div898/strd/lls/lls.shtml; works of the government of the United States. The certified
/// values were computed with 500 digits and are printed with 15.
package struct CertifiedSet: Sendable {
    /// How columns are made of the data.
    package enum Model: Hashable, Sendable {
        /// The regressors as they stand.
        case withoutConstant
        /// A constant, then the regressors.
        case withConstant
        /// The powers 0 to `degree` of the one regressor.
        case polynomial(degree: Int)
    }

    /// Its name at NIST.
    package let name: String
    /// How columns are made.
    package let model: Model
    /// Digits promised of coefficients and of standard errors by least squares.
    package let digits: Double
    /// Digits promised of coefficients by the double-precision factorization of the library underneath: less than any
    /// of its kernels was measured to reach, which differ by up to a digit and a half (`docs/numerics.md`).
    package let digitsOfDoubles: Double
    /// Certified coefficients.
    package let coefficients: [Double]
    /// Certified standard errors of the coefficients.
    package let standardErrors: [Double]
    /// Responses.
    package let response: [Double]
    private let regressors: [[Double]]

    /// A set, from its texts.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - model: how columns are made.
    ///   - digits: promised of least squares.
    ///   - digitsOfDoubles: promised of double precision.
    ///   - certified: a line a coefficient: coefficient, standard error.
    ///   - data: a line an observation: response, regressors.
    init(
        _ name: String, _ model: Model, digits: Double = 13, digitsOfDoubles: Double, certified: String,
        data: String
    ) {
        self.name = name
        self.model = model
        self.digits = digits
        self.digitsOfDoubles = digitsOfDoubles
        let values = Self.numbers(certified)
        let rows = Self.numbers(data)
        coefficients = values.map { $0[0] }
        standardErrors = values.map { $0[1] }
        response = rows.map { $0[0] }
        regressors = rows.map { Array($0.dropFirst()) }
    }

    /// The regressors in the columns of the model.
    package var design: Design {
        switch model {
        case .withoutConstant: return Design(Matrix(rows: regressors))
        case .withConstant: return Design(Matrix(rows: regressors.map { [1] + $0 }))
        case .polynomial(let degree): return .polynomial(in: regressors.map { $0[0] }, degree: degree)
        }
    }

    /// All eleven sets, in the order of their level at NIST: lower, average, higher.
    package static var all: [CertifiedSet] {
        [
            norris, pontius, noIntercept1, noIntercept2, filip, longley, wampler1, wampler2, wampler3,
            wampler4, wampler5,
        ]
    }

    private static func numbers(_ text: String) -> [[Double]] {
        text.split(separator: "\n").map { line in
            line.split(separator: " ").map { word in
                guard let number = Double(word) else { preconditionFailure("\(word) is not a number") }
                return number
            }
        }
    }
}
