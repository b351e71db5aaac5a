import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

struct MissingResponsesTests {
    /// With Σ as good as known, B is normal and follows from one generalized least-squares problem over all cells.
    @Test func `what stands beside a missing response counts in full`() throws {
        let sample = Sample()
        let missing = try MissingResponses(
            design: sample.design, responses: sample.responses, prior: try sample.prior())
        let draws = try missing.draws(3000, discarding: 200, from: RandomStream(seed: 5, purpose: 1))
        let exact = try sample.exactMean()
        for (position, expected) in exact.enumerated() {
            let values = draws.map { $0.draw.coefficients.values[position] }
            // Neighbouring draws are dependent: allow for a third of the draws being worth one.
            let error = (Quantiles.variance(values) / 1000).squareRoot()
            #expect(abs(Quantiles.mean(values) - expected) < 4 * error)
        }
        // The second response is mostly missing: leaving those rows out would answer something else.
        let complete = (0..<sample.design.rows).filter { !sample.responses[$0, 1].isNaN }
        let dropped = try MultiResponseRegression(
            design: sample.design.transposed.columns(complete).transposed,
            responses: sample.responses.transposed.columns(complete).transposed, prior: try sample.prior())
        #expect(abs(dropped.posterior.mean[0, 1] - exact[2]) > 0.1)
    }

    @Test func `observed responses stay as they are, and the same seed gives the same draws`() throws {
        let sample = Sample()
        let missing = try MissingResponses(
            design: sample.design, responses: sample.responses, prior: try sample.prior())
        let stream = RandomStream(seed: 5, purpose: 1)
        let long = try missing.draws(20, discarding: 3, from: stream)
        let short = try missing.draws(10, discarding: 3, from: stream)
        #expect(zip(long, short).allSatisfy { $0.draw.coefficients == $1.draw.coefficients })
        for (index, value) in sample.responses.values.enumerated() where !value.isNaN {
            #expect(long.allSatisfy { $0.responses.values[index] == value })
        }
    }

    private struct Sample {
        let design: Matrix
        let responses: Matrix
        let covariance = Matrix(rows: [[1, 0.9], [0.9, 1]])

        init() {
            let regression = SampleRegression(rows: 24, columns: 2, seed: 8)
            let noise = RandomStream(seed: 8, purpose: 2).normals(draw: 0, count: 24)
            design = regression.design
            var responses = Matrix(rows: 24, columns: 2, columnMajor: regression.response + noise)
            for row in 0..<24 {
                let shared = 0.9 * (responses[row, 0] - 3)
                responses[row, 1] = row < 16 ? .nan : shared + 0.4 * noise[row]
            }
            self.responses = responses
        }

        /// Σ is known up to a thousandth, coefficients have variance 100.
        func prior() throws -> MatrixNormalInverseWishart {
            try MatrixNormalInverseWishart(
                mean: Matrix(rows: 2, columns: 2, repeating: 0), precisions: [0.01, 0.01],
                errors: InverseWishart(scale: covariance.scaled(by: 1e6), degreesOfFreedom: 1e6))
        }

        /// The mean of vec B from the rows of all observed cells and the prior, as one normal regression.
        func exactMean() throws -> [Double] {
            let root = try CholeskyFactorization(covariance).lower
            var rows: [[Double]] = []
            var values: [Double] = []
            for row in 0..<24 {
                let regressors = design.row(row)
                rows.append(regressors + [0, 0])
                values.append(responses[row, 0])
                guard !responses[row, 1].isNaN else { continue }
                let before = root[1, 0] / root[1, 1]
                rows.append(regressors.map { -before * $0 } + regressors.map { $0 / root[1, 1] })
                values.append(responses[row, 1] / root[1, 1] - before * responses[row, 0])
            }
            // B ~ N(0, Σ ⊗ 100): Z with B = Z Lᵀ 10 has variance 1.
            for (column, regressor) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                var row = [Double](repeating: 0, count: 4)
                row[column * 2 + regressor] = 0.1 / root[column, column]
                if column == 1 { row[regressor] = -0.1 * root[1, 0] / root[1, 1] }
                rows.append(row)
                values.append(0)
            }
            return try LeastSquares(design: Matrix(rows: rows), response: values).coefficients
        }
    }
}
