import Models
import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

/// A study with nothing but a handful of figures of its first half.
struct KindsTests {
    static func outcomes() async throws -> [Outcome] {
        let city = try await SmallStudy.predicted()
        return try city.projector.project(.stating([])).outcomes
    }

    /// Which numbers each kind has after the first half (MODEL §3).
    static let table: [(indicator: String, codes: [String])] = [
        (
            "sales",
            [
                "2020Q3 yoy_pct", "2020Q3 level", "2020Q4 yoy_pct", "2020Q4 level", "2020H2 yoy_pct",
                "2020H2 level", "2020 yoy_pct", "2020 level",
            ]
        ),
        ("construction", ["2020Q3 yoy_pct", "2020Q4 yoy_pct", "2020H2 yoy_pct", "2020 yoy_pct"]),
        ("investment", ["2020Q3 yoy_pct", "2020Q4 yoy_pct", "2020H2 yoy_pct", "2020 yoy_pct"]),
        ("loans", ["2020-09 yoy_pct", "2020-12 yoy_pct"]),
        ("jobless", ["2020-09 change_pp", "2020-09 level", "2020-12 change_pp", "2020-12 level"]),
        (
            "dust",
            [
                "2020Q3 yoy_pct", "2020Q3 level", "2020Q4 yoy_pct", "2020Q4 level", "2020H2 yoy_pct",
                "2020H2 level", "2020 yoy_pct", "2020 level",
            ]
        ),
        ("capital", ["2020Q3 yoy_pct", "2020Q4 yoy_pct", "2020H2 yoy_pct", "2020 yoy_pct"]),
        ("outlets", ["2020 level"]),
    ]

    @Test(arguments: table.indices)
    func `each kind gives the periods and measures that it has, and no other`(index: Int) async throws {
        let (indicator, codes) = Self.table[index]
        let found = try await Self.outcomes().filter { $0.indicator == indicator }
        #expect(found.map { "\($0.period) \($0.measure.rawValue)" } == codes)
    }

