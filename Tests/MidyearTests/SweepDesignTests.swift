import Outcomes
import Projection
import Studies
import Testing

struct SweepDesignTests {
    private static func axis(_ first: Double, _ last: Double, _ points: Int) -> SweepAxis {
        let address = ParameterAddress(
            lever: "recovery_speed", indicator: "sales", instrument: nil, parameter: "multiple")
        return SweepAxis(addresses: [address], first: first, last: last, points: points)
    }

    @Test func `a grid has every combination once, ends exactly, the last axis fastest`() throws {
        let grid = try #require(
            SweepDesign.grid([Self.axis(0.1, 0.7, 3), Self.axis(2, 1, 2), Self.axis(5, 5, 1)]))
        #expect(grid.count == 6)
        #expect(
            (0..<6).map { grid.values($0) } == [
                [0.1, 2, 5], [0.1, 1, 5], [0.4, 2, 5], [0.4, 1, 5], [0.7, 2, 5], [0.7, 1, 5],
            ])
    }

    @Test func `a grid beyond what can be counted is none`() {
        #expect(SweepDesign.grid(Array(repeating: Self.axis(0, 1, 1000), count: 12)) == nil)
    }

    @Test func `a sample fills every range evenly and differs by seed`() {
        let sample = SweepDesign.sample([Self.axis(0.5, 1.5, 2), Self.axis(10, 20, 2)], count: 64, seed: 1)
        let values = (0..<64).map { sample.values($0) }
        #expect(values.map { Int(($0[0] - 0.5) * 64) }.sorted() == Array(0..<64))
        #expect(values.map { Int(($0[1] - 10) * 6.4) }.sorted() == Array(0..<64))
        #expect(
            SweepDesign.sample([Self.axis(0, 1, 2)], count: 4, seed: 2).values(3) != [
                sample.values(3)[0] - 0.5
            ])
    }
}
