import Levers
import Models
import Outcomes
import Probability
import Projection
import StudyFiles
import Studies
import Testing
import TimeSeries

/// What offices say, as rows of the projection: the list of projects and departments' estimates.
struct OfficeRowsTests {
    private static let list = """
        project,total,plan,unit,construction_share,start,done,period,funds,filed,note
        轨道,600,220,亿元,0.85,2018-05,98,2020H1,市政府投资,2020-07-15,
        医院,90,45,亿元,0.8,2019-10,20,2020H1,Special bonds:20；区级财政,2020-07-15,
        产业园,300,150,亿元,0.75,2020-02,62,2020H1,企业自筹,2020-07-15,
        学校,60,30,亿元,0.8,2020-09,0,2020H1,Special bonds,2020-07-15,

        """

    private static let estimates = """
        region,indicator,period,measure,value,unit,basis,published,edition,source,note
        tongzhou,社会消费品零售总额,2020,yoy_pct,-6.5,%,nominal,2020-08-20,,区商务局,
        tongzhou,城镇登记失业率,2020,level,3.10,%,n/a,2020-08-20,,区人力社保局,
        tongzhou,工业总产值,2020,yoy_pct,3,%,nominal,2020-09-20,,区经信局,

        """

    private static func study(_ files: [(name: String, text: String)], usingEstimates: Bool = false) throws
        -> Study
    {
        let added = files.map { (path: "\(Tongzhou.folder)/\($0.name)", text: $0.text) }
        let study = try StudyReader(files: .disk(adding: added)).read(folder: Tongzhou.folder).study
        return study.trusting(study.trust.usingEstimates(usingEstimates))
    }

    private static func projector(of study: Study) async throws -> Projector {
        let prediction = try await Tongzhou.predicted.prediction
        return try Projector.weighing(
            study: study, prediction: prediction, movements: try await prediction.movements?(2),
            seed: Tongzhou.seed)
    }

    private static func both() throws -> Study {
        try study([("projects.csv", list), ("expectations.csv", estimates)], usingEstimates: true)
    }

    private static let task = Task { try await projector(of: both()) }

    private static let listed = Task { try await projector(of: study([("projects.csv", list)])) }

    private func evidence(_ projector: Projector, of indicator: String) throws -> OfficeEvidence {
        try #require(projector.officeEvidence.first { $0.indicator == indicator })
    }

