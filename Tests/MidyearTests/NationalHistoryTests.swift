import Models
import StudyFiles
import Studies
import Testing
import TimeSeries

/// Standing at each mid-year with the national figures known then, against published full-year growth.
struct NationalHistoryTests {
    static let series = ["gdp", "retail_sales", "fixed_asset_investment", "industrial_value_added"]

    @Test func `the engine beats holding first-half growth`() async throws {
        let study = try StudyReader().read(folder: "scenarios/china").study
        var squares: [String: (model: Double, naive: Double, count: Int)] = [:]
        for year in 2013...2020 {
            let day = try #require(CalendarDay(year: year, month: 8, day: 26))
            let clock = ContinuousClock()
            let start = clock.now
            let prediction = try await TrendGapModel(workers: 2).predict(
                study.seen(on: day, horizon: year), draws: 2000, seed: 1)
            print(year, clock.now - start, "particles", prediction.record.effectiveParticles, prediction.record.onsets.map { "\($0.indicator) \($0.onset.quarter) \($0.onset.logBayesFactor ?? -1)" })
            for id in Self.series {
                let paths = prediction.drivers.map(\.path) + prediction.responses.map(\.path)
                let path = try #require(paths.first { $0.indicator.id == id })
                let draws = (0..<prediction.draws).map { draw in
                    (0..<4).reduce(0.0) { $0 + path.shares[$1][draw] * expGrowth(path.values[$1][draw]) } * 100 - 100
                }.sorted()
                func published(_ period: Period) -> Double? {
                    study.observations.first { $0.indicator == id && $0.period == period && $0.measure == .growth }?.value
                }
                let actual = try #require(published(.year(year)))
                let half = try #require(published(.firstHalf(year)))
                let median = draws[draws.count / 2]
                print("  ", id, "median", median, "80%", draws[200], draws[1800], "actual", actual, "err", median - actual, "naive", half - actual)
                if year < 2020 {
                    let old = squares[id] ?? (0, 0, 0)
                    squares[id] = (old.model + (median - actual) * (median - actual), old.naive + (half - actual) * (half - actual), old.count + 1)
                }
            }
        }
        for id in Self.series { let s = squares[id]!; print(id, (s.model / Double(s.count)).squareRoot(), (s.naive / Double(s.count)).squareRoot()) }
        let all = squares.values.reduce((0.0, 0.0, 0)) { ($0.0 + $1.model, $0.1 + $1.naive, $0.2 + $1.count) }
        print("pooled", (all.0 / Double(all.2)).squareRoot(), (all.1 / Double(all.2)).squareRoot())
    }
}
import Foundation
func expGrowth(_ x: Double) -> Double { exp(x / 100) }
