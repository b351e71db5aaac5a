import Studies
import Testing
import TimeSeries

/// One wrong edit of the fixture, and the one fault that must come of it.
struct Defect: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let old: String
    let new: String
    let needle: String
    let fault: @Sendable (Place) -> Fault

    /// - Parameters:
    ///   - name: what is wrong.
    ///   - file: file of the district's folder.
    ///   - old: what stood there.
    ///   - new: what stands there now.
    ///   - needle: what the fault points at.
    ///   - fault: the fault for the needle's place.
    init(
        _ name: String, _ file: String, _ old: String, _ new: String, at needle: String,
        _ fault: @escaping @Sendable (Place) -> Fault
    ) {
        self.name = name
        self.file = "area/district/" + file
        self.old = old
        self.new = new
        self.needle = needle
        self.fault = fault
    }

    var testDescription: String { name }
}

@Suite struct DefectTests {
    @Test(
        arguments: Defect.ofObservations + Defect.ofStudy + Defect.ofLevers + Defect.ofScenarios
            + Defect.ofConditions)
    func `a single defect is a single fault at its place`(_ defect: Defect) throws {
        var fixture = StudyFixture()
        let before = try #require(fixture[defect.file])
        fixture.replace(defect.old, with: defect.new, in: defect.file)
        #expect(fixture[defect.file] != before)
        let place = try #require(fixture.place(of: defect.needle, in: defect.file))
        #expect(fixture.faults() == [defect.fault(place)])
    }

    @Test func `faults of several files come together, in order of file, line and column`() throws {
        var fixture = StudyFixture()
        let folder = "area/district/"
        fixture.replace("-17.1", with: "-130", in: folder + "observations.csv")
        fixture.replace("2020Q1,level,76.3", with: "2020Q3,level,abc", in: folder + "observations.csv")
        fixture.replace("horizon: 2020", with: "horizn: 2020", in: folder + "study.yaml")
        fixture.replace("share: 0.05", with: "share: 1.5", in: folder + "steady.yaml")
        fixture.replace("arrives: 2020-10, ", with: "", in: folder + "bonds.yaml")
        fixture.replace("lever: recovery_speed", with: "lever: 回复速度", in: folder + "levers.yaml")
        fixture.replace("-16.3", with: "NaN", in: "area/city/observations.csv")
        fixture["area/city/baseline.yaml"] = nil
        let found = fixture.faults().map(\.place.description)
        #expect(
            found == [
                "area/city/baseline.yaml", "area/city/observations.csv:2:5",
                "area/district/bonds.yaml:5:7", "area/district/levers.yaml:3:12",
                "area/district/observations.csv:3:5", "area/district/observations.csv:5:3",
                "area/district/observations.csv:5:5", "area/district/steady.yaml:5:27",
                "area/district/study.yaml:1:1", "area/district/study.yaml:6:1",
            ])
    }

    @Test func `broken YAML hides the rest of its own file only`() {
        var fixture = StudyFixture()
        fixture.replace("language: zh", with: "language: [zh", in: "area/district/study.yaml")
        fixture.replace("horizon: 2020", with: "horizn: 2020", in: "area/district/study.yaml")
        fixture.replace("-17.1", with: "NaN", in: "area/district/observations.csv")
        fixture.replace("construction: 1.15", with: "construction: 100", in: "area/district/steady.yaml")
        let faults = fixture.faults()
        #expect(
            faults.map(\.place.file) == [
                "area/district/observations.csv", "area/district/steady.yaml", "area/district/study.yaml",
            ])
        guard case .brokenYAML? = faults.last else {
            Issue.record("not broken: \(faults)")
            return
        }
    }

    @Test func `a row that is refused contradicts nothing`() throws {
        var fixture = StudyFixture()
        let path = "area/district/observations.csv"
        fixture.replace(
            "district,unemployment",
            with: "district,gdp,2019,yoy_pct,6.5,%,nominal,2020-01-18,,B,\ndistrict,unemployment",
            in: path)
        let place = try #require(fixture.place(of: "nominal,2020-01-18,,B,", in: path))
        #expect(
            fixture.faults() == [
                .priceBasisDiffers(place, indicator: StudyFixture.gdp, found: .nominal, expected: .real)
            ])
    }

    @Test func `a key written three times is told twice, and the rest of the file is read`() throws {
        var fixture = StudyFixture()
        let path = "area/district/steady.yaml"
        fixture.replace("1.15}", with: "1.15, 社零: 1, 社零: 2, income: 1}", in: path)
        #expect(
            fixture.faults().map(\.place.description) == [path + ":6:71", path + ":6:78", path + ":6:85"])
    }

    @Test func `a tab is broken YAML at the tab`() throws {
        var fixture = StudyFixture()
        fixture.replace(
            "  consumption_rebound", with: "\tconsumption_rebound", in: "area/district/steady.yaml")
        let fault = try #require(fixture.faults().first)
        guard case .brokenYAML(let place, _) = fault else {
            Issue.record("\(fault)")
            return
        }
        #expect(place == Place(file: "area/district/steady.yaml", line: 4, column: 1))
    }

    @Test(arguments: ["study.yaml", "steady.yaml", "levers.yaml", "observations.csv"], ["", " \n\n"])
    func `an empty file is one fault`(name: String, text: String) {
        var fixture = StudyFixture()
        fixture["area/district/" + name] = text
        #expect(fixture.faults() == [.fileEmpty(Place(file: "area/district/" + name))])
    }

    @Test func `comments alone are an empty file`() {
        var fixture = StudyFixture()
        fixture["area/district/study.yaml"] = "# to do\n"
        #expect(fixture.faults() == [.fileEmpty(Place(file: "area/district/study.yaml"))])
    }

    @Test(arguments: [";", "\t", "；"])
    func `a table separated otherwise is one fault`(separator: String) throws {
        var fixture = StudyFixture()
        let file = "area/district/observations.csv"
        let text = try #require(fixture[file])
        fixture[file] = text.replacing(",", with: separator)
        #expect(fixture.faults() == [.wrongSeparator(Place(file: file, line: 1), found: separator)])
    }

    @Test func `a file that ends in yml is named, because it would be left out in silence`() {
        var fixture = StudyFixture()
        fixture["area/district/low.yml"] = "title: {zh: 低, en: low}\n"
        #expect(
            fixture.faults() == [.formatNotRead(Place(file: "area/district/low.yml"), fileExtension: "yml")])
    }

    @Test func `parents in a circle are a fault`() throws {
        var fixture = StudyFixture()
        fixture.replace(
            "horizon: 2020", with: "horizon: 2020\nparent: ../district", in: "area/city/study.yaml")
        let place = try #require(fixture.place(of: "../district", in: "area/city/study.yaml"))
        #expect(
            fixture.faults() == [
                .parentCycle(place, names: ["area/district", "area/city", "area/district"])
            ])
    }

    @Test func `evidence newer than another as-of date is refused`() throws {
        let day = try #require(CalendarDay(year: 2020, month: 7, day: 31))
        let faults = StudyFixture().faults(asOf: day)
        #expect(faults.count == 8)
        for fault in faults {
            guard case .evidenceAfterAsOf = fault else {
                Issue.record("\(fault)")
                continue
            }
        }
    }
}
