import LinearAlgebra
import TestSupport
import Testing

struct PivotedQRFactorizationTests {
    private static let shapes = [
        (0, 0), (0, 3), (3, 0), (1, 1), (1, 4), (5, 1), (4, 4), (9, 3), (3, 9), (40, 30),
    ]

    @Test(arguments: shapes, UInt64(0)..<20)
    func `the factors rebuild the reordered columns`(shape: (rows: Int, columns: Int), seed: UInt64) throws {
        var sample = SampleMatrix(seed: seed)
        let a = sample.matrix(shape.rows, shape.columns)
        let factor = try PivotedQRFactorization(a)
        #expect(factor.permutation.sorted() == Array(0..<shape.columns))
        #expect(factor.rank() == min(shape.rows, shape.columns))
        var padded = Matrix(rows: shape.rows, columns: shape.columns, repeating: 0)
        for j in 0..<shape.columns {
            for i in 0..<factor.r.rows { padded[i, j] = factor.r[i, j] }
        }
        let rebuilt = factor.applyQ(to: padded)
        for (place, column) in factor.permutation.enumerated() {
            expectClose(rebuilt.column(place), a.column(column), within: 1e-13)
        }
    }

    @Test(arguments: UInt64(0)..<20)
    func `planted dependences are found and expressed`(seed: UInt64) throws {
        var sample = SampleMatrix(seed: seed)
        var a = sample.matrix(12, 6)
        for i in 0..<12 {
            a[i, 2] = 0.2 * a[i, 0] + 0.3 * a[i, 5]
            a[i, 4] = 0
        }
        let factor = try PivotedQRFactorization(a)
        #expect(factor.rank() == 4)
        let dependences = factor.dependences(rank: 4).sorted { $0.column < $1.column }
        #expect(dependences.map { ($0.sources + [$0.column]).sorted() }.contains([0, 2, 5]))
        #expect(dependences.contains { $0.column == 4 && $0.sources.isEmpty })
        for dependence in dependences {
            let sum = zip(dependence.sources, dependence.weights).reduce([Double](repeating: 0, count: 12)) {
                sum, term in zip(sum, a.column(term.0)).map { $0 + term.1 * $1 }
            }
            expectClose(sum, a.column(dependence.column), within: 1e-13)
        }
    }

    @Test func `the tolerance decides what is independent`() throws {
        let factor = try PivotedQRFactorization(Matrix(rows: [[1, 1], [0, 1e-6]]))
        #expect(factor.rank() == 2)
        #expect(factor.rank(tolerance: 1e-5) == 1)
        #expect(factor.dependences(rank: 1).map(\.sources.count) == [1])
        #expect(factor.reciprocalCondition < 1e-6 && factor.reciprocalCondition > 1e-7)
    }

    @Test func `the ranks of zero, of one row, and of more columns than rows`() throws {
        #expect(try PivotedQRFactorization(Matrix(rows: 3, columns: 2, repeating: 0)).rank() == 0)
        let wide = try PivotedQRFactorization(Matrix(rows: [[1, 2, 4]]))
        #expect(wide.rank() == 1 && wide.reciprocalCondition == 0)
        let dependences = wide.dependences(rank: 1).sorted { $0.column < $1.column }
        #expect(dependences.map(\.column) == [0, 1] && dependences.map(\.sources) == [[2], [2]])
        expectClose(dependences.flatMap(\.weights), [0.25, 0.5], within: 1e-15)
        let none = try PivotedQRFactorization(Matrix(rows: 0, columns: 2, repeating: 0))
        #expect(none.dependences(rank: 0).map(\.column) == [0, 1])
    }

    @Test(arguments: [Double.nan, .infinity])
    func `an entry that is not finite is refused with its place`(value: Double) {
        #expect(throws: PivotedQRFactorization.Failure.notFinite(row: 0, column: 2)) {
            try PivotedQRFactorization(Matrix(rows: [[1, 2, value], [1, 2, 3]]))
        }
    }
}
