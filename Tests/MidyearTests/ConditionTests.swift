import Models
import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

/// Conditions on the Tongzhou study.
struct ConditionTests {
    private static let task = Task {
        let tongzhou = try await Tongzhou.predicted
        return Projector(
            study: tongzhou.study, prediction: tongzhou.prediction,
            movements: try await tongzhou.prediction.movements?(2), seed: Tongzhou.seed)
    }

    private let projector: Projector

    init() async throws { projector = try await Self.task.value }

    private func condition(
        _ indicator: String, _ period: Period, _ value: Double, _ measure: Measure = .growth,
        _ meaning: ScenarioCondition.Meaning = .hard, tolerance: Double = 0
    ) -> ScenarioCondition {
        ScenarioCondition(
            indicator: indicator, period: period, measure: measure, value: value, tolerance: tolerance,
            meaning: meaning, target: nil, origin: "test", place: Place(file: "test.yaml"))
    }

    private func project(
        _ conditions: [ScenarioCondition], levers: [LeverSetting] = []
    ) throws -> ScenarioProjection {
        try projector.project(stating(conditions, levers: levers))
    }

    private func stating(_ conditions: [ScenarioCondition], levers: [LeverSetting] = []) -> Scenario {
        let plain = Scenario.stating(levers)
        return Scenario(
            name: plain.name, title: plain.title, story: plain.story, ancestors: [], levers: levers,
            conditions: conditions, place: plain.place)
    }

    private func summary(
        _ projection: ScenarioProjection, _ indicator: String, _ period: Period, _ measure: Measure = .growth
    ) throws -> DistributionSummary {
        try #require(projection.outcome(indicator, period, measure)).summary
    }

    private let half = Period.secondHalf(2020)
    private let year = Period.year(2020)

    @Test func `hard conditions are met in every draw, whatever they speak of`() throws {
        let quarter = Period.quarter(Quarter(year: 2020, number: 4))
        let projection = try project(
            [
                condition("retail_sales", half, 3), condition("gdp", year, 1.5),
                condition("fixed_asset_investment", year, 6), condition("budget_revenue", year, 95, .level),
                condition("registered_unemployment_rate", .end(2020, month: 12), 3.2, .level),
                condition("industrial_output", quarter, 4),
                condition("loans_outstanding", .end(2020, month: 12), 15),
            ], levers: [.speeds([("retail_sales", 1.5)])])
        for condition in projection.scenario.conditions {
            let met = try summary(projection, condition.indicator, condition.period, condition.measure)
            #expect(abs(met.p05 - condition.value) < 1e-7, "\(condition.indicator)")
            #expect(abs(met.p95 - condition.value) < 1e-7, "\(condition.indicator)")
        }
    }

    @Test func `published figures stay within their rounding`() throws {
        let before = try project([])
        let after = try project([condition("retail_sales", half, 12), condition("gdp", year, 4)])
        // The year follows from a fixed first half and a given second.
        let sales = try summary(after, "retail_sales", year)
        let share = (12 - sales.p50) / (12 + 17.1)
        #expect((0.44...0.52).contains(share), "share of the first half \(share)")
        #expect(try summary(before, "retail_sales", year).p50 < sales.p50)
    }

