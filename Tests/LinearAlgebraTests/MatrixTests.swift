import LinearAlgebra
import Testing

struct MatrixTests {
    private let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6]])

    @Test func `entries are stored column by column`() {
        #expect(matrix.values == [1, 4, 2, 5, 3, 6])
        #expect(matrix == Matrix(rows: 2, columns: 3, columnMajor: [1, 4, 2, 5, 3, 6]))
    }

    @Test func `rows and columns are read out in order`() {
        #expect(matrix.row(1) == [4, 5, 6])
        #expect(matrix.column(2) == [3, 6])
        #expect(matrix[1, 0] == 4)
    }

    @Test func `transposing exchanges rows and columns`() {
        #expect(matrix.transposed == Matrix(rows: [[1, 4], [2, 5], [3, 6]]))
        #expect(
            Matrix(rows: 0, columns: 3, repeating: 0).transposed == Matrix(rows: 3, columns: 0, repeating: 0))
    }

    @Test func `a copy does not follow its original`() {
        var changed = matrix
        changed[0, 0] = 9
        changed.withMutableValues { $0[1] = 8 }
        #expect(changed.column(0) == [9, 8])
        #expect(matrix.column(0) == [1, 4])
    }

    @Test func `an empty matrix keeps its shape`() {
        #expect(Matrix(rows: 0, columns: 3, repeating: 0) != Matrix(rows: 3, columns: 0, repeating: 0))
        #expect(Matrix(rows: 3, columns: 0, repeating: 0).row(2).isEmpty)
        #expect(Matrix.identity(0).values.isEmpty)
    }

    @Test func `an entry outside the matrix traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = Matrix(rows: 2, columns: 3, repeating: 0)[2, 0]
        }
    }

    @Test func `ragged rows trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = Matrix(rows: [[1, 2], [3]])
        }
    }
}
