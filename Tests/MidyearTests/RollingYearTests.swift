import Models
import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

/// The year rolls on: figures of January to August, and later ones, take the place of the first half's.
struct RollingYearTests {
    static let now = ("as_of: 2020-08-26", "as_of: 2020-11-20")

    static func rows(_ figures: [(month: Int, growth: Double)]) -> [(old: String, new: String)] {
        let rows = figures.map {
            "city,sales,2020M\($0.month < 10 ? "0" : "")\($0.month),yoy_pct,\($0.growth),%,nominal,"
                + "2020-\($0.month + 1)-18,,Bureau,\n"
        }
        return [now, ("city,construction,2020Q1,level", rows.joined() + "city,construction,2020Q1,level")]
    }

    static func draws(_ city: Predicted, _ levers: [LeverSetting] = []) throws -> OutcomeDraws {
        let indicator = try #require(city.study.indicator("sales"))
        return try #require(city.projector.draws(of: indicator, city.projector.paths(of: .stating(levers))))
    }

    static func quantiles(_ values: [Double]) -> (median: Double, width: Double) {
        let sorted = values.sorted()
        return (sorted[sorted.count / 2], sorted[sorted.count * 9 / 10] - sorted[sorted.count / 10])
    }

    @Test(arguments: [8, 10])
    func `figures at the values that are expected leave the median and narrow the interval`(month: Int)
        async throws
    {
        let before = try Self.draws(await SmallStudy.predicted([Self.now], draws: 1000))
        let expected = Self.quantiles(before.growth(1...month)).median
        let rounded = (expected * 10).rounded() / 10
        let after = try Self.draws(
            await SmallStudy.predicted(Self.rows([(month, rounded)]), draws: 1000))
        let old = Self.quantiles(before.growth(1...12))
        let new = Self.quantiles(after.growth(1...12))
        #expect(abs(new.median - old.median) <= 0.5)
        #expect(new.width <= 0.75 * old.width)
        #expect(abs(Self.quantiles(after.growth(1...month)).median - rounded) <= 0.1)
    }

    @Test func `what is left after August is the last four months, after October the last two`() async throws
    {
        for (month, rest) in [(8, 9...12), (10, 11...12)] {
            let city = try await SmallStudy.predicted(Self.rows([(month, -14)]), draws: 200)
            let periods = try city.projector.project(.stating([])).outcomes.filter { $0.indicator == "sales" }
                .map(\.period)
            #expect(periods.contains(Period(year: 2020, months: rest)))
            #expect(city.projector.requirements.first { $0.indicator == "sales" }?.period.months == rest)
        }
    }

    @Test func `a lever moves the months that are left, and by its whole amount`() async throws {
        let city = try await SmallStudy.predicted(Self.rows([(8, -14)]), draws: 200)
        let setting = LeverSetting.made(
            "vouchers", "sales",
            [("redeemed", .number(UncertainValue(2))), ("multiplier", .number(UncertainValue(3)))])
        let before = try Self.draws(city)
        let after = try Self.draws(city, [setting])
        #expect(after.growth(1...8) == before.growth(1...8))
        let base = try #require(city.path("sales")?.annualBase)
        for months in [9...12, 1...12] {
            let share = before.share(months)
            let (old, new) = (before.growth(months), after.growth(months))
            for draw in old.indices {
                let rise = (new[draw] - old[draw]) / 100 * base[draw] * share[draw]
                #expect(abs(rise - 6) <= 1e-8)
            }
        }
    }

    /// Levels of the year before that fall by months as 1 : 2 : 1 within the third quarter.
    private static let augustHeavy = [(6, 47.0), (7, 53.0), (8, 65.0), (9, 71.0)].map { month, level in
        "city,sales,2019M0\(month),level,\(level * 5),yi_yuan,nominal,2020-01-20,,Bureau,\n"
    }.joined()

    @Test func `a figure that ends inside a quarter covers the months by their share of the year before`()
        async throws
    {
        var rows = Self.rows([(8, -14)])
        rows[1].new = Self.augustHeavy + rows[1].new
        let heavy = try Self.draws(await SmallStudy.predicted(rows, draws: 300))
        let equal = try Self.draws(await SmallStudy.predicted(Self.rows([(8, -14)]), draws: 300))
        for (draws, share) in [(heavy, 0.75), (equal, 2.0 / 3)] {
            let quarter = draws.share(7...9)
            let covered = draws.share(7...8)
            #expect(zip(covered, quarter).allSatisfy { abs($0 - share * $1) < 1e-12 })
            // The figure is met as it was weighed.
            #expect(abs(Self.quantiles(draws.growth(1...8)).median - -14) <= 0.1)
        }
    }
}
