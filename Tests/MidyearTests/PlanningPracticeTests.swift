import Levers
import Outcomes
import Probability
import Projection
import StudyFiles
import Studies
import Testing
import TimeSeries

/// Requirements of planning practice by their numbers; those that other suites show are listed in docs/questions.md.
struct PlanningPracticeTests {
    private static let retail = "retail_sales"
    private static let run = Run(
        number: "T20200826-AAAAAA", hash: "", draws: Tongzhou.draws, seed: 1, engine: "")

    private static func median(_ values: [Double]) -> Double { Quantiles.select(values, [0.5])[0] }

    /// A year of sales before, of which a share falls into the first half.
    private static func lastYear(_ share: Double) -> String {
        [(3, share / 2), (6, share), (9, 0.72), (12, 1)].map { month, part in
            let now = Period.yearToDate(2019, through: month)
            return """
                city,sales,\(now.yearBefore),level,\(part * 1000),yi_yuan,nominal,2020-01-20,,Bureau,
                city,sales,\(now),level,\(part * 1050),yi_yuan,nominal,2020-01-20,,Bureau,
                city,sales,\(now),yoy_pct,5.0,%,nominal,2020-01-20,,Bureau,

                """
        }.joined()
    }

    /// Test vectors: half-year level and growth, growth of the year, published growth of the second half, and the share
    /// of the first half that follows from them.
    @Test(arguments: [(172256.0, -11.4, -3.9, 2.9, 0.4766), (2823.6, -11.0, -5.7, 0.6, 0.5455)])
    func `requirement 2: the second half required reproduces TV2 and TV3 within 0.2, rounding beside`(
        level: Double, growth: Double, year: Double, expected: Double, share: Double
    ) async throws {
        let city = try await SmallStudy.predicted([
            ("238.5,", "\(level),"), ("-17.1,", "\(growth),"),
            ("city,sales,2020H1,level", Self.lastYear(share) + "city,sales,2020H1,level"),
        ])
        let target = GoalSeek.Target(
            indicator: "sales", measure: .growth, value: year, relation: .atLeast, kind: nil)
        let answer = try city.projector.goalSeek(
            [target], in: .stating([]), levers: .named([]), run: Self.run)
        let goal = try #require(answer.goals.first)
        guard case .growth(let need)? = goal.requirement?.need else {
            Issue.record("no growth is required")
            return
        }
        #expect(abs(need.p50 - expected) <= 0.2)
        #expect(try #require(goal.rounding) > 0.03)
    }

    @Test
    func `requirement 4: the three cases of one run share their draws, and one lever moves all that have it`()
        async throws
    {
        let tongzhou = try await Tongzhou.predicted
        let cases = [tongzhou.study.cases.low, tongzhou.study.cases.recommended, tongzhou.study.cases.high]
        let year = try cases.map { name in
            try tongzhou.projector.project(#require(tongzhou.study.scenario(name)))
                .outcome(Self.retail, .year(2020), .growth)?.summary.p50 ?? .nan
        }
        #expect(year[0] < year[1] && year[1] < year[2])
        let overlay = ScenarioOverlay(tongzhou.study, option: "--set")
        for name in cases {
            let scenario = try #require(tongzhou.study.scenario(name))
            let (faster, _) = try overlay.scenario(scenario, ["恢复速度.社零=2"])
            let compared = try tongzhou.projector.compare(faster, with: scenario)
            let moved = try #require(compared.differences.first { $0.indicator == Self.retail })
            #expect(moved.difference.p50 > 0, "\(name)")
        }
    }

    @Test
    func `requirement 12: every documented range has its source, and values outside are accepted and marked`()
        async throws
    {
        let tongzhou = try await Tongzhou.predicted
        #expect(tongzhou.study.leverRanges.allSatisfy { !$0.range.evidence.source.isEmpty })
        for lever in LeverCatalogue.declarations {
            #expect(!lever.name.zh.isEmpty && !lever.name.en.isEmpty)
            #expect(
                lever.parameters.allSatisfy {
                    !$0.name.zh.isEmpty && !$0.name.en.isEmpty
                })
        }
        let outside = try tongzhou.projector.project(.stating([.speeds([(Self.retail, 1.8)])])).outsideRanges
        #expect(outside.map(\.parameter) == ["multiple"] && outside.map(\.value) == [1.8])
    }

