import Models
import Probability
import Projection
import StudyFiles
import Studies
import Testing
import TimeSeries

/// Years beyond the first: exact aggregation, and what national history says of them.
struct YearlyPathTests {
    private static func prediction(_ year: Int, horizon: Int, draws: Int = 1000) async throws -> Predicted {
        let study = try StudyReader().read(folder: "scenarios/china").study
        let day = try #require(CalendarDay(year: year, month: 8, day: 26))
        let then = study.seen(on: day, horizon: horizon)
        return Predicted(then, try await TrendGapModel(workers: 2).predict(then, draws: draws, seed: 1))
    }

    private static func path(_ predicted: Predicted, _ id: String) throws -> YearlyPath {
        let indicator = try #require(predicted.study.indicator(id))
        return YearlyPath(try #require(predicted.projector.unmovedDraws(of: indicator)))
    }

    private static let core = ["gdp", "retail_sales", "fixed_asset_investment", "industrial_value_added"]
    private static let midyear2015 = Task { try await prediction(2015, horizon: 2019) }
    private static let midyear2020 = Task { try await prediction(2020, horizon: 2021) }

    private static func published(_ id: String, _ year: Int) throws -> Double {
        let study = try StudyReader().read(folder: "scenarios/china").study
        let figure = study.observations.first {
            $0.indicator == id && $0.measure == .growth && $0.period == .year(year)
        }
        return try #require(figure).value
    }

    @Test func `without innovations, gaps and shocks a year grows by its trends under shares that roll on`()
        async throws
    {
        let predicted = try await Self.midyear2015.value
        var path = try #require(predicted.path("retail_sales"))
        let parameters = ParameterPrior.parameters(
            at: Array(repeating: 0.9, count: ParameterPrior.dimensions))
        let process = GapProcess(
            parameters: parameters, count: 24, onsets: [], mean: 6.1, initialDeviation: 10,
            longRunDeviation: 3,
            ordinaryScale: 1, shockScale: 1)
        var shocks = Array(repeating: 0.0, count: process.layout.total)
        (shocks[0], shocks[1]) = (0.8, -0.5)
        let trend = process.paths(shocks)
        path.values = (4..<24).map { quarter in path.shares[0].map { _ in trend.growth(quarter) } }
        let years = YearlyPath(OutcomeDraws(path, values: path.values, year: 2015))
        for draw in [0, 17, 999] {
            var weights = path.shares.map { $0[draw] }
            weights = weights.map { $0 / weights.reduce(0, +) }
            for year in 2015...2019 {
                let factors = (0..<4).map { exponential(trend.trend(4 * (year - 2014) + $0) / 100) }
                let growth = zip(weights, factors).reduce(0) { $0 + $1.0 * $1.1 }
                let found = try #require(years.growth(year))[draw]
                #expect(abs(1 + found / 100 - growth) <= 1e-9)
                weights = zip(weights, factors).map { $0 * $1 / growth }
            }
        }
    }

    @Test
    func `averages compound, halves and years agree, and the first year is the one that project prints`()
        async throws
    {
        let predicted = try await Self.midyear2015.value
        for id in Self.core {
            let path = try Self.path(predicted, id)
            let growths = try (2015...2019).map { try #require(path.growth($0)) }
            let average = try #require(path.average(from: 2014, to: 2019))
            let indicator = try #require(predicted.study.indicator(id))
            let first = try #require(predicted.projector.unmovedDraws(of: indicator)).growth(1...12)
            for draw in stride(from: 0, to: 1000, by: 97) {
                let chained = try #require(AverageGrowth.chained(growths.map { $0[draw] }))
                #expect(abs(chained - average[draw]) <= 1e-9)
                #expect(abs(first[draw] - growths[0][draw]) <= 1e-9)
                #expect(
                    abs(try #require(path.growth(2019, quarters: 1...4))[draw] - growths[4][draw]) <= 1e-9)
            }
        }
    }

    @Test func `a longer horizon leaves the first year as it is`() async throws {
        let near = try await Self.prediction(2020, horizon: 2020)
        let far = try await Self.midyear2020.value
        for id in Self.core {
            let (one, other) = (try Self.path(near, id), try Self.path(far, id))
            let pairs = zip(try #require(one.growth(2020)), try #require(other.growth(2020)))
            #expect(pairs.allSatisfy { abs($0 - $1) <= 1e-6 }, "\(id)")
        }
    }

    @Test func `standing at mid-2015, 80 % intervals of the four years to come hold 12 to 16 of 16 outcomes`()
        async throws
    {
        let predicted = try await Self.midyear2015.value
        var inside = 0
        var widths: [Double] = []
        for id in Self.core {
            let path = try Self.path(predicted, id)
            for year in 2016...2019 {
                let ends = Quantiles.select(try #require(path.growth(year)), [0.1, 0.9])
                inside += try (ends[0]...ends[1]).contains(Self.published(id, year)) ? 1 : 0
                if year == 2019 { widths.append(ends[1] - ends[0]) }
            }
        }
        #expect((12...16).contains(inside))
        #expect(Quantiles.mean(widths) <= 10)
    }

    @Test(arguments: [("gdp", 8.3), ("retail_sales", 18.7)])
    func `standing at mid-2020, the base effect fixes by how much the halves of 2021 differ`(
        id: String, difference: Double
    ) async throws {
        let path = try Self.path(try await Self.midyear2020.value, id)
        let halves = try [1...2, 3...4].map { try #require(path.growth(2021, quarters: $0)) }
        let median = Quantiles.select(zip(halves[0], halves[1]).map { $0 - $1 }, [0.5])[0]
        #expect(abs(median - difference) <= 2.5)
    }

    @Test(arguments: core)
    func `standing at mid-2020, 95 % intervals hold the growth of 2021`(id: String) async throws {
        let path = try Self.path(try await Self.midyear2020.value, id)
        let ends = Quantiles.select(try #require(path.growth(2021)), [0.025, 0.975])
        #expect(try (ends[0]...ends[1]).contains(Self.published(id, 2021)), "\(ends)")
    }

    @Test func `another long-run growth moves later years by what reverts to it, and no figure`() async throws
    {
        let predicted = try await Self.midyear2015.value
        let raised = predicted.prediction.shiftingLongRun(by: 1, after: 6)
        for (driver, moved) in zip(predicted.prediction.drivers, raised.drivers) {
            for draw in stride(from: 0, to: 1000, by: 111) {
                let changes = driver.path.values.indices.map {
                    moved.path.values[$0][draw] - driver.path.values[$0][draw]
                }
                #expect(changes[..<2].allSatisfy { $0 == 0 })
                let keep = 1 - driver.trendReversion[draw]
                var expected = 0.0
                for change in changes[2...] {
                    expected = keep * expected + (1 - keep)
                    #expect(abs(change - expected) <= 1e-9)
                }
            }
        }
    }
}