    @Test func `a year below its published first half is refused, and so is a mistaken unit`() throws {
        for value in [100.0, 230, 5_600_000] {
            #expect(throws: Faults.self, "\(value)") {
                try project([condition("retail_sales", year, value, .level)])
            }
        }
        #expect(throws: Faults.self) { try project([condition("retail_sales", year, -70)]) }
        let low = try project([condition("retail_sales", year, 400, .level)])
        #expect(abs(try summary(low, "retail_sales", half, .level).p50 - 161.5) < 1)
    }

    @Test func `what goes together moves along, and what does not hardly moves`() throws {
        let before = try project([])
        let after = try project([condition("retail_sales", half, 12)])
        for id in ["gdp", "budget_revenue", "industrial_output"] {
            #expect(try summary(after, id, half).p50 > summary(before, id, half).p50 + 0.2, "\(id)")
        }
        for id in ["pm25", "housing_sales_area", "bank_tax_revenue"]
        where before.outcome(id, year, .growth) != nil {
            let moved = try summary(after, id, year).p50 - summary(before, id, year).p50
            #expect(abs(moved) < 3, "\(id) moved by \(moved)")
        }
    }

    @Test(arguments: ["gdp", "industrial_output", "budget_revenue", "construction_installation_investment"])
    func `what goes together moves as far as the draws themselves say`(id: String) async throws {
        let tongzhou = try await Tongzhou.predicted
        let still = try projector.paths(of: .stating([]))
        func draws(_ id: String) throws -> [Double] {
            let indicator = try #require(tongzhou.study.indicator(id))
            let draws = try #require(projector.draws(of: indicator, still))
            return draws.growth(7...12)
        }
        let (given, moved) = (try draws("retail_sales"), try draws(id))
        let (first, second) = (Self.mean(given), Self.mean(moved))
        let together = zip(given, moved).reduce(0) { $0 + ($1.0 - first) * ($1.1 - second) }
        let slope = together / given.reduce(0) { $0 + ($1 - first) * ($1 - first) }
        let before = try summary(try project([]), id, half).mean
        let after = try summary(try project([condition("retail_sales", half, first + 8)]), id, half).mean
        // The draws' slope mixes particles of different parameters, which a condition does not move.
        #expect(abs((after - before) / 8 - slope) < 0.25 * max(1, abs(slope)), "\(id): \(slope)")
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    @Test func `conditioning on the median moves no median far`() throws {
        let before = try project([])
        let median = try summary(before, "retail_sales", half).p50
        let after = try project([condition("retail_sales", half, median)])
        for outcome in before.outcomes where outcome.period == year && outcome.measure == .growth {
            let moved = try summary(after, outcome.indicator, year)
            let spread = outcome.summary.p90 - outcome.summary.p10
            #expect(abs(moved.p50 - outcome.summary.p50) <= 0.15 * spread, "\(outcome.indicator)")
            #expect(moved.deviation <= 1.05 * outcome.summary.deviation, "\(outcome.indicator)")
        }
        #expect(after.plausibility?.grade == .common)
    }

    @Test func `the order of conditions does not matter`() throws {
        let conditions = [
            condition("retail_sales", half, 5, .growth, .law, tolerance: 2), condition("gdp", year, 2),
            condition("industrial_output", half, 3, .growth, .noisy, tolerance: 4),
        ]
        let one = try project(conditions).outcomes
        let other = try project(conditions.reversed()).outcomes
        for (left, right) in zip(one, other) {
            let size = max(1, left.summary.deviation)
            #expect(abs(left.summary.p50 - right.summary.p50) < 1e-6 * size, "\(left.indicator)")
            #expect(abs(left.summary.p90 - right.summary.p90) < 1e-6 * size, "\(left.indicator)")
        }
    }

    @Test func `a law has its spread, and an observation lies between it and the projection`() throws {
        let free = try summary(try project([]), "retail_sales", half)
        let law = try summary(
            try project([condition("retail_sales", half, 6, .growth, .law, tolerance: 2)]), "retail_sales",
            half)
        #expect(abs(law.p50 - 6) < 0.2)
        #expect(abs(law.p90 - 8) < 0.4 && abs(law.p10 - 4) < 0.4)
        let seen = try summary(
            try project([condition("retail_sales", half, 6, .growth, .noisy, tolerance: 8)]), "retail_sales",
            half)
        #expect(seen.p50 > free.p50 + 1 && seen.p50 < 5)
        #expect(seen.deviation < free.deviation)
    }

    @Test func `a comparison shows each side as its own projection does, weighed draws and all`() throws {
        let plain = Scenario.stating([])
        let seen = stating([condition("retail_sales", half, 6, .growth, .noisy, tolerance: 4)])
        for (of, against) in [(seen, plain), (plain, seen)] {
            let comparison = try projector.compare(of, with: against)
            let (left, right) = (try projector.project(of), try projector.project(against))
            for row in comparison.differences {
                #expect(row.of == (try summary(left, row.indicator, row.period, row.measure)))
                #expect(row.against == (try summary(right, row.indicator, row.period, row.measure)))
            }
            let sales = try #require(comparison.differences.first { $0.indicator == "retail_sales" })
            #expect(!sales.isUntouched)
        }
    }

    @Test func `what follows from two figures contradicts a third, and the way out holds`() throws {
        let conditions = [
            condition("gdp", year, 2), condition("retail_sales", half, 3), condition("retail_sales", year, 0),
        ]
        do {
            _ = try project(conditions)
            Issue.record("contradictory conditions were accepted")
        } catch let faults as Faults {
            guard case .condition(_, .contradictory(let conflicts, let cheapest))? = faults.list.first else {
                Issue.record("\(faults.list)")
                return
            }
            #expect(conflicts.map(\.condition.period) == [half, year])
            #expect(cheapest == 1, "the year has the least way to go")
            // -17.1 in the first half and 3 in the second, shares about half and half.
            #expect(abs(conflicts[1].feasible + 6.6) < 1)
        }
    }

    @Test func `conditions far beyond are rare, and the scenario's own levers count`() throws {
        let faster = [LeverSetting.speeds([("retail_sales", 3)])]
        let near = try project([condition("retail_sales", half, 8)], levers: faster)
        let far = try project([condition("retail_sales", half, 40)])
        #expect(far.plausibility?.grade == .rare && far.conditionPlausibility?.grade == .rare)
        let own = try #require(near.conditionPlausibility)
        let baseline = try #require(near.plausibility)
        #expect(own.farther > baseline.farther)
    }
}
