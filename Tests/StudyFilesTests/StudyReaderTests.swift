import StudyFiles
import Studies
import Testing
import TimeSeries

@Suite struct StudyReaderTests {
    private let loaded: LoadedStudy

    init() throws {
        loaded = try StudyFixture().read()
    }

    @Test func `a study without faults is read with its name, dates and cases`() throws {
        let study = loaded.study
        #expect(study.id == "district")
        #expect(study.asOf == CalendarDay(year: 2020, month: 8, day: 26))
        #expect(study.cases == Study.Cases(recommended: "steady", low: "baseline", high: "bonds"))
        #expect(study.scenarios.map(\.name) == ["baseline", "bonds", "steady"])
        #expect(study.longRunGrowth == (mean: 5, deviation: 3))
        #expect(study.shockQuarters.map(\.quarter) == [Quarter(year: 2020, number: 1)])
        #expect(study.firstOpenQuarter == Quarter(year: 2020, number: 3))
        #expect(loaded.findings.isEmpty)
    }

    @Test func `units are converted without changing a digit, and the decimals written are kept`() throws {
        let sales = try #require(loaded.study.observations.first)
        #expect(sales.value == 264.34)
        #expect(sales.precision == 4)
        // The zeros are those of 万元: 264.34 亿元 is what the office prints.
        #expect(sales.decimals == 2)
        let investment = try #require(loaded.study.observations.first { $0.indicator == "investment" })
        #expect(investment.decimals == 2)
    }

    @Test func `indicators and periods may go by their Chinese names`() throws {
        let growth = loaded.study.observations[1]
        #expect(growth.indicator == "retail_sales")
        #expect(growth.period == .firstHalf(2020))
        #expect(growth.measure == .growth)
    }

    @Test func `a rate printed for the first half holds at the end of June`() throws {
        let rate = try #require(loaded.study.observations.last)
        #expect(rate.period == .end(2020, month: 6))
        #expect(rate.published == nil)
    }

    @Test func `an inferred release date, a later edition and an estimate are marked`() {
        let total = loaded.study.observations[2]
        #expect(total.published == CalendarDay(year: 2020, month: 1, day: 18))
        #expect(total.isPublicationInferred)
        #expect(total.edition == CalendarDay(year: 2020, month: 3, day: 31))
        #expect(total.isEstimate)
        #expect(loaded.study.observations[0].edition == nil)
    }

    @Test func `the parent is seen on the child's day`() throws {
        let parent = try #require(loaded.study.parent).study
        #expect(parent.id == "city")
        #expect(parent.asOf == loaded.study.asOf)
        #expect(parent.observations.count == 2)
        #expect(parent.known.count == 1)
        #expect(loaded.study.indicator("retail_sales")?.parentIndicator == "retail_sales")
        #expect(loaded.study.indicator("unemployment")?.parentIndicator == nil)
    }

    @Test func `another as-of date replaces the study's own, and its parent's`() throws {
        let day = try #require(CalendarDay(year: 2020, month: 11, day: 1))
        let later = try StudyFixture().read(asOf: day).study
        #expect(later.asOf == day)
        #expect(later.parent?.study.known.count == 2)
    }

    @Test func `targets keep what is still to be filled in`() {
        let target = loaded.study.indicator("retail_sales")?.targets.first
        #expect(target?.goal == .notFilled)
        #expect(target?.isShown == true)
        let limit = loaded.study.indicator("unemployment")?.targets.first
        #expect(limit?.goal == .level(3.5))
        #expect(limit?.isBinding == true)
    }

    @Test func `expert judgement is told from a cited source`() throws {
        guard case .driver(let role)? = loaded.study.indicator("retail_sales")?.role else {
            Issue.record("not a driver")
            return
        }
        #expect(role.activityShare.evidence.isExpertJudgement)
        #expect(!role.passThrough.evidence.isExpertJudgement)
        #expect(role.passThrough.range == UncertainValue(low: 0.25, central: 0.5, high: 0.75))
    }

    @Test func `two release dates are vintages and no fault`() throws {
        var fixture = StudyFixture()
        fixture.replace(
            "district,construction,",
            with:
                "district,retail_sales,2020H1,level,265,yi_yuan,nominal,2020-08-20,,Bureau,\ndistrict,construction,",
            in: "area/district/observations.csv")
        let study = try fixture.read().study
        let levels = study.known.filter { $0.indicator == "retail_sales" && $0.period == .firstHalf(2020) }
        #expect(levels.map(\.value) == [265, -17.1])
    }

    @Test func `a list of scenarios states their order`() throws {
        var fixture = StudyFixture()
        fixture.replace(
            "low: baseline", with: "scenarios: [steady]\nlow: baseline", in: "area/district/study.yaml")
        #expect(try fixture.read().study.scenarios.map(\.name) == ["steady", "baseline", "bonds"])
    }

    @Test func `the content hash moves with every file, the parent's included, and with nothing else`() throws
    {
        let hash = loaded.study.contentHash
        #expect(hash.count == 64)
        #expect(try StudyFixture().read().study.contentHash == hash)
        let alone = try StudyReader(files: StudyFixture().source).read(folder: "area/city").study
        #expect(loaded.study.parent?.study.contentHash == alone.contentHash)
        for path in ["area/district/steady.yaml", "area/city/observations.csv", "area/district/levers.yaml"] {
            var fixture = StudyFixture()
            fixture[path] = fixture[path].map { $0 + "\n" }
            #expect(try fixture.read().study.contentHash != hash, "\(path)")
        }
    }

    @Test func `the same folder is named in places as the user wrote it`() throws {
        var fixture = StudyFixture()
        fixture["area/city/baseline.yaml"] = "title: x\n"
        let fault = try #require(fixture.faults().first)
        #expect(fault.place.description == "area/city/baseline.yaml:1:8")
    }

    @Test func `a folder that does not exist, and one without a study, are faults of their own`() {
        let reader = StudyReader(files: StudyFixture().source)
        #expect(throws: Faults([.fileMissing(Place(file: "nowhere"))])) { try reader.read(folder: "nowhere") }
        #expect(throws: Faults([.notAStudy(Place(file: "area"))])) { try reader.read(folder: "area/") }
    }
}
