import Probability
import Testing

struct SystematicSamplingTests {
    private let weights = [0.5, 0, 2, 1.5, 0]

    private func counts(_ indices: [Int]) -> [Int] {
        weights.indices.map { item in indices.count { $0 == item } }
    }

    @Test(arguments: [0, 0.3, 0.999_999])
    func `resampling takes each item its share of times`(offset: Double) {
        let indices = SystematicSampling.indices(count: 10, weights: weights, offset: offset)
        #expect(indices == indices.sorted())
        for (count, exact) in zip(counts(indices), [1.25, 0, 5, 3.75, 0]) {
            #expect(abs(Double(count) - exact) < 1)
        }
    }

    @Test(arguments: [0, 0.25, 0.999_999_999_999_999_9], [0, 1_000_000, Int.max - 5000])
    func `any stretch of draws meets each item its share of times`(offset: Double, start: Int) {
        let cumulative = SystematicSampling.cumulative(weights)
        let indices = (start..<start + 4000).map {
            SystematicSampling.index(draw: $0, weights: cumulative, offset: offset)
        }
        for (count, exact) in zip(counts(indices), [500, 0, 2000, 1500, 0]) {
            #expect(abs(count - exact) <= 6)
        }
    }

    @Test func `the golden ratio sequence starts at the offset`() {
        // Fractional parts of 0.1 + i × 0.6180339887: .1, .718, .336, .954, .572.
        let tenths = SystematicSampling.cumulative(Array(repeating: 1, count: 10))
        let items = (0..<5).map { SystematicSampling.index(draw: $0, weights: tenths, offset: 0.100_001) }
        #expect(items == [1, 7, 3, 9, 5])
    }

    @Test func `an item without weight is never chosen, not even by rounding`() {
        let cumulative = SystematicSampling.cumulative([0, 1, 0])
        for offset in [0, 0x1.fffffffffffffp-1] {
            #expect(SystematicSampling.index(draw: 0, weights: cumulative, offset: offset) == 1)
            #expect(SystematicSampling.indices(count: 3, weights: [0, 1, 0], offset: offset) == [1, 1, 1])
        }
    }

    @Test func `weights that sum to nothing trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = SystematicSampling.indices(count: 1, weights: [0, 0], offset: 0)
        }
    }
}
