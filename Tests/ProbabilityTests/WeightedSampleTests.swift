import Probability
import Testing

struct WeightedSampleTests {
    private static let values = (0..<101).map { draw in
        RandomStream(seed: 3, named: "sample").normals(draw: draw, count: 1)[0]
    }

    @Test func `equal weights give the quantiles of the sample`() {
        let probabilities = [0, 0.05, 0.1, 0.5, 0.9, 1]
        let sample = WeightedSample(Self.values, weights: Self.values.map { _ in 2 })
        for (one, other) in zip(sample.quantiles(probabilities), Quantiles.select(Self.values, probabilities))
        {
            #expect(abs(one - other) < 1e-12)
        }
        #expect(abs(sample.mean - Quantiles.mean(Self.values)) < 1e-12)
    }

    @Test func `a value of weight three is nearly one that is there three times`() {
        let weights = Self.values.indices.map { $0 % 3 == 0 ? 3.0 : 1 }
        let repeated = zip(Self.values, weights).flatMap { Array(repeating: $0, count: Int($1)) }
        let sample = WeightedSample(Self.values, weights: weights)
        for (one, other) in zip(
            sample.quantiles([0.1, 0.5, 0.9]), Quantiles.select(repeated, [0.1, 0.5, 0.9]))
        {
            #expect(abs(one - other) < 0.05)
        }
        #expect(
            abs(sample.share { $0 > 0 } - Double(repeated.count { $0 > 0 }) / Double(repeated.count)) < 1e-12)
        #expect(abs(sample.mean - Quantiles.mean(repeated)) < 1e-12)
    }
}