    @Test func `few figures leave wide but finite intervals, and GDP is borrowed`() async throws {
        let outcomes = try await Self.outcomes()
        for outcome in outcomes {
            let summary = outcome.summary
            #expect(summary.p05.isFinite && summary.p95.isFinite && summary.deviation.isFinite)
            #expect(summary.p05 <= summary.p10 && summary.p10 <= summary.p50)
            #expect(summary.p50 <= summary.p90 && summary.p90 <= summary.p95)
        }
        func width(_ indicator: String) throws -> Double {
            let year = try #require(
                outcomes.first {
                    $0.indicator == indicator && $0.period == .year(2020) && $0.measure == .growth
                })
            return year.summary.p90 - year.summary.p10
        }
        // Half of the year is known of sales and nothing of GDP, for which the long-run growth alone is ±4 wide.
        #expect(try width("sales") >= 4)
        #expect(try width("gdp") >= 8)
        #expect(outcomes.filter { $0.indicator == "gdp" }.allSatisfy { $0.basis == .borrowed })
    }

    @Test func `quarters, halves and year of a flow are one account`() async throws {
        let city = try await SmallStudy.predicted()
        let indicator = try #require(city.study.indicator("sales"))
        let draws = try #require(city.projector.draws(of: indicator, city.projector.paths(of: .stating([]))))
        let quarters = try [1...3, 4...6, 7...9, 10...12].map { try #require(draws.level($0)) }
        let second = try #require(draws.level(7...12))
        let year = try #require(draws.level(1...12))
        for draw in year.indices {
            #expect(abs(quarters.reduce(0) { $0 + $1[draw] } - year[draw]) <= 1e-9 * year[draw])
            #expect(abs(quarters[2][draw] + quarters[3][draw] - second[draw]) <= 1e-9 * year[draw])
        }
        let half = try #require(draws.level(1...6))
        #expect(half.allSatisfy { abs($0 - 238.5) <= 0.5 }, "the published level stands")
    }

    @Test func `the year's mean lies between the means of its halves`() async throws {
        let city = try await SmallStudy.predicted()
        let indicator = try #require(city.study.indicator("dust"))
        let draws = try #require(city.projector.draws(of: indicator, city.projector.paths(of: .stating([]))))
        let halves = try [1...6, 7...12].map { try #require(draws.level($0)) }
        let year = try #require(draws.level(1...12))
        for draw in year.indices {
            #expect(abs(year[draw] - (halves[0][draw] + halves[1][draw]) / 2) <= 1e-9 * year[draw])
            #expect(abs(halves[0][draw] - 44) <= 2.5, "the published mean stands within its rounding")
        }
    }

    @Test func `a counted task never exceeds its plan, nor falls below what is done`() async throws {
        let outlets = try #require(try await Self.outcomes().first { $0.indicator == "outlets" })
        #expect(outlets.basis == .pace)
        #expect(outlets.summary.p05 >= 92 && outlets.summary.p95 <= 120)
        #expect(outlets.summary.p50 == 120)
        #expect((0.9...1).contains(outlets.probability ?? 0))
    }

    @Test(arguments: ["20", "-40", "900"])
    func `a one-off of the first half carries nothing into the second`(figure: String) async throws {
        let first = try await SmallStudy.predicted()
        let second = try await SmallStudy.predicted([
            ("capital,2020H1,yoy_pct,156", "capital,2020H1,yoy_pct,\(figure)")
        ])
        func growth(_ city: Predicted, _ months: ClosedRange<Int>) throws -> [Double] {
            let indicator = try #require(city.study.indicator("capital"))
            let paths = try city.projector.paths(of: .stating([]))
            return try #require(city.projector.draws(of: indicator, paths)).growth(months)
        }
        #expect(try growth(first, 7...12) == growth(second, 7...12))
        #expect(try growth(first, 1...6) != growth(second, 1...6))
    }

    @Test(arguments: ["900", "-95.0"])
    func `a figure beyond all experience is taken as it is`(figure: String) async throws {
        let city = try await SmallStudy.predicted([
            ("revenue,2020H1,yoy_pct,-7.4", "revenue,2020H1,yoy_pct,\(figure)")
        ])
        let year = try city.projector.project(.stating([])).outcomes.filter { $0.indicator == "revenue" }
        #expect(!year.isEmpty)
        #expect(year.allSatisfy { $0.summary.p05.isFinite && $0.summary.p95.isFinite })
    }

    @Test func `an amount that fell to nothing is no growth figure, and no obstacle`() async throws {
        let city = try await SmallStudy.predicted([
            (
                "city,capital,2020H1,yoy_pct,156,%,",
                "city,capital,2019H1,level,12.5,yi_yuan,nominal,2019-07-20,,Bureau,\ncity,capital,2020H1,level,0,yi_yuan,"
            )
        ])
        let outcomes = try city.projector.project(.stating([])).outcomes
        #expect(outcomes.allSatisfy { $0.summary.p05.isFinite && $0.summary.p95.isFinite })
    }

    @Test func `a study without any figure of its year is projected`() async throws {
        let text = "city,sales,2020H1,level"
        let city = try await SmallStudy.predicted([
            (text, "city,sales,2018,level"), ("2020H1", "2018"), ("2020Q1,level", "2018Q1,level"),
            ("2020Q1,yoy_pct", "2018Q1,yoy_pct"), ("2020-06,", "2018-12,"),
        ])
        #expect(city.study.known.allSatisfy { $0.period.year < 2020 })
        let outcomes = try city.projector.project(.stating([])).outcomes
        #expect(outcomes.allSatisfy { $0.summary.p50.isFinite && $0.basis != .projected })
        #expect(outcomes.contains { $0.indicator == "sales" && $0.period == .year(2020) })
    }
}