    @Test func `a row lies between what it says and what figures say, as near as its weight, and narrows`()
        async throws
    {
        let alone = try await Self.listed.value
        let row = try evidence(alone, of: "construction_installation_investment")
        #expect(row.period == .secondHalf(2020))
        #expect(row.weight > 0.1 && row.weight < 0.9)
        #expect(
            min(row.before.p50, row.value) < row.after.p50 && row.after.p50 < max(row.before.p50, row.value))
        let share = (row.after.p50 - row.before.p50) / (row.value - row.before.p50)
        #expect(abs(share - row.weight) < 0.2, "moved by \(share) of the way, weight \(row.weight)")
        #expect(row.after.p90 - row.after.p10 < row.before.p90 - row.before.p10)
    }

    @Test func `the list's number is what is left of plans over what is done, as a share of what was done`()
        async throws
    {
        let projector = try await Self.listed.value
        let row = try evidence(projector, of: "construction_installation_investment")
        guard case .projects(let list) = row.source else {
            Issue.record("the row is the list's")
            return
        }
        #expect(abs(list.done - (98 * 0.85 + 20 * 0.8 + 62 * 0.75)) < 1e-9)
        #expect(abs(list.remaining - (122 * 0.85 + 25 * 0.8 + 88 * 0.75 + 30 * 0.8)) < 1e-9)
        let tongzhou = try await Tongzhou.predicted
        let indicator = try #require(tongzhou.study.indicator(row.indicator))
        let draws = try #require(tongzhou.projector.unmovedDraws(of: indicator))
        let median = { Quantiles.select($0, [0.5])[0] }
        let (done, rest) = (median(draws.share(1...6)), median(draws.share(7...12)))
        let growth = median(draws.growth(1...6))
        let expected = 0.8 * list.remaining / list.done * (1 + growth / 100) * done / rest
        #expect(abs(row.value - 100 * (expected - 1)) < 1)
    }

    @Test func `estimates in use speak of the recommended case, and those filed later do not count`()
        async throws
    {
        let projector = try await Self.task.value
        #expect(!projector.officeEvidence.contains { $0.indicator == "industrial_output" })
        let row = try evidence(projector, of: "retail_sales")
        let recommended = try #require(Self.both().scenario("steady-recovery"))
        let outcome = try projector.project(recommended).outcome("retail_sales", .year(2020), .growth)
        #expect(outcome?.summary == row.after)
        let plain = try await Tongzhou.predicted.projector.project(recommended)
        #expect(plain.outcome("retail_sales", .year(2020), .growth)?.summary == row.before)
        #expect(row.before.p50 < row.after.p50 && row.after.p50 < row.value)
        let jobless = try evidence(projector, of: "registered_unemployment_rate")
        #expect(jobless.tolerance == 0.3 && jobless.after.p50 > jobless.before.p50)
    }

    @Test func `estimates that are shown move no bit`() async throws {
        let shown = try await Self.projector(of: Self.study([("expectations.csv", Self.estimates)]))
        #expect(shown.officeEvidence.isEmpty)
        let before = try await Tongzhou.predicted.projector.project(.stating([])).outcomes
        #expect(try shown.project(.stating([])).outcomes == before)
    }

    @Test func `published figures stay, and what a lever does not reach keeps every bit`() async throws {
        let projector = try await Self.task.value
        let before = try projector.project(.stating([]))
        let after = try projector.project(.stating([.bond(allotted: 50)]))
        for id in ["retail_sales", "industrial_output", "pm25"] {
            let (one, other) = (
                before.outcomes.filter { $0.indicator == id }, after.outcomes.filter { $0.indicator == id }
            )
            #expect(one == other && !one.isEmpty, "\(id)")
        }
        let indicator = try #require(Self.both().indicator("retail_sales"))
        let half = try #require(projector.unmovedDraws(of: indicator)).growth(1...6)
        #expect(half.allSatisfy { abs($0 - -17.1) < 0.2 })
    }

    @Test func `conditions hold exactly beside the rows`() async throws {
        let projector = try await Self.task.value
        let condition = ScenarioCondition(
            indicator: "gdp", period: .year(2020), measure: .growth, value: 1.5, tolerance: 0, meaning: .hard,
            target: nil, origin: "test", place: Place(file: "test.yaml"))
        let scenario = Scenario.stating([]).setting([], conditions: [condition])
        let conditioned = try projector.project(scenario)
        let gdp = try #require(conditioned.outcome("gdp", .year(2020), .growth)).summary
        #expect(abs(gdp.p10 - 1.5) < 1e-6 && abs(gdp.p90 - 1.5) < 1e-6)
        let row = try evidence(projector, of: "retail_sales")
        let plain = Projector(
            study: try Self.both(), prediction: try await Tongzhou.predicted.prediction,
            movements: try await Tongzhou.predicted.prediction.movements?(2), seed: Tongzhou.seed)
        let alone = try #require(plain.project(scenario).outcome("retail_sales", .year(2020), .growth))
            .summary
        let both = try #require(conditioned.outcome("retail_sales", .year(2020), .growth)).summary
        #expect(both.p90 - both.p10 < alone.p90 - alone.p10)
        #expect(abs(both.p50 - row.value) < abs(alone.p50 - row.value))
    }

    @Test func `requirement 14: a bond that listed plans count in full adds nothing`() async throws {
        let study = try Self.study([("projects.csv", Self.list)])
        let projector = try await Self.listed.value
        func scenario(_ allotted: Double) -> Scenario {
            let place = Place(file: "test.yaml")
            let values: [(String, ParameterValue.Value)] = [
                ("allotted", .number(UncertainValue(allotted))), ("arrives", .month(year: 2020, month: 8)),
            ]
            let item = LeverSetting.Item(
                indicator: nil, name: LocalizedText(zh: "特别国债", en: "Special bonds"),
                values: values.map { ParameterValue(parameter: $0.0, value: $0.1, place: place) },
                place: place)
            return .stating([LeverSetting(lever: "stimulus_bonds", items: [item], origin: "test")])
        }
        let full = OverlapVariants.variants(of: scenario(50), in: study)
        #expect(full.map { $0.levers[0].items[0].value("in_base") } == [.number(UncertainValue(1))])
        #expect(try projector.project(full[0]).outcomes == projector.project(.stating([])).outcomes)
        let half = OverlapVariants.variants(of: scenario(100), in: study)
        #expect(half.map { $0.levers[0].items[0].value("in_base") } == [.number(UncertainValue(0.5))])
        #expect(try projector.project(half[0]).outcomes != projector.project(.stating([])).outcomes)
    }

    @Test func `a list that cannot be weighed is left out with its reason`() async throws {
        let prediction = try await Tongzhou.predicted.prediction
        func gap(_ old: String, _ new: String) throws -> ProjectListGap? {
            let study = try Self.study([("projects.csv", Self.list.replacing(old, with: new))])
            return Projector(study: study, prediction: prediction, seed: 1).projectListGap
        }
        #expect(try gap("轨道,600,220", "轨道,600,220") == nil)
        #expect(
            try gap("2020H1", "2020Q1")
                == .olderThanFigures(
                    listed: .yearToDate(2020, through: 3), observed: .firstHalf(2020)))
        guard
            case .moreThanTheRegion(let share)? = try gap(
                "轨道,600,220,亿元,0.85,2018-05,98", "轨道,2000,900,亿元,0.85,2018-05,800")
        else {
            Issue.record("more than the region invested")
            return
        }
        #expect(share > 2)
    }
}
