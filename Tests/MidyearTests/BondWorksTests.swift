import Levers
import Studies
import Testing
import TimeSeries

struct BondWorksTests {
    /// The instrument; every uncertain parameter takes its 10 % quantile, its median and its 90 % quantile.
    static func item(_ setting: LeverSetting) throws -> ItemDraws {
        let context = Lever.Context(
            try SmallStudy.study(), lastQuarter: Quarter(year: 2021, number: 4))
        let declaration = try #require(LeverCatalogue.lever("stimulus_bonds")).declaration
        let draws = ParameterDraws(count: 3) { _, range in [range.low, range.central, range.high] }
        return try #require(ItemDraws.all(setting, context, declaration, draws).first)
    }

    /// The works of one instrument.
    static func works(_ setting: LeverSetting) throws -> BondWorks {
        try #require(try BondWorks(item(setting)))
    }

    static func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }

    @Test(arguments: [7, 8, 9, 10, 11, 12], [0.07, 0.13, 0.275, 1])
    func `works of the year are what the monthly pace makes of the months since arrival`(
        month: Int, pace: Double
    ) throws {
        let works = try Self.works(.bond(allotted: 100, arrives: month, pace: pace))
        let done = 100 * (1 - Self.power(1 - pace, 12 - month))
        #expect(works.worksInYear.allSatisfy { abs($0 - done) <= 1e-9 })
        #expect(works.carriedOver.allSatisfy { abs($0 - (100 - done)) <= 1e-9 })
    }

    @Test func `works go on in the year after until the allotment is used up`() throws {
        let works = try Self.works(.bond(allotted: 100, arrives: 10, pace: 0.5))
        let byQuarter = works.byQuarter.map { $0.works[0] }
        #expect(
            works.byQuarter.map(\.quarter.description) == ["2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4"])
        #expect(abs(byQuarter[0] - 75) <= 1e-9)
        #expect(abs(byQuarter[1] - 25 * 0.875) <= 1e-9)
        #expect(abs(byQuarter.reduce(0, +) - 100 * (1 - Self.power(0.5, 14))) <= 1e-9)
        #expect(abs(works.carriedOver[0] - 25) <= 1e-9)
    }

    @Test func `money that arrived in an observed quarter adds only what is still to be built`() throws {
        let works = try Self.works(.bond(allotted: 100, arrives: 3, pace: 0.1))
        let added = works.byQuarter.filter { $0.quarter.year == 2020 }.reduce(0) { $0 + $1.works[0] }
        #expect(abs(added - 100 * (Self.power(0.9, 3) - Self.power(0.9, 9))) <= 1e-9)
        #expect(works.byQuarter.first?.quarter == Quarter(year: 2020, number: 3))
        #expect(abs(works.worksInYear[0] - 100 * (1 - Self.power(0.9, 9))) <= 1e-9)
        #expect(abs(works.carriedOver[0] - 100 * Self.power(0.9, 9)) <= 1e-9)
    }

    @Test func `a profile by month starts with the month of arrival`() throws {
        let works = try Self.works(
            .bond([
                ("allotted", .number(UncertainValue(100))), ("in_base", .number(UncertainValue(0))),
                ("arrives", .month(year: 2020, month: 9)),
                ("works_profile", .sequence([0.1, 0.2, 0.3, 0.15, 0.05])),
            ]))
        let byQuarter = works.byQuarter.map { $0.works[0] }
        #expect(works.byQuarter.map(\.quarter.description) == ["2020Q3", "2020Q4", "2021Q1"])
        for (works, expected) in zip(byQuarter, [10, 65, 5.0]) { #expect(abs(works - expected) <= 1e-9) }
        #expect(abs(works.carriedOver[0] - 25) <= 1e-9)
    }

    @Test func `works by quarter are taken as stated`() throws {
        let quarters = [3, 4].map { Quarter(year: 2020, number: $0) }
        let works = try Self.works(
            .bond([
                ("allotted", .number(UncertainValue(100))), ("in_base", .number(UncertainValue(0.5))),
                (
                    "works",
                    .byQuarter([
                        ParameterValue.QuarterValue(quarter: quarters[0], value: 0.2),
                        ParameterValue.QuarterValue(quarter: quarters[1], value: 0.5),
                    ])
                ),
            ]))
        #expect(works.byQuarter.map(\.quarter) == quarters)
        for (works, expected) in zip(works.byQuarter, [10.0, 25]) {
            #expect(abs(works.works[0] - expected) <= 1e-9)
        }
        #expect(abs(works.worksInYear[0] - 70) <= 1e-9)
        #expect(abs(works.carriedOver[0] - 30) <= 1e-9)
    }

    @Test func `uncertain paces give each draw its own works`() throws {
        let works = try Self.works(
            .bond([
                ("allotted", .number(UncertainValue(100))), ("in_base", .number(UncertainValue(0))),
                ("monthly_pace", .number(UncertainValue(low: 0.07, central: 0.13, high: 0.275))),
                ("arrives", .month(year: 2020, month: 7)),
            ]))
        // The study's source: 30, 50 and 80 % of money that arrives in July is works at the end of the year.
        for (share, expected) in zip(works.worksInYear, [30.0, 50, 80]) {
            #expect(abs(share - expected) <= 1)
        }
    }

    @Test func `an instrument without allotment, or without a stated overlap, has no works`() throws {
        let settings: [LeverSetting] = [
            .bond([("applied", .number(UncertainValue(100)))]),
            .bond([("allotted", .number(UncertainValue(100))), ("arrives", .month(year: 2020, month: 8))]),
        ]
        for setting in settings {
            #expect(try BondWorks(Self.item(setting)) == nil)
        }
    }

    @Test func `an overlap that is not stated gives a variant at each end`() throws {
        let open = LeverSetting.bond([
            ("allotted", .number(UncertainValue(100))), ("arrives", .month(year: 2020, month: 8)),
        ])
        let variants = OverlapVariants.variants(of: .stating([open]), in: try SmallStudy.study())
        let overlaps = variants.map { $0.levers[0].items[0].value("in_base") }
        #expect(overlaps == [.number(UncertainValue(0)), .number(UncertainValue(1))])
        #expect(variants.map(\.name) == ["test[in_base=0]", "test[in_base=1]"])
        let stated = Scenario.stating([.bond(allotted: 100)])
        #expect(OverlapVariants.variants(of: stated, in: try SmallStudy.study()) == [stated])
        let applied = Scenario.stating([.bond([("applied", .number(UncertainValue(100)))])])
        #expect(OverlapVariants.variants(of: applied, in: try SmallStudy.study()) == [applied])
    }
}
