import LinearAlgebra

/// A least-squares problem as it is solved: rows transformed until their errors are alike, restrictions substituted.
struct LeastSquaresProblem {
    /// The regressors as given.
    let design: Design
    /// The responses as given.
    let observed: [Double]
    /// What is solved: columns, one for each free coefficient.
    var columns: [[DoubleDouble]]
    /// What is solved: responses.
    var response: [DoubleDouble]
    /// Transformed responses before any substitution, which R² compares with.
    private(set) var total: [DoubleDouble]
    /// The transformed constant column, if the design has one.
    private(set) var constant: [DoubleDouble]?
    /// ln |dz / dy| of the transformed responses z, which the log-likelihood of y adds.
    private(set) var logJacobian = 0.0
    /// How all coefficients follow from the free ones; `nil` if all are free.
    var substitution: Substitution?

    /// A problem whose rows are left as they are.
    init(_ design: Design, _ response: [Double]) {
        self.design = design
        observed = response
        columns = design.columns
        self.response = response.map { DoubleDouble($0) }
        total = self.response
        constant = design.constantColumn.map { design.columns[$0] }
    }

    /// A problem with one linear transformation applied to every column and to the response.
    ///
    /// - Parameters:
    ///   - design: X.
    ///   - response: y.
    ///   - logJacobian: ln of the absolute determinant of the transformation.
    ///   - transform: from n numbers to n numbers.
    init(
        _ design: Design, _ response: [Double], logJacobian: Double,
        transform: ([DoubleDouble]) -> [DoubleDouble]
    ) {
        self.init(design, response)
        columns = columns.map(transform)
        self.response = transform(self.response)
        total = self.response
        constant = constant.map(transform)
        self.logJacobian = logJacobian
    }
}
