import Testing
import TestSupport
import TimeSeries

struct AverageGrowthTests {
    /// Beijing investment 2020 and 2021; national investment H1 (planning-practice TV4, TV5).
    @Test func `two-year averages are geometric, and the published one lies within a tenth`() {
        #expect(abs(CumulativeArithmetic.twoYearAverage(2.2, 4.9) - 3.5) < 0.05)
        let national = CumulativeArithmetic.twoYearAverage(-3.1, 12.6)
        #expect(abs(national - 4.45) < 0.01 && abs(national - 4.4) <= 0.1)
    }

    @Test(arguments: [2, 3, 5, 10], [-60.0, -0.01, 0, 0.3, 7, 250])
    func `a compound growth is the one that leads from the first level to the last`(
        years: Int, growth: Double
    )
        throws
    {
        let last = AverageGrowth.level(from: 73.6, growing: growth, years: years)
        let found = try #require(AverageGrowth.compound(from: 73.6, to: last, years: years))
        #expect(abs(found - growth) <= 1e-10 * (100 + abs(growth)))
        let chained = try #require(AverageGrowth.chained(Array(repeating: growth, count: years)))
        #expect(abs(chained - growth) <= 1e-10 * (100 + abs(growth)))
    }

    @Test func `chained growth rules over the ratio of revised levels`() throws {
        // Levels 355 → 540 say 8.7 % a year; growth on the comparable basis says less.
        let chained = try #require(AverageGrowth.chained([8.1, 7.0, 6.1, 5.2, -9.6]))
        expectClose(chained, 3.14, within: 0.002)
    }

    @Test func `levels that are not positive, no years, and falls to nothing have no average`() {
        #expect(AverageGrowth.compound(from: 0, to: 5, years: 5) == nil)
        #expect(AverageGrowth.compound(from: 5, to: -1, years: 5) == nil)
        #expect(AverageGrowth.compound(from: 5, to: 6, years: 0) == nil)
        #expect(AverageGrowth.chained([]) == nil && AverageGrowth.chained([5, -100]) == nil)
    }
}
