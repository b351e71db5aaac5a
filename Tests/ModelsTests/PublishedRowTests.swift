import Models
import Studies
import Testing
import TimeSeries

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Published cumulative growth is a nonlinear function of quarters, which every draw must meet.
struct PublishedRowTests {
    @Test(arguments: [[-60.0, 15], [-30, -5], [80, 20], [100, 60], [4, 4.1]])
    func `every draw meets cumulative figures of widely different quarters within their rounding`(
        figures: [Double]
    ) async throws {
        let calm = SampleFigures.cumulativeGrowth("sales", from: 2012, Array(repeating: 6, count: 32))
        let study = SampleFigures.nation(
            2020, [SampleFigures.indicator("sales")],
            calm + [
                SampleFigures.figure("sales", .yearToDate(2020, through: 3), .growth, figures[0]),
                SampleFigures.figure("sales", .firstHalf(2020), .growth, figures[1]),
            ])
        let prediction = try await TrendGapModel(workers: 2).predict(study, draws: 400, seed: 1)
        let path = try #require(prediction.drivers.first?.path)
        // One decimal is rounded with a standard deviation of 0.1/√12 = 0.029; five of these.
        let tolerance = 0.15
        for draw in 0..<prediction.draws {
            let first = 100 * (exp(path.values[0][draw] / 100) - 1)
            let second = 100 * (exp(path.values[1][draw] / 100) - 1)
            let share = path.shares[0][draw] / (path.shares[0][draw] + path.shares[1][draw])
            let half = CumulativeArithmetic.whole(first: first, share: share, second: second)
            #expect(abs(first - figures[0]) <= tolerance, "draw \(draw)")
            #expect(abs(half - figures[1]) <= tolerance, "draw \(draw)")
        }
    }
}
