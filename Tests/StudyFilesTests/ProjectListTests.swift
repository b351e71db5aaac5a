import StudyFiles
import Studies
import Testing
import TimeSeries

/// The list of projects, as read and as it counts on a day.
struct ProjectListTests {
    static let path = "area/district/projects.csv"

    static let list = """
        项目,总投资,年度计划,单位,建安占比,开工时间,本年完成,期间,资金来源,报送日期,备注
        北运河综合治理,120,30,亿元,0.9,2019年4月,12,2020年1-6月,特别国债:10；区级财政,2020-07-10,
        轨道车站一体化,80,20,亿元,0.8,2020-03,6,2020H1,市级资金,2020-07-10,
        新建学校,60000,50000,万元,0.7,2020-09,0,2020H1,Special bonds,2020-07-10,
        北运河综合治理,120,30,亿元,0.9,2019年4月,15,2020M07,特别国债:10；区级财政,2020-08-12,
        轨道车站一体化,80,20,亿元,0.8,2020-03,8,2020M07,市级资金,2020-08-12,
        新建学校,60000,50000,万元,0.7,2020-09,0,2020M07,Special bonds,2020-08-12,

        """

    private func study(editing: (inout StudyFixture) -> Void = { _ in }) throws
        -> Study
    {
        var fixture = StudyFixture()
        fixture[Self.path] = Self.list
        editing(&fixture)
        return try fixture.read().study
    }

    @Test func `the latest month filed by the as-of date counts, for all projects`() throws {
        let study = try study()
        let list = try #require(study.projectList)
        #expect(study.projects.count == 6)
        #expect(list.period == .yearToDate(2020, through: 7))
        #expect(list.projects.map(\.done) == [15, 8, 0])
        #expect(list.projects[2].plan == 5)
        let earlier = try #require(study.seen(on: Defect.day(2020, 8, 1)).projectList)
        #expect(earlier.period == .firstHalf(2020))
        #expect(study.seen(on: Defect.day(2020, 7, 9)).projectList == nil)
    }

    @Test func `what remains is what is planned and not done, times the construction share`() throws {
        let list = try #require(try study().projectList)
        #expect(abs(list.remainingConstruction - (15 * 0.9 + 12 * 0.8 + 5 * 0.7)) < 1e-12)
        #expect(abs(list.doneConstruction - (15 * 0.9 + 8 * 0.8)) < 1e-12)
        #expect(abs(list.notBegunConstruction - 5 * 0.7) < 1e-12)
    }

    @Test func `plans tied to an instrument count its stated amount, or the whole plan of a single source`()
        throws
    {
        let list = try #require(try study().projectList)
        #expect(list.planned(with: LocalizedText(zh: "特别国债", en: "Special bonds")) == 15)
        #expect(list.planned(with: LocalizedText(zh: "新增专项债券", en: "New bonds")) == nil)
        let open = try study { $0.replace("国债:10；区级财政,2020-08", with: "国债；区级财政,2020-08", in: Self.path) }
        #expect(open.projectList?.planned(with: LocalizedText(zh: "特别国债", en: "Special bonds")) == nil)
    }

    @Test func `of two lines of a month the later filed counts`() throws {
        let study = try study {
            $0[Self.path]? += "新建学校,60000,40000,万元,0.7,2020-09,0,2020M07,Special bonds,2020-08-20,\n"
        }
        #expect(study.projectList?.projects.map(\.plan) == [30, 20, 4])
    }

    @Test func `how far offices are believed may be stated`() throws {
        let standard = try study().trust
        #expect(standard == .standard)
        let stated = try study {
            $0.replace(
                "indicators:",
                with: """
                    estimates: {use: true, tolerance: 2}
                    project_list:
                      coverage: 0.6
                      execution: {low: 0.5, central: 0.7, high: 0.9, source: 专家判断, known_by: 2020-08-01}
                    indicators:
                    """, in: "area/district/study.yaml")
        }.trust
        #expect(stated.usesEstimates && stated.estimateTolerance == 2 && stated.rateTolerance == 0.3)
        #expect(stated.coverage == 0.6 && stated.execution.central == 0.7)
    }

    /// A wrong edit of the list and what it must lead to, at a cell of a line.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let old, new: String
        let line, column: Int
        let fault: @Sendable (Place) -> Fault
        var testDescription: String { new }

        init(
            _ old: String, _ new: String, _ line: Int, _ column: Int,
            _ fault: @escaping @Sendable (Place) -> Fault
        ) {
            (self.old, self.new, self.line, self.column, self.fault) = (old, new, line, column, fault)
        }
    }

    @Test(arguments: [
        Wrong("120,30,亿元", "120,三十,亿元", 2, 3) { .notANumber($0, found: "三十") },
        Wrong("120,30,亿元", "20,30,亿元", 2, 3) {
            .outOfBounds($0, what: LocalizedText("plan"), value: 30, lowest: 0, highest: 20)
        },
        Wrong("20,亿元,0.8,2020-03,6", "20,亩,0.8,2020-03,6", 3, 4) {
            .unknownValue($0, what: "unit", found: "亩", allowed: ["亿元", "万元", "元"])
        },
        Wrong("0.9,2019年4月,12", "90,2019年4月,12", 2, 5) {
            .outOfBounds($0, what: LocalizedText("construction_share"), value: 90, lowest: 0, highest: 1)
        },
        Wrong("2019年4月,12", "去年,12", 2, 6) { .wrongShape($0, key: "start", expected: .month, found: "去年") },
        Wrong("0.7,2020-09,0,2020H1", "0.7,2020-09,1,2020H1", 4, 7) {
            .doneBeforeStart($0, project: "新建学校", period: .firstHalf(2020))
        },
        Wrong("6,2020H1", "6,2020Q2", 3, 8) { .ambiguousQuarter($0, found: "2020Q2") },
        Wrong("特别国债:10；", "特别国债:40；", 2, 9) {
            .outOfBounds($0, what: LocalizedText("funds"), value: 40, lowest: 0, highest: 30)
        },
        Wrong("区级财政,2020-07-10", "区级财政,七月", 2, 10) { .notADate($0, found: "七月") },
        Wrong("轨道车站一体化,80,20,亿元,0.8,2020-03,8", "轨道车站,80,20,亿元,0.8,2020-03,8", 3, 1) {
            .projectNotContinued($0, project: "轨道车站一体化", period: .yearToDate(2020, through: 7))
        },
        Wrong("建安占比", "建安比", 1, 5) { .unknownColumn($0, found: "建安比", nearest: "建安占比") },
    ])
    func `a wrong cell is a fault at its place`(_ wrong: Wrong) {
        var fixture = StudyFixture()
        fixture[Self.path] = Self.list
        fixture.replace(wrong.old, with: wrong.new, in: Self.path)
        #expect(fixture[Self.path] != Self.list)
        let place = Place(file: Self.path, line: wrong.line, column: wrong.column)
        #expect(fixture.faults().contains(wrong.fault(place)))
    }
}
