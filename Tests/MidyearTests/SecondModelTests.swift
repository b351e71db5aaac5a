import Midyear
import Models
import Outcomes
import Probability
import Projection
import StudyFiles
import Studies
import Testing
import TimeSeries

/// The Bayesian vector autoregression as a user asks for it: the nation in mid-2020.
struct SecondModelTests {
    private static let nation = "scenarios/china"

    private static func study(asOf: CalendarDay? = nil) throws -> Study {
        try StudyReader().read(folder: nation, asOf: asOf).study
    }

    private static func predicted(_ study: Study, draws: Int = 400, workers: Int = 2) async throws
        -> Predicted
    {
        let model = BayesianVectorAutoregressionModel(workers: workers)
        return Predicted(study, try await model.predict(study, draws: draws, seed: 1))
    }

    /// The published growth of the first half, and of its quarters, with the spread of their rounding and revision.
    @Test func `every draw meets the published half-year, as far as it was rounded`() async throws {
        let study = try Self.study()
        let nation = try await Self.predicted(study)
        let published = study.known.filter {
            $0.period.year == 2020 && $0.measure == .growth && nation.has($0.indicator)
        }
        #expect(published.count == 8)
        for figure in published {
            let values = try CornerCaseTests.growth(figure.indicator, nation, months: figure.period.months)
            // One decimal, read from a later edition: 0.1²/12 + 0.1².
            let expected = 0.1041
            #expect(abs(Quantiles.mean(values) - figure.value) < 4 * expected / 20)
            #expect(abs(Quantiles.variance(values).squareRoot() / expected - 1) < 0.2)
        }
    }

