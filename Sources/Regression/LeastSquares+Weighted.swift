import LinearAlgebra

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension LeastSquares {
    /// Weighted least squares: uncorrelated errors whose variances are known up to a common factor.
    ///
    /// - Parameters:
    ///   - design: X, n x k.
    ///   - response: y, n numbers.
    ///   - variances: n positive numbers, proportional to the variances of the errors.
    /// - Throws: ``Failure``.
    ///
    /// Source: Greene (2012), section 9.6.1: rows are divided by their standard deviations.
    public init(design: Design, response: [Double], variances: [Double]) throws(Failure) {
        try Self.check(design, response)
        precondition(variances.count == design.rows, "\(variances.count) variances for \(design.rows) rows")
        if let row = variances.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
            throw .varianceNotPositive(row: row)
        }
        let deviations = variances.map { DoubleDouble($0).squareRoot }
        let logJacobian = -variances.reduce(0) { $0 + log($1) } / 2
        try self.init(
            LeastSquaresProblem(design, response, logJacobian: logJacobian) { column in
                zip(column, deviations).map { $0 / $1 }
            })
    }
}
