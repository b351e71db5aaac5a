import BackTest
import Outcomes
import StudyFiles
import Testing
import TimeSeries

/// What the back-test of the nation's mid-years must show, always against published full-year growth.
struct NationalHistoryTests {
    private static let core: [(indicator: String, tolerance: Double)] = [
        ("gdp", 1), ("retail_sales", 1), ("industrial_value_added", 1), ("fixed_asset_investment", 2),
    ]

    private static let task = Task {
        let study = try StudyReader().read(folder: "scenarios/china").study
        let request = BackTest.Request(moments: [.midYear], hidden: [], draws: 2000, seed: 1)
        let model = ModelAtOrigin(workers: 2)
        return try await BackTest(models: [model], request: request).run(study)
    }

    private static var skill: StudySkill { get async throws { try await task.value } }

    private static func summary(
        _ forecaster: Forecaster, _ indicators: SkillGroup.Indicators = .core, _ climate: SkillClimate? = nil
    ) async throws -> SkillSummary {
        let group = try await skill.group(
            SkillGroup.Selection(moment: .midYear, hidden: .none, indicators: indicators, climate: climate))
        return try #require(group?.summary(forecaster))
    }

    @Test func `rules err as was known before the model was written`() async throws {
        let known: [(Forecaster, SkillClimate?, Double, Double)] = [
            (.growthHolds, nil, 3.18, 0.02), (.growthHolds, .calm, 0.58, 0.01),
            (.latestQuarter, .calm, 0.49, 0.01), (.restAsLastYear, nil, 1.27, 0.05),
        ]
        for (rule, climate, error, tolerance) in known {
            let summary = try await Self.summary(rule, .core, climate)
            #expect(abs(summary.rootMeanSquare - error) <= tolerance, "\(rule)")
        }
    }

    @Test func `pooled over 36 projections the model errs far less than the rules`() async throws {
        let model = try await Self.summary(.trendGap)
        #expect(model.cases == 36)
        #expect(try await model.rootMeanSquare <= 0.28 * Self.summary(.growthHolds).rootMeanSquare)
        #expect(try await model.rootMeanSquare <= 0.70 * Self.summary(.restAsLastYear).rootMeanSquare)
    }

    @Test func `in calm years the model errs no more than the best rule`() async throws {
        let model = try await Self.summary(.trendGap, .core, .calm)
        #expect(model.cases == 28)
        #expect(try await model.rootMeanSquare <= Self.summary(.latestQuarter, .core, .calm).rootMeanSquare)
    }

    @Test(arguments: core.map(\.indicator))
    func `in calm years no series is much worse than holding its growth`(indicator: String) async throws {
        let model = try await Self.summary(.trendGap, .one(indicator), .calm)
        let rule = try await Self.summary(.growthHolds, .one(indicator), .calm)
        #expect(model.cases == 7 && model.rootMeanSquare <= 1.15 * rule.rootMeanSquare + 0.05)
    }

    @Test(arguments: core)
    func `in mid-2020 the year's growth is foreseen`(indicator: String, tolerance: Double) async throws {
        let item = try await Self.skill.cases.first { $0.origin.year == 2020 && $0.indicator == indicator }
        #expect(abs(try #require(item?.forecast(.trendGap)).error) <= tolerance)
        #expect(item?.climate == .shock)
    }

    @Test func `in the year after the errors are less than a third of the rule's`() async throws {
        let model = try await Self.summary(.trendGap, .core, .yearAfter)
        let rule = try await Self.summary(.growthHolds, .core, .yearAfter)
        #expect(model.cases == 4 && model.rootMeanSquare <= 0.30 * rule.rootMeanSquare)
    }

    @Test func `80 % intervals hold about as many outcomes as they say, in every series and climate`()
        async throws
    {
        let model = try #require(try await Self.summary(.trendGap).density)
        #expect((24...34).contains(model.coverage[1].inside))
        for (indicator, _) in Self.core {
            let own = try #require(try await Self.summary(.trendGap, .one(indicator)).density)
            #expect(own.coverage[1].inside >= 6, "\(indicator)")
        }
        for climate in [SkillClimate.shock, .yearAfter] {
            let own = try #require(try await Self.summary(.trendGap, .core, climate).density)
            #expect(own.coverage[1].inside >= 2, "\(climate)")
        }
    }

    @Test func `the model's distributions are sharper than every rule's`() async throws {
        for rule in Forecaster.allCases where rule.isRule {
            guard let ratio = try await Self.summary(rule).comparison?.scoreRatio else { continue }
            #expect(ratio < 1, "\(rule)")
        }
    }
}
