import StudyFiles
import Studies
import Testing
import TimeSeries

@Suite struct NewStudyTests {
    private let asOf: CalendarDay

    init() throws { asOf = try #require(CalendarDay(code: "2021-08-20")) }

    private static let header =
        "region,indicator,period,measure,value,unit,basis,published,edition,source,note\n"

    private func memory(_ texts: [(name: String, text: String)]) -> FileSource {
        FileSource(
            read: { path throws(FileSource.Failure) in
                guard let file = texts.first(where: { $0.name == path }) else { throw .missing }
                return Array(file.text.utf8)
            }, list: { _ throws(FileSource.Failure) in texts.map(\.name) })
    }

    private static let others = [
        "urban_disposable_income_per_capita", "budget_expenditure", "deposits_outstanding", "pm25", "新设市场主体",
        "surveyed_unemployment_rate", "jobs_promoted", "new_enterprises", "housing_sales_area",
    ]

    @Test(arguments: [true, false])
    func `a new study with every standard indicator is read without a fault`(hasPart: Bool) throws {
        let region = Study.Region(
            id: "x-1", name: LocalizedText(zh: "某“区”: #1", en: "Some \"district\": #1 \\ {a}"))
        let part = "construction_installation_investment"
        let wanted = ["industrial_value_added"] + NewStudy.ofDistricts + Self.others
        let new = NewStudy(
            region: region, asOf: asOf, indicators: wanted.filter { hasPart || $0 != part })
        let figures = Self.header + "x-1,社会消费品零售总额,2021H1,yoy_pct,12.5,%,nominal,2021-07-20,,office,\n"
        let files = new.files.filter { $0.name != "observations.csv" } + [("observations.csv", figures)]
        let study = try StudyReader(files: memory(files)).read(folder: "").study
        #expect(study.region == region)
        #expect(study.scenarios.map(\.name).sorted() == ["baseline", "faster-recovery", "slower-recovery"])
        // Industry counts once; investment is a total where its part is published.
        #expect(
            study.indicators.filter(\.isPlainDriver).map(\.id) == [
                hasPart ? part : "fixed_asset_investment", "retail_sales", "industrial_value_added",
            ])
        #expect(study.indicators.count == (hasPart ? 18 : 17))
        #expect(study.known.map(\.indicator) == ["retail_sales"])
    }

    @Test func `industry follows the parent's industry under whichever name the parent has`() throws {
        let region = Study.Region(id: "d", name: LocalizedText(zh: "区", en: "d"))
        func entry(_ parents: Set<String>) -> String {
            NewStudy(
                region: region, asOf: asOf, parent: "../city", parentIndicators: parents,
                indicators: ["industrial_output"]
            ).files[0].text
        }
        #expect(entry(["industrial_value_added"]).contains("parent_indicator: industrial_value_added"))
        #expect(!entry(["industrial_output", "industrial_value_added"]).contains("parent_indicator"))
    }

    @Test func `a file of figures becomes a study for each of its regions`() throws {
        let figures =
            Self.header + """
                east,retail_sales,2019,level,100,yi_yuan,nominal,2020-01-20,,office,
                east,retail_sales,2019,yoy_pct,8,%,nominal,2020-01-20,,office,
                east,retail_sales,2020H1,target_pct,6,%,nominal,2020-01-20,,office,
                west,固定资产投资,2020H1,yoy_pct,-3,%,nominal,2020-07-20,,"office, in
                two lines",
                east,gdp,2019,yoy_pct,6,%,real,2020-02-01,,office,
                east,gdp,2019,level,300,yi_yuan,nominal,2020-02-01,,office,
                east,gdp,2018,yoy_pct,6,%,nominal,2019-02-01,,office,
                east,gdp,2017,yoy_pct,6,%,real,2018-02-01,,office,
                east,tea_harvest,2019,level,3,wan_persons,n/a,2020-03-05,,office,
                """
        let studies = try DataFile(path: "data/all.csv", files: memory([("data/all.csv", figures)])).studies()
        #expect(studies.map(\.study.region.id) == ["east", "west"])
        let (east, west) = (studies[0], studies[1])
        #expect(east.study.asOf == CalendarDay(code: "2020-03-05"))
        #expect(east.leftOut == ["tea_harvest"] && east.otherBasis == ["gdp"])
        #expect(east.study.observations.map(\.place.line) == [2, 3, 7, 8, 10])
        #expect(west.study.observations.map(\.indicator) == ["fixed_asset_investment"])
        #expect(west.study.observations.map(\.place.line) == [5])
    }

    @Test func `faults of a file of figures name its own lines`() throws {
        let figures =
            Self.header + """
                east,retail_sales,2019,level,much,yi_yuan,nominal,2020-01-20,,office,
                east,retail_sales,2020Q2,yoy_pct,8,%,nominal,2020-07-20,,office,
                """
        let file = DataFile(path: "all.csv", files: memory([("all.csv", figures)]))
        let faults = #expect(throws: Faults.self) { try file.studies() }
        #expect(
            faults?.list == [
                .notANumber(Place(file: "all.csv", line: 2, column: 5), found: "much"),
                .ambiguousQuarter(Place(file: "all.csv", line: 3, column: 3), found: "2020Q2"),
            ])
    }
}
