import LinearAlgebra

/// What makes errors of independent shocks, u = M ε, M lower triangular.
enum ErrorProcess {
    /// u[t] = ρ u[t−1] + ε[t], stationary.
    case stationary(Double)
    /// u[t] = u[t−1] + v[t], v[t] = ρ v[t−1] + ε[t], from zero.
    case walk(Double)

    /// M ε.
    func times(_ shocks: [Double]) -> [Double] {
        var errors = shocks
        switch self {
        case .stationary(let persistence):
            errors[0] /= (1 - persistence * persistence).squareRoot()
            for t in 1..<max(errors.count, 1) { errors[t] += persistence * errors[t - 1] }
        case .walk(let persistence):
            for t in 1..<max(errors.count, 1) { errors[t] += persistence * errors[t - 1] }
            for t in 1..<max(errors.count, 1) { errors[t] += errors[t - 1] }
        }
        return errors
    }

    /// Mᵀ A: the same recursions, backward in time.
    func transposedTimes(_ matrix: Matrix) -> Matrix {
        let columns = (0..<matrix.columns).flatMap { transposedTimes(matrix.column($0)) }
        return Matrix(rows: matrix.rows, columns: matrix.columns, columnMajor: columns)
    }

    private func transposedTimes(_ vector: [Double]) -> [Double] {
        var result = vector
        let earlier = Array((0..<max(result.count - 1, 0)).reversed())
        switch self {
        case .stationary(let persistence):
            for t in earlier { result[t] += persistence * result[t + 1] }
            result[0] /= (1 - persistence * persistence).squareRoot()
        case .walk(let persistence):
            for t in earlier { result[t] += result[t + 1] }
            for t in earlier { result[t] += persistence * result[t + 1] }
        }
        return result
    }
}
