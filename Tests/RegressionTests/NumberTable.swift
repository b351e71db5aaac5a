import LinearAlgebra
import Probability

extension Substring {
    /// The numbers of a line in groups of a given length.
    func components(of length: Int) -> [[Double]] {
        let numbers = split(separator: " ").compactMap { Double($0) }
        return stride(from: 0, to: numbers.count, by: length).map { Array(numbers[$0..<$0 + length]) }
    }
}

extension Matrix {
    /// The natural logarithm of every entry.
    var logarithms: Matrix {
        Matrix(rows: rows, columns: columns, columnMajor: values.map { logPoints($0) / 100 })
    }

    /// Changes of the logarithm from row to row, times a factor.
    func growth(factor: Double) -> Matrix {
        let logs = logarithms
        return logs.rows(1..<rows).minus(logs.rows(0..<rows - 1)).scaled(by: factor)
    }
}
