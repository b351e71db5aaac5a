import Models
import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

/// Dates, units and figures at the edge of what a study may hold.
struct CornerCaseTests {
    static func growth(
        _ indicator: String, _ city: Predicted, _ levers: [LeverSetting] = [],
        months: ClosedRange<Int> = 1...12
    ) throws -> [Double] {
        let indicator = try #require(city.study.indicator(indicator))
        let paths = try city.projector.paths(of: .stating(levers))
        return try #require(city.projector.draws(of: indicator, paths)).growth(months)
    }

    static let openings: [[(old: String, new: String)]] = [
        // No figure of the year; the gap of the year before is still closing.
        [("as_of: 2020-08-26", "as_of: 2021-02-10"), ("horizon: 2020", "horizon: 2021")],
        // The shock sets in within the first open quarter.
        [
            ("as_of: 2020-08-26", "as_of: 2020-02-20"), ("2020-04-20", "2020-09-01"),
            ("2020-07-20", "2020-09-01"), ("2020-06-30", "2020-01-30"),
            (
                "    part: construction\n",
                "    part: construction\n    part_share: {central: 0.5, source: plan, known_by: 2020-01-30}\n"
            ),
        ],
    ]

    @Test(arguments: openings.indices)
    func `in the first open quarter too, hardly another speed changes hardly anything`(index: Int)
        async throws
    {
        let city = try await SmallStudy.predicted(Self.openings[index])
        let before = try Self.growth("sales", city)
        let hardly = try Self.growth("sales", city, [.speeds([("sales", 1.001)])])
        let twice = try Self.growth("sales", city, [.speeds([("sales", 2)])])
        for draw in before.indices {
            let small = abs(hardly[draw] - before[draw])
            #expect(small <= 0.01 * abs(twice[draw] - before[draw]) + 1e-9)
        }
        #expect(before != twice)
    }

    @Test func `a year that is fully known keeps its past`() async throws {
        let december = "city,jobless,2020-12,level,3.00,%,n/a,,,Bureau,\ncity,dust,2020H1,level"
        let city = try await SmallStudy.predicted([
            ("as_of: 2020-08-26", "as_of: 2020-12-31"), ("city,dust,2020H1,level", december),
        ])
        let before = try Self.growth("sales", city)
        #expect(try Self.growth("sales", city, [.speeds([("sales", 1.5)])]) == before)
    }

    @Test func `works of a bond weigh the same in 万元 as in 亿元`() async throws {
        let bond = LeverSetting.bond(allotted: 50)
        let large = try await SmallStudy.predicted()
        let small = try await SmallStudy.predicted([("unit: yi_yuan", "unit: wan_yuan")])
        for indicator in ["construction", "investment", "gdp"] {
            func effect(_ city: Predicted) throws -> Double {
                let pairs = zip(try Self.growth(indicator, city, [bond]), try Self.growth(indicator, city))
                return pairs.reduce(0) { $0 + $1.0 - $1.1 }
            }
            let expected = try effect(large)
            #expect(expected > 0)
            #expect(abs(try effect(small) - expected) <= 0.01 * expected)
        }
    }

    @Test func `another month of the same quarter contradicts nothing`() async throws {
        let may = "city,loans,2020-05,yoy_pct,17.0,%,nominal,2020-06-20,,Bureau,\ncity,loans"
        let city = try await SmallStudy.predicted([("city,loans", may)])
        let alone = try await SmallStudy.predicted()
        func outcomes(_ city: Predicted) throws -> [DistributionSummary] {
            try city.projector.project(.stating([])).outcomes.filter { $0.indicator == "loans" }.map(
                \.summary)
        }
        #expect(try outcomes(city) == outcomes(alone))
    }

    @Test func `a total's level of the year begins with the half that is published`() async throws {
        let half = "city,investment,2020H1,level,300.0,yi_yuan,nominal,2020-07-20,,Bureau,\ncity,gdp,2019"
        let city = try await SmallStudy.predicted([("city,gdp,2019", half)])
        let indicator = try #require(city.study.indicator("investment"))
        let draws = try #require(city.projector.draws(of: indicator, city.projector.paths(of: .stating([]))))
        let levels = try #require(draws.level(1...6))
        #expect(levels.allSatisfy { abs($0 - 300) <= 0.5 })
    }

    @Test func `a shock declared beyond the horizon changes nothing`() async throws {
        let history = (2012...2019).flatMap { year in
            ["Q1", "H1"].map {
                "city,sales,\(year)\($0),yoy_pct,8.\(year % 7),%,nominal,\(year)-07-20,,Bureau,\n"
            }
        }.joined()
        let rows = ("city,sales,2020H1,level", history + "city,sales,2020H1,level")
        let shock = "  - {quarter: 2022Q1, source: \"Office\", known_by: 2020-02-10}\nindicators:"
        let with = try await SmallStudy.predicted([rows, ("indicators:", shock)], draws: 200)
        let without = try await SmallStudy.predicted([rows], draws: 200)
        #expect(try Self.growth("sales", with) == Self.growth("sales", without))
    }

    @Test func `figures that a spreadsheet wrote with fifteen decimals can be used`() async throws {
        let rows = """
            city,jobless,2019-06,level,2.850000000000000,%,n/a,2019-07-20,,Bureau,
            city,jobless,2020-06,change_pp,0.110000000000000,pp,n/a,2020-07-20,,Bureau,
            city,jobless,2020-06,level,2.960000000000000,
            """
        let city = try await SmallStudy.predicted([("city,jobless,2020-06,level,2.96,", rows)], draws: 200)
        #expect(try !city.projector.project(.stating([])).outcomes.isEmpty)
    }

    @Test(arguments: [("2020Q1", "30", 60.0), ("2020H1", "130", 130.0)])
    func `a count goes on at the pace of its month, never below what is done`(
        period: String, count: String, least: Double
    ) async throws {
        let city = try await SmallStudy.predicted([
            ("outlets,2020H1,level,92", "outlets,\(period),level,\(count)")
        ])
        let outcomes = try city.projector.project(.stating([])).outcomes
        let outlets = try #require(outcomes.first { $0.indicator == "outlets" })
        #expect(outlets.summary.p10 >= least)
    }
}
