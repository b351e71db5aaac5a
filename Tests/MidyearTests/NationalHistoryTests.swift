import Models
import Outcomes
import Projection
import Studies
import StudyFiles
import Testing
import TimeSeries

/// Standing at each mid-year with the national figures known then, against published full-year growth.
struct NationalHistoryTests {
    @Test(arguments: [
        ("gdp", 1.0), ("retail_sales", 1), ("industrial_value_added", 1), ("fixed_asset_investment", 2),
    ])
    func `in mid-2020 the year's growth is foreseen`(indicator: String, tolerance: Double) async throws {
        let seen = try #require(
            try await MidYears.seen.first { $0.year == 2020 && $0.indicator == indicator })
        #expect(abs(seen.median - seen.published) <= tolerance)
    }

    @Test(arguments: [
        ("gdp", -3.9), ("retail_sales", -7.5), ("industrial_value_added", -4.1),
        ("fixed_asset_investment", -6.0),
    ])
    func `holding the first half's growth misses 2020 by far`(indicator: String, miss: Double) async throws {
        let seen = try #require(
            try await MidYears.seen.first { $0.year == 2020 && $0.indicator == indicator })
        #expect(abs(seen.firstHalf - seen.published - miss) <= 0.15)
    }

    @Test func `in calm years the engine errs no more than holding the first half's growth`() async throws {
        let calm = try await MidYears.seen.filter { $0.year < 2020 }
        #expect(calm.count == 28)
        let rule = Self.root(calm.map { $0.firstHalf - $0.published })
        #expect(abs(rule - 0.58) <= 0.01)
        #expect(Self.root(calm.map { $0.median - $0.published }) <= rule)
    }

    @Test(arguments: MidYears.indicators)
    func `in calm years no series is much worse than that rule`(indicator: String) async throws {
        let calm = try await MidYears.seen.filter { $0.year < 2020 && $0.indicator == indicator }
        #expect(calm.count == 7)
        let rule = Self.root(calm.map { $0.firstHalf - $0.published })
        #expect(Self.root(calm.map { $0.median - $0.published }) <= 1.15 * rule + 0.05)
    }

    @Test func `most outcomes of calm years lie within their 80 % intervals`() async throws {
        let calm = try await MidYears.seen.filter { $0.year < 2020 }
        let inside = calm.count { $0.low <= $0.published && $0.published <= $0.high }
        // Of 28, 22 are expected; series and years go together, so that the count is uncertain by about three.
        #expect((18...28).contains(inside))
    }

    @Test func `no shock is found before 2020, and then in the first quarter of all three drivers`()
        async throws
    {
        let onsets = try await MidYears.onsets
        #expect(onsets.filter { $0.year < 2020 }.isEmpty)
        let drivers = Set(onsets.filter { $0.quarter == Quarter(year: 2020, number: 1) }.map(\.indicator))
        #expect(drivers.isSuperset(of: ["retail_sales", "industrial_value_added", "fixed_asset_investment"]))
        #expect(onsets.allSatisfy { $0.quarter == Quarter(year: 2020, number: 1) })
    }

    private static func root(_ errors: [Double]) -> Double {
        (errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot()
    }
}

/// The nation's four series at the mid-years 2013-2020, estimated once.
private enum MidYears {
    static let indicators = ["gdp", "retail_sales", "fixed_asset_investment", "industrial_value_added"]

    /// What one mid-year says of one series; growth in percent.
    struct Seen: Sendable {
        let year: Int
        let indicator: String
        let firstHalf: Double
        let published: Double
        let median: Double
        let low: Double
        let high: Double
    }

    static var seen: [Seen] {
        get async throws { try await task.value.seen }
    }

    static var onsets: [(year: Int, indicator: String, quarter: Quarter)] {
        get async throws { try await task.value.onsets }
    }

    private static let task = Task {
        let study = try StudyReader().read(folder: "scenarios/china").study
        var seen: [Seen] = []
        var onsets: [(year: Int, indicator: String, quarter: Quarter)] = []
        for year in 2013...2020 {
            let day = try #require(CalendarDay(year: year, month: 8, day: 26))
            let then = study.seen(on: day, horizon: year)
            let prediction = try await TrendGapModel(workers: 2).predict(then, draws: 1000, seed: 1)
            let predicted = Predicted(then, prediction)
            for indicator in indicators { seen.append(try row(indicator, year, predicted, study)) }
            onsets += prediction.record.onsets.filter { indicators.contains($0.indicator) }.map {
                (year, $0.indicator, $0.onset.quarter)
            }
        }
        return (seen: seen, onsets: onsets)
    }

    private static func row(_ indicator: String, _ year: Int, _ then: Predicted, _ study: Study) throws
        -> Seen
    {
        func growth(_ observations: [Observation], _ period: Period) -> Double? {
            observations.first { $0.indicator == indicator && $0.period == period && $0.measure == .growth }?
                .value
        }
        let draws = try then.year(indicator).sorted()
        return Seen(
            year: year, indicator: indicator,
            firstHalf: try #require(growth(then.study.known, .firstHalf(year))),
            published: try #require(growth(study.observations, .year(year))),
            median: draws[draws.count / 2], low: draws[draws.count / 10], high: draws[draws.count * 9 / 10])
    }
}
