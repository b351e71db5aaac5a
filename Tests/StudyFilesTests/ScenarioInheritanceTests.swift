import StudyFiles
import Studies
import Testing
import TimeSeries

@Suite struct ScenarioInheritanceTests {
    private let deep: Scenario
    private let study: Study

    init() throws {
        var fixture = StudyFixture()
        fixture["area/district/deep.yaml"] = """
            title: {zh: 深, en: Deep}
            inherits: bonds
            levers:
              recovery_speed: {retail_sales: 0.8}

            """
        study = try fixture.read().study
        deep = try #require(study.scenario("deep"))
    }

    @Test func `ancestors are named nearest first`() {
        #expect(deep.ancestors == ["bonds", "steady"])
        #expect(study.scenario("baseline")?.ancestors == [])
    }

    @Test func `levers come in the order of the catalogue and say where they are stated`() {
        #expect(deep.levers.map(\.lever) == ["recovery_speed", "consumption_rebound", "stimulus_bonds"])
        #expect(deep.levers.map(\.origin) == ["deep", "steady", "bonds"])
    }

    @Test func `a lever stated here replaces the whole inherited one`() {
        let items = deep.levers[0].items
        #expect(items.map(\.indicator) == ["retail_sales"])
        #expect(items[0].value("multiple") == .number(UncertainValue(0.8)))
    }

    @Test func `a value alone is the first parameter, and quarters come in time order`() throws {
        let steady = try #require(study.scenario("steady"))
        #expect(
            steady.levers[0].items[0].value("multiple")
                == .number(UncertainValue(low: 1, central: 1.2, high: 1.4)))
        let profile = ParameterValue.Value.byQuarter([
            ParameterValue.QuarterValue(quarter: Quarter(year: 2020, number: 3), value: 0.5),
            ParameterValue.QuarterValue(quarter: Quarter(year: 2020, number: 4), value: 0.5),
        ])
        #expect(steady.levers[1].items[0].value("profile") == profile)
    }

    @Test func `an instrument keeps its name and its parameters in the declared order`() {
        let bond = deep.levers[2].items[0]
        #expect(bond.name == LocalizedText(zh: "特别国债", en: "Special bonds"))
        #expect(bond.values.map(\.parameter) == ["applied", "allotted", "arrives", "in_base"])
        #expect(bond.value("arrives") == .month(year: 2020, month: 10))
    }

    @Test func `a circle of scenarios is told once, and the others are still read`() throws {
        var fixture = StudyFixture()
        fixture.replace("story:", with: "inherits: bonds\nstory:", in: "area/district/steady.yaml")
        let place = try #require(fixture.place(of: "steady", in: "area/district/bonds.yaml"))
        #expect(fixture.faults() == [.inheritanceCycle(place, names: ["bonds", "steady", "bonds"])])
    }

    @Test func `conditions are inherited, and one on the same number takes the place of an ancestor's`()
        throws
    {
        var fixture = StudyFixture()
        fixture.replace(
            "levers:",
            with: """
                conditions:
                  - {indicator: retail_sales, period: 2020年下半年, value: 3, tolerance: 0.5}
                  - {indicator: unemployment, target: 控制目标}
                levers:
                """, in: "area/district/steady.yaml")
        fixture["area/district/deep.yaml"] = """
            title: {zh: 深, en: Deep}
            inherits: steady
            conditions:
              - {indicator: retail_sales, period: 2020H2, value: 5}
              - {indicator: gdp, period: 2020Q3, measure: 同比, value: 2, meaning: 含误差观测, tolerance: 1}

            """
        let deep = try #require(try fixture.read().study.scenario("deep"))
        #expect(deep.conditions.map(\.indicator) == ["unemployment", "retail_sales", "gdp"])
        #expect(deep.conditions.map(\.value) == [3.5, 5, 2])
        #expect(deep.conditions.map(\.meaning) == [.hard, .hard, .noisy])
        #expect(deep.conditions.map(\.origin) == ["steady", "deep", "deep"])
        #expect(
            deep.conditions.map(\.period) == [
                .end(2020, month: 12), .secondHalf(2020), .quarter(Quarter(year: 2020, number: 3)),
            ])
    }
}