    @Test func `the shock quarter is found, and growth of last year's quarters is what was published`()
        async throws
    {
        let study = try Self.study()
        let prediction = try await Self.predicted(study, draws: 64).prediction
        #expect(prediction.record.onsets.map(\.indicator).count == 4)
        #expect(prediction.record.onsets.allSatisfy { $0.onset.quarter == Quarter(year: 2020, number: 1) })
        #expect(prediction.record.effectiveParticles > 16)
        for path in prediction.drivers.map(\.path) + prediction.responses.map(\.path) {
            let before = path.valuesBefore.map { $0[0] }
            let year = try #require(
                study.known.first {
                    $0.indicator == path.indicator.id && $0.measure == .growth && $0.period == .year(2019)
                })
            // Quarter growth weighted by quarter shares of 2018, which are near those of 2019's base.
            let shares = path.shares.map { $0.reduce(0, +) / Double($0.count) }
            let whole = zip(shares, before).reduce(0) { $0 + $1.0 * (factor($1.1) - 1) } * 100
            #expect(abs(whole - year.value) < 0.3)
        }
    }

    @Test func `any number of workers gives the same draws, and fewer draws are the first of more`()
        async throws
    {
        let study = try Self.study()
        let one = try await Self.predicted(study, draws: 200, workers: 1).prediction
        let seven = try await Self.predicted(study, draws: 200, workers: 7).prediction
        let fewer = try await Self.predicted(study, draws: 90).prediction
        for (first, second) in zip(one.drivers, seven.drivers) {
            #expect(
                first.path.values == second.path.values && first.path.annualBase == second.path.annualBase)
        }
        for (all, some) in zip(one.drivers + [], fewer.drivers) {
            #expect(all.path.values.map { Array($0.prefix(90)) } == some.path.values)
        }
    }

    @Test func `nothing known later moves it`() async throws {
        let day = try #require(CalendarDay(code: "2019-08-26"))
        let then = try Self.study(asOf: day)
        let cut = then.observations.filter { $0.isKnown(on: day) }
        #expect(cut.count < then.observations.count)
        let short = Study(
            id: then.id, title: then.title, region: then.region, language: then.language, asOf: then.asOf,
            horizon: then.horizon, longRunGrowth: then.longRunGrowth, shockQuarters: then.shockQuarters,
            indicators: then.indicators, observations: cut, leverRanges: then.leverRanges,
            scenarios: then.scenarios, cases: then.cases, parent: then.parent, contentHash: then.contentHash)
        let one = try await Self.predicted(then, draws: 64).prediction
        let other = try await Self.predicted(short, draws: 64).prediction
        #expect(one.drivers.map(\.path.values) == other.drivers.map(\.path.values))
    }

    @Test func `a lever that needs a gap is named and moves nothing; an amount moves activity with it`()
        async throws
    {
        let projection = try await Simulator(workers: 2, usesCache: false).project(
            Self.nation, Simulator.Request(draws: 100, model: .bayesianVectorAutoregression))
        #expect(projection.run.engine == BayesianVectorAutoregressionModel.version)
        let inert = projection.findings.filter {
            if case .leverNotInModel(_, "recovery_speed") = $0 { return true }
            return false
        }
        #expect(inert.count == 2)
        #expect(
            projection.findings.contains(
                .historyTooShort(indicator: "budget_revenue", needed: 24, found: 2)))
        #expect(Set(projection.scenarios.map(\.outcomes)).count == 1)
        #expect(projection.record.speeds.isEmpty && projection.record.matrix.count == 3)
        let nation = try await Self.predicted(try Self.study())
        let position = try #require(
            nation.prediction.drivers.firstIndex { $0.path.indicator.id == "industrial_value_added" })
        let slopes = nation.prediction.responses[0].entries[position]
        #expect((0.1...0.6).contains(Quantiles.mean(slopes)))
    }

    @Test func `without any figure of the year the first quarter is as wide as the model leaves it`()
        async throws
    {
        let study = try Self.study(asOf: CalendarDay(code: "2019-02-20"))
        let nation = try await Self.predicted(study)
        let half = try CornerCaseTests.growth("gdp", nation, months: 1...6)
        // Calm years: half-year growth moved by less than a point from one year to the next.
        #expect(abs(Quantiles.mean(half) - 6.4) < 0.7)
        #expect((0.15...1.5).contains(Quantiles.variance(half).squareRoot()))
        #expect(nation.prediction.record.onsets.isEmpty)
    }

    @Test func `too short a history is refused by the number of quarters of each indicator`() async throws {
        let request = Simulator.Request(draws: 100, model: .bayesianVectorAutoregression)
        do {
            _ = try await Simulator(workers: 2, usesCache: false).project("scenarios/beijing", request)
            Issue.record("Beijing has no quarterly history")
        } catch let faults as Faults {
            #expect(faults.list.count >= 5)
            #expect(
                faults.list.allSatisfy {
                    guard case .historyTooShort(_, _, 24, let found) = $0 else { return false }
                    return found < 24
                })
        }
    }

    @Test func `a study names its model, and a name that is none is a fault`() throws {
        let named = [("horizon: 2020", "horizon: 2020\nmodel: bayesian-var")]
        #expect(try SmallStudy.study(named).model == .bayesianVectorAutoregression)
        #expect(try SmallStudy.study().model == .trendGap)
        #expect(throws: Faults.self) {
            try BayesianVectorAutoregressionModel.findings(try SmallStudy.study(named))
        }
        do {
            _ = try SmallStudy.study([("horizon: 2020", "horizon: 2020\nmodel: crystal-ball")])
            Issue.record("there is no such model")
        } catch let faults as Faults {
            guard case .unknownValue(_, _, "crystal-ball", let allowed) = faults.list.first else {
                Issue.record("\(faults.list)")
                return
            }
            #expect(allowed == ["trend-gap", "bayesian-var"])
        }
    }
}

extension Predicted {
    /// Whether the prediction holds an indicator.
    fileprivate func has(_ indicator: String) -> Bool {
        prediction.drivers.contains { $0.path.indicator.id == indicator }
            || prediction.responses.contains { $0.path.indicator.id == indicator }
    }
}
