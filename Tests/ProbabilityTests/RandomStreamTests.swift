import Probability
import Testing

struct RandomStreamTests {
    private let stream = RandomStream(seed: 2020, purpose: 1)

    @Test func `a number does not depend on how many are asked for`() {
        let long = stream.normals(draw: 5, count: 101)
        #expect(stream.normals(draw: 5, count: 40) == Array(long.prefix(40)))
        for start in [1, 2, 7] {
            #expect(stream.normals(draw: 5, count: 20, startingAt: start) == Array(long[start..<start + 20]))
        }
        #expect(long[33] == NormalDistribution.quantile(stream.uniform(5, 33)))
    }

    @Test(arguments: [0..<8, 3..<8, 2..<3, 4..<4])
    func `filling touches its range alone`(range: Range<Int>) {
        var values = [Double](repeating: -99, count: 8)
        stream.fillNormals(draw: 2, into: &values, range: range)
        #expect(Array(values[range]) == stream.normals(draw: 2, count: range.count))
        #expect(values.indices.filter { values[$0] != -99 } == Array(range))
    }

    @Test func `seed, purpose, draw and index all count`() {
        let first = stream.uniform(3, 4)
        #expect(RandomStream(seed: 2021, purpose: 1).uniform(3, 4) != first)
        #expect(RandomStream(seed: 2020 + 1 << 32, purpose: 1).uniform(3, 4) != first)
        #expect(RandomStream(seed: 2020, purpose: 2).uniform(3, 4) != first)
        #expect(stream.uniform(4, 4) != first)
        #expect(stream.uniform(3 + 1 << 32, 4) != first)
        #expect(stream.uniform(3, 5) != first)
    }

    @Test func `the numbers of a seed are the same on every machine`() {
        // Made with an independent Philox4x32-10 in Python.
        #expect(stream.uniform(0, 0) == 0.9599103609418266)
        #expect(stream.uniform(0, 1) == 0.9509003405346411)
        #expect(stream.uniform(7, 12) == 0.2709576315832395)
    }

    @Test func `normals have the moments of a standard normal and no memory`() {
        let count = 200_000
        let values = stream.normals(draw: 0, count: count)
        let products = zip(values, values.dropFirst()).map(*)
        // Five standard errors: 1, √2, √15, √96 and 1 over √n.
        let error = 5 / Double(count).squareRoot()
        #expect(abs(Quantiles.mean(values)) < error)
        #expect(abs(Quantiles.variance(values) - 1) < error * 1.5)
        #expect(abs(Quantiles.mean(values.map { $0 * $0 * $0 })) < error * 3.9)
        #expect(abs(Quantiles.mean(values.map { $0 * $0 * $0 * $0 }) - 3) < error * 9.8)
        #expect(abs(Quantiles.mean(products)) < error)
    }
}
