import Models
import Probability
import Studies
import Testing
import TimeSeries

/// What the model says of made-up nations with one series, of which the truth is known.
struct ShockDetectionTests {
    /// Eight and a half years of calm quarters: a trend that moves by 0.2 points a quarter and ordinary noise of 0.3.
    static func calm(_ seed: UInt64) -> [Double] {
        let noise = RandomStream(seed: seed, named: "calm").normals(draw: 0, count: 68)
        var trend = 8.0
        return (0..<34).map { quarter in
            trend += 0.2 * noise[2 * quarter] - 0.04 * (trend - 8)
            return trend + 0.3 * noise[2 * quarter + 1]
        }
    }

    static func prediction(_ quarters: [Double]) async throws -> JointPrediction {
        let study = SampleFigures.nation(
            2018, [SampleFigures.indicator("sales")],
            SampleFigures.cumulativeGrowth("sales", from: 2010, quarters))
        return try await TrendGapModel(workers: 2).predict(study, draws: 64, seed: 1)
    }

    @Test(arguments: 0..<20)
    func `no shock is found in calm times`(seed: UInt64) async throws {
        let prediction = try await Self.prediction(Self.calm(seed))
        #expect(prediction.record.onsets.isEmpty)
    }

    @Test(arguments: 0..<4, [-15.0, 15])
    func `a planted shock is found in its quarter and nowhere else`(seed: UInt64, size: Double) async throws {
        var quarters = Self.calm(seed)
        var gap = size
        for position in 24..<34 {
            quarters[position] += gap
            if position + 4 < 34 { quarters[position + 4] -= gap }
            gap *= 0.4
        }
        let prediction = try await Self.prediction(quarters)
        let found = prediction.record.onsets.map(\.onset.quarter)
        #expect(found == [Quarter(year: 2016, number: 1)])
        #expect(prediction.record.onsets.allSatisfy { ($0.onset.logBayesFactor ?? 0) > 3.7 })
    }
}
