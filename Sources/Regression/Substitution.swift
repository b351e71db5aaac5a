import LinearAlgebra

/// Restrictions solved for some coefficients, which then follow from the free ones: b = c − T b_free, a row each.
///
/// Gauss-Jordan elimination with complete pivoting, in doubled precision.
struct Substitution {
    /// A restriction while it is being solved: its entries, then its value.
    private struct Equation {
        let place: Int
        var entries: [DoubleDouble]
        var solvedFor: Int?
    }

    private let count: Int
    private let equations: [Equation]
    /// Coefficients that stay free, ascending.
    let free: [Int]

    /// Solves restrictions.
    ///
    /// - Parameter restrictions: on k coefficients.
    /// - Throws: ``LeastSquares/Failure/dependentRestrictions(_:)``.
    init(_ restrictions: Restrictions) throws(LeastSquares.Failure) {
        let order = restrictions.matrix.columns
        var equations = (0..<restrictions.matrix.rows).map { i in
            Self.equation(i, restrictions.matrix.row(i), restrictions.values[i])
        }
        for _ in equations {
            guard let (row, column) = Self.pivot(equations, order) else {
                throw .dependentRestrictions(equations.filter { $0.solvedFor == nil }.map(\.place))
            }
            Self.eliminate(row, column, &equations)
        }
        count = order
        let solved = equations.compactMap(\.solvedFor)
        free = (0..<order).filter { !solved.contains($0) }
        self.equations = equations
    }

    /// The problem in the free coefficients alone.
    func reduced(_ design: Design, _ response: [Double]) -> LeastSquaresProblem {
        var problem = LeastSquaresProblem(design, response)
        for equation in equations {
            guard let solvedFor = equation.solvedFor else { continue }
            problem.response.subtract(equation.entries[count], times: design.columns[solvedFor])
            for j in free {
                problem.columns[j].subtract(equation.entries[j], times: design.columns[solvedFor])
            }
        }
        problem.columns = free.map { problem.columns[$0] }
        problem.substitution = self
        return problem
    }

    /// All k coefficients.
    func allCoefficients(_ values: [DoubleDouble]) -> [DoubleDouble] {
        var result = [DoubleDouble](repeating: .zero, count: count)
        for (j, value) in zip(free, values) { result[j] = value }
        for equation in equations {
            guard let solvedFor = equation.solvedFor else { continue }
            result[solvedFor] = zip(free, values).reduce(equation.entries[count]) {
                $0 - equation.entries[$1.0] * $1.1
            }
        }
        return result
    }

    /// k rows of a factor of the covariance, from those of the free coefficients.
    func allRows(_ rows: [[DoubleDouble]]) -> [[DoubleDouble]] {
        let zeros = [DoubleDouble](repeating: .zero, count: free.count)
        var result = [[DoubleDouble]](repeating: zeros, count: count)
        for (j, row) in zip(free, rows) { result[j] = row }
        for equation in equations {
            guard let solvedFor = equation.solvedFor else { continue }
            for (j, row) in zip(free, rows) { result[solvedFor].subtract(equation.entries[j], times: row) }
        }
        return result
    }

    /// An equation divided by its largest coefficient, so that their units do not decide what is small.
    private static func equation(_ place: Int, _ coefficients: [Double], _ value: Double) -> Equation {
        let largest = coefficients.map(abs).max() ?? 0
        let divisor = DoubleDouble(largest > 0 ? largest : 1)
        return Equation(place: place, entries: (coefficients + [value]).map { DoubleDouble($0) / divisor })
    }

    /// The largest coefficient of the equations not solved yet; `nil` if only rounding is left in one of them.
    private static func pivot(_ equations: [Equation], _ order: Int) -> (row: Int, column: Int)? {
        var best: (row: Int, column: Int, size: Double)?
        for (i, equation) in equations.enumerated() where equation.solvedFor == nil {
            for j in 0..<order where abs(equation.entries[j].high) > best?.size ?? 1e-14 {
                best = (i, j, abs(equation.entries[j].high))
            }
        }
        return best.map { ($0.row, $0.column) }
    }

    private static func eliminate(_ row: Int, _ column: Int, _ equations: inout [Equation]) {
        let divisor = equations[row].entries[column]
        equations[row].entries = equations[row].entries.map { $0 / divisor }
        equations[row].solvedFor = column
        for i in equations.indices where i != row {
            equations[i].entries.subtract(equations[i].entries[column], times: equations[row].entries)
        }
    }
}
