import LinearAlgebra
import Probability
import Regression

/// A regression, or the product of matrices that its speed is compared with, at one size.
struct RegressionCase {
    /// What is computed; the peer's script knows the same words.
    enum Task: String, CaseIterable {
        /// Product of two square matrices.
        case product
        /// Least squares by orthogonal factorization, five responses.
        case leastSquares = "least-squares"
        /// Posterior and marginal likelihood of a matrix-normal prior, five responses.
        case bayesian
    }

    /// What is computed.
    let task: Task
    /// Columns of the design; rows and columns of a square matrix.
    let size: Int

    /// Rows of a design: four an unknown, as in a vector autoregression of a few decades.
    static let rowsPerColumn = 4
    /// Responses at once.
    static let responses = 5

    /// All cases, sizes ascending within a task.
    static let all: [RegressionCase] = Task.allCases.flatMap { task in
        (task == .product ? [20, 100, 500, 1000, 2000] : [20, 50, 100, 200, 500, 1000]).map {
            RegressionCase(task: task, size: $0)
        }
    }

    /// What is printed.
    var name: String {
        switch task {
        case .product: return "dgemm \(size) × \(size)"
        case .leastSquares: return "least squares \(size * Self.rowsPerColumn) × \(size)"
        case .bayesian: return "Bayesian \(size * Self.rowsPerColumn) × \(size)"
        }
    }

    /// Multiplications and additions of the factorization or the product (Golub and Van Loan 2013, section 5.2).
    var operations: Double {
        let columns = Double(size)
        let rows = columns * Double(Self.rowsPerColumn)
        switch task {
        case .product: return 2 * columns * columns * columns
        case .leastSquares: return 2 * columns * columns * (rows - columns / 3)
        case .bayesian: return 2 * columns * columns * (rows + columns - columns / 3)
        }
    }

    /// Times the case on one thread.
    func timings() throws -> Timings {
        let repetitions = max(1, Int(2e8 / operations))
        let runs = operations > 2e9 ? 3 : 7
        switch task {
        case .product:
            let left = Self.matrix(size, size, draw: 0)
            let right = Self.matrix(size, size, draw: 1)
            return Timings.of(runs: runs, repetitions: repetitions) { left.times(right)[0, 0] }
        case .leastSquares:
            let (design, responses) = data
            return Timings.of(runs: runs, repetitions: repetitions) {
                (try? MultiResponseLeastSquares(design: design, responses: responses))?.coefficients[0, 0]
                    ?? .nan
            }
        case .bayesian:
            let (design, responses) = data
            let prior = try MatrixNormalInverseWishart(
                mean: Matrix(rows: size, columns: Self.responses, repeating: 0),
                precisions: Array(repeating: 1, count: size),
                errors: InverseWishart(
                    scale: .identity(Self.responses), degreesOfFreedom: Double(Self.responses + 2)))
            return Timings.of(runs: runs, repetitions: repetitions) {
                let fit = try? MultiResponseRegression(design: design, responses: responses, prior: prior)
                return fit?.logMarginalLikelihood ?? .nan
            }
        }
    }

    private var data: (design: Matrix, responses: Matrix) {
        let rows = size * Self.rowsPerColumn
        return (Self.matrix(rows, size, draw: 0), Self.matrix(rows, Self.responses, draw: 1))
    }

    private static func matrix(_ rows: Int, _ columns: Int, draw: Int) -> Matrix {
        let numbers = RandomStream(seed: 1, purpose: 9).normals(draw: draw, count: rows * columns)
        return Matrix(rows: rows, columns: columns, columnMajor: numbers)
    }
}
