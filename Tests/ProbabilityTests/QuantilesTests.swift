import Probability
import TestSupport
import Testing

struct QuantilesTests {
    private let probabilities = [0.9, 0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.95, 1, 0.333]

    private func bySorting(_ values: [Double], _ probability: Double) -> Double {
        let sorted = values.sorted()
        let position = Double(sorted.count - 1) * probability
        let rank = Int(position)
        let above = sorted[min(rank + 1, sorted.count - 1)]
        return sorted[rank] + (position - Double(rank)) * (above - sorted[rank])
    }

    private func expectSorted(_ values: [Double], sourceLocation: SourceLocation = #_sourceLocation) {
        let expected = probabilities.map { bySorting(values, $0) }
        #expect(Quantiles.select(values, probabilities) == expected, sourceLocation: sourceLocation)
    }

    @Test(arguments: [1, 2, 3, 16, 17, 100, 1001, 5000], UInt64(0)..<4)
    func `selection equals sorting to the bit`(count: Int, seed: UInt64) {
        expectSorted(RandomStream(seed: seed, purpose: 0).normals(draw: 0, count: count))
    }

    @Test(arguments: [17, 500, 3000], [1, 2, 7, 100])
    func `selection equals sorting with ties`(count: Int, distinct: Int) {
        let stream = RandomStream(seed: 4, purpose: 0)
        expectSorted((0..<count).map { Double(Int(stream.uniform(0, $0) * Double(distinct))) })
    }

    @Test func `ordered samples are no bad case`() {
        let rising = (0..<20_000).map(Double.init)
        expectSorted(rising)
        expectSorted(rising.reversed())
        expectSorted(rising.map { min($0, 19_999 - $0) })
        expectSorted(rising.map { $0.truncatingRemainder(dividingBy: 64) })
    }

    @Test func `quantiles lie between order statistics as in definition 7`() {
        #expect(Quantiles.select([4, 1, 3, 2], [0.5, 0.25, 0]) == [2.5, 1.75, 1])
        #expect(Quantiles.select([4, 1], []).isEmpty)
    }

    @Test func `moments of a known sample`() {
        #expect(Quantiles.mean([2, 4, 4, 4, 5, 5, 7, 9]) == 5)
        expectClose(Quantiles.variance([2, 4, 4, 4, 5, 5, 7, 9]), 32.0 / 7, within: 1e-15)
        #expect(Quantiles.variance([1e9 + 1, 1e9 + 2, 1e9 + 3]) == 1)
    }

    @Test func `a value that is not finite traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = Quantiles.select([1, .nan], [0.5])
        }
    }
}
