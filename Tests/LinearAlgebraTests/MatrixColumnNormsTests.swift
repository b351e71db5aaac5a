import LinearAlgebra
import TestSupport
import Testing

struct MatrixColumnNormsTests {
    private let matrix = Matrix(rows: [[3e200, 3e-200, 0], [4e200, -4e-200, 0]])

    @Test func `lengths neither overflow nor underflow on the way`() {
        let norms = matrix.columnNorms
        expectClose(norms[0] / 5e200, 1, within: 1e-15)
        expectClose(norms[1] / 5e-200, 1, within: 1e-15)
        #expect(norms[2] == 0)
    }

    @Test func `columns of length 1 keep their directions, zeros stay zeros`() {
        expectClose(matrix.withUnitColumns.values, [0.6, 0.8, 0.6, -0.8, 0, 0], within: 1e-15)
        #expect(Matrix(rows: 0, columns: 2, repeating: 0).columnNorms == [0, 0])
    }
}
