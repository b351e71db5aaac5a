import LinearAlgebra

extension LeastSquares {
    /// Least squares under linear equations that the coefficients meet exactly.
    ///
    /// The equations are solved for as many coefficients, which leave the problem; degrees of freedom count the others.
    ///
    /// - Parameters:
    ///   - design: X, n x k; columns may move together where the restrictions tell them apart.
    ///   - response: y, n numbers.
    ///   - restrictions: m equations in the k coefficients.
    /// - Throws: ``Failure``. Columns that move together are those of the free coefficients after substitution, named
    ///   by their own places.
    ///
    /// Source: Greene (2012), section 5.5.1.
    public init(design: Design, response: [Double], restrictions: Restrictions) throws(Failure) {
        try Self.check(design, response)
        precondition(
            restrictions.matrix.columns == design.columns.count,
            "restrictions on \(restrictions.matrix.columns) of \(design.columns.count) coefficients")
        let substitution = try Substitution(restrictions)
        do {
            try self.init(substitution.reduced(design, response))
        } catch .columnsMoveTogether(let groups) {
            throw .columnsMoveTogether(groups.map { $0.map { substitution.free[$0] } })
        } catch {
            throw error
        }
    }
}
