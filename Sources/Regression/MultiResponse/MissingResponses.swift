public import LinearAlgebra
public import Probability

/// Multi-response regression in which some responses are missing (NaN): they are drawn along with B and Σ, and the
/// responses beside them in their rows count in full.
///
/// Each step draws B and Σ given completed responses, then each missing response given those observed in its row.
/// Nothing is dropped and nothing filled in as if it were known. Source: Tanner and Wong (1987), "The calculation of
/// posterior distributions by data augmentation"; Little and Rubin (2002), section 10.1. It assumes that whether a
/// response is missing does not depend on its value.
public struct MissingResponses: Sendable {
    private let design: Matrix
    private let responses: Matrix
    private let prior: MatrixNormalInverseWishart
    private let deviations: [Double]
    /// Positions of the missing responses by row; rows without any are left out.
    private let missing: [(row: Int, columns: [Int])]

    /// Prepares rows.
    ///
    /// - Parameters:
    ///   - design: X, n x k.
    ///   - responses: Y, n x m; NaN where missing.
    ///   - prior: of k coefficients and m responses.
    ///   - deviations: n factors above 0 of the rows' error deviations; all 1 when `nil`.
    /// - Throws: what ``MultiResponseRegression`` throws of everything but the missing responses.
    public init(
        design: Matrix, responses: Matrix, prior: MatrixNormalInverseWishart, deviations: [Double]? = nil
    ) throws(MultiResponseRegression.Failure) {
        let start = design.times(prior.mean)
        var completed = responses
        var missing: [(row: Int, columns: [Int])] = []
        for row in 0..<responses.rows {
            let columns = (0..<responses.columns).filter { responses[row, $0].isNaN }
            if !columns.isEmpty { missing.append((row, columns)) }
            for column in columns { completed[row, column] = start[row, column] }
        }
        self.missing = missing
        _ = try MultiResponseRegression(
            design: design, responses: completed, prior: prior, deviations: deviations)
        self.design = design
        self.responses = completed
        self.prior = prior
        self.deviations = deviations ?? Array(repeating: 1, count: design.rows)
    }

    /// Draws of B and Σ, one step of the chain each; neighbours are dependent.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - discarded: steps before the first draw; they wash out the start, at which missing responses are at their
    ///     prior means.
    ///   - stream: where the numbers come from.
    /// - Returns: the draws with the completed responses, n x m, that each was made from.
    /// - Throws: ``MultiResponseRegression/Failure`` when a drawn response is no longer finite.
    public func draws(
        _ count: Int, discarding discarded: Int, from stream: RandomStream
    ) throws(MultiResponseRegression.Failure) -> [(draw: MatrixNormalInverseWishart.Draw, responses: Matrix)]
    {
        var results: [(draw: MatrixNormalInverseWishart.Draw, responses: Matrix)] = []
        var completed = responses
        for step in 0..<discarded + count {
            let known = try MultiResponseRegression(
                design: design, responses: completed, prior: prior, deviations: deviations
            ).posterior
            let draw = known.draw(from: stream, draw: step)
            if step >= discarded { results.append((draw, completed)) }
            let used = BartlettFactor.numbersUsed(order: prior.responses) + prior.regressors * prior.responses
            fill(
                &completed, draw, stream.normals(draw: step, count: responses.values.count, startingAt: used))
        }
        return results
    }

    /// Draws the missing responses of every row given those observed.
    private func fill(
        _ completed: inout Matrix, _ draw: MatrixNormalInverseWishart.Draw, _ normals: [Double]
    ) {
        let covariance = draw.errorCovariance
        let fitted = design.times(draw.coefficients)
        for (row, columns) in missing {
            let observed = (0..<responses.columns).filter { !columns.contains($0) }
            // The root of the row's covariance, observed first: its lower left carries their surprise over.
            let order = observed + columns
            let sorted = covariance.columns(order).transposed.columns(order)
            guard let root = try? CholeskyFactorization(sorted).lower else {
                preconditionFailure("a drawn covariance is positive definite")
            }
            var standard: [Double] = []
            for (place, column) in order.enumerated() {
                let before = (0..<place).reduce(0) { $0 + root[place, $1] * standard[$1] }
                if place < observed.count {
                    let error = (completed[row, column] - fitted[row, column]) / deviations[row]
                    standard.append((error - before) / root[place, place])
                } else {
                    standard.append(normals[row * responses.columns + column])
                    let error = before + root[place, place] * standard[place]
                    completed[row, column] = fitted[row, column] + deviations[row] * error
                }
            }
        }
    }
}