    @Test func `requirement 13: applied for adds 0, allotted adds the works of the year alone`() async throws
    {
        let tongzhou = try await Tongzhou.predicted
        let before = try tongzhou.projector.project(.stating([]))
        let applied = try tongzhou.projector.project(
            .stating([.bond([("applied", .number(UncertainValue(100)))])]))
        #expect(applied.outcomes == before.outcomes)
        let allotted = try tongzhou.projector.project(.stating([.bond(allotted: 100)]))
        let works = try #require(allotted.carryOvers.first)
        #expect(works.works > 0 && works.carried > 0 && abs(works.works + works.carried - 100) < 1e-9)
        #expect(allotted.outcomes != before.outcomes)
    }

    @Test(arguments: [(5.8, false), (6.0, false), (6.1, true), (14.8, true)])
    func `requirement 16: a voucher ratio above 6 is called gross`(ratio: Double, isGross: Bool) {
        let faults = Tongzhou.faults(
            ofScenario: """
                inherits: baseline
                levers:
                  vouchers: {retail_sales: {redeemed: 1, multiplier: \(ratio)}}
                """)
        let isCalledGross = faults.contains { if case .grossRatio = $0 { true } else { false } }
        #expect(isCalledGross == isGross)
    }

    /// Growth of the first half, the gap closure derived from the published year, growth of the second half.
    @Test(arguments: [
        (-11.4, 1.26, 2.96), (-13.0, 0.88, -1.56), (-11.0, 1.05, 0.55), (-10.8, 1.47, 5.08),
        (-17.1, 1.0, 0.0),
    ])
    func `requirement 17: a gap closure is a condition on the second half, exact in every draw`(
        first: Double, closure: Double, second: Double
    ) throws {
        let study = try StudyReader(
            files: .disk(adding: Self.closing(Self.retail, closure)) { path, text in
                path.hasSuffix("tongzhou-2020/observations.csv")
                    ? text.replacing(
                        "retail_sales,2020H1,yoy_pct,-17.1", with: "retail_sales,2020H1,yoy_pct,\(first)")
                    : text
            }
        ).read(folder: Tongzhou.folder).study
        let condition = try #require(study.scenario("test")?.conditions.first)
        #expect(
            condition.period == .secondHalf(2020) && condition.measure == .growth
                && condition.meaning == .hard)
        #expect(abs(condition.value - second) < 0.01)
    }

    @Test func `requirement 17: a closure of what grows is refused`() {
        let faults = Tongzhou.faults(
            ofScenario: "conditions:\n  - {indicator: construction_installation_investment, closure: 1}")
        guard case .condition(_, .closureWithoutFall(_, let growth))? = faults.first else {
            Issue.record("\(faults)")
            return
        }
        #expect(growth == 2.4)
    }

    private static func closing(_ indicator: String, _ closure: Double) -> [(path: String, text: String)] {
        [
            (
                "\(Tongzhou.folder)/test.yaml",
                "title: {zh: 弥合, en: Closing}\nconditions:\n  - {indicator: \(indicator), closure: \(closure)}\n"
            )
        ]
    }

    @Test func `requirement 18: a rebound is a bar of its own, beside recovery, and 0 unless stated`()
        async throws
    {
        let tongzhou = try await Tongzhou.predicted
        let draws = CellDraws(
            tongzhou.projector.yearCells, study: tongzhou.study, projector: tongzhou.projector)
        let answer = try await Attributor(draws, workers: 2).attribution(
            of: .stating([.speeds([(Self.retail, 1.3)]), .rebound(Self.retail, share: 0.1)]),
            against: .stating([]))
        let cell = try #require(
            answer.cells.first {
                $0.cell == OutcomeCell(indicator: Self.retail, period: .year(2020), measure: .growth)
            })
        #expect(answer.groups.count == 2 && cell.bars.allSatisfy { $0.contribution > 0.1 })
        // Requirement 21: bars sum to the difference.
        #expect(abs(cell.bars.reduce(0) { $0 + $1.contribution } - (cell.to - cell.from)) < 0.1)
        let stated = tongzhou.study.scenarios.filter {
            $0.levers.contains { $0.lever == "consumption_rebound" }
        }
        #expect(!stated.contains { $0.name == tongzhou.study.cases.recommended })
    }

    @Test
    func
        `requirement 19: an outbreak lowers what is left of consumption from its quarter on, and is off unless stated`()
        async throws
    {
        let tongzhou = try await Tongzhou.predicted
        func retail(_ levers: [LeverSetting]) throws -> OutcomeDraws {
            let indicator = try #require(tongzhou.study.indicator(Self.retail))
            return try #require(
                tongzhou.projector.draws(of: indicator, tongzhou.projector.paths(of: .stating(levers))))
        }
        let outbreak = LeverSetting.made(
            "outbreak", Self.retail,
            [
                ("weeks", .number(UncertainValue(6))), ("quarter", .quarter(Quarter(year: 2020, number: 4))),
                ("intensity", .number(UncertainValue(0.4))),
            ])
        let (before, after) = (try retail([]), try retail([outbreak]))
        #expect(after.growth(7...9) == before.growth(7...9))
        #expect(zip(after.growth(10...12), before.growth(10...12)).allSatisfy { $0 <= $1 })
        #expect(Self.median(after.growth(7...12)) < Self.median(before.growth(7...12)) - 0.5)
        let baseline = try #require(tongzhou.study.scenario("baseline"))
        #expect(!baseline.levers.contains { $0.lever == "outbreak" })
    }

    @Test
    func `requirement 20: revenue follows activity by its elasticity, and a one-off term in 亿元 beside it`()
        async throws
    {
        let tongzhou = try await Tongzhou.predicted
        let id = "budget_revenue"
        let oneOff = LeverSetting.made("revenue_terms", id, [("amount", .number(UncertainValue(-3)))])
        let before = try tongzhou.level(id)
        #expect(zip(try tongzhou.level(id, [oneOff]), before).allSatisfy { abs($0 - $1 + 3) < 1e-8 })
        let stronger = LeverSetting.made(
            "response_elasticity", id, [("multiple", .number(UncertainValue(1.3)))])
        let (plain, both) = (
            try tongzhou.year(id, [.rebound(Self.retail, share: 0.2)]),
            try tongzhou.year(id, [.rebound(Self.retail, share: 0.2), stronger])
        )
        #expect(plain != both)
        let indicator = try #require(tongzhou.study.indicator(id))
        #expect(indicator.definition.zh.contains("自然口径"), "the basis is stated")
    }

    @Test func `requirement 36: the tornado says which lever moves an indicator most`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let draws = CellDraws(
            tongzhou.projector.headlineCells, study: tongzhou.study, projector: tongzhou.projector)
        let scenario = Scenario.stating([])
        let study = SensitivityStudy(
            draws, of: scenario, varying: VariableParameters.all(of: scenario, tongzhou.projector.context),
            workers: 2)
        let cells = try await study.cells(samples: 0, seed: 1)
        let retail = try #require(cells.first { $0.cell.indicator == Self.retail })
        let widths = retail.swings.map { abs($0.atHigh - $0.atLow) }
        let widest = try #require(widths.indices.max { widths[$0] < widths[$1] })
        #expect(study.parameters[widest].address.indicator == Self.retail)
    }
}
