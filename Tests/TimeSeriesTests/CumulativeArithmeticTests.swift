import Testing
import TimeSeries

/// Published figures that must reproduce each other (test vectors TV1-TV5, TV7-TV10 of planning practice).
///
/// Levels in 亿元 and growth in percent; tolerances are half of the last printed decimal unless stated.
struct CumulativeArithmeticTests {
    @Test func `national retail of 2020 stands on a revised base`() {
        let base = CumulativeArithmetic.comparableBase(level: 391_981, growth: -3.9)
        #expect(base.rounded() == 407_889)
        let ratio = (391_981 / 411_649.0 - 1) * 100
        #expect(abs(ratio - -4.8) <= 0.05)
        #expect(abs(ratio - -3.9) > 0.2, "levels and growth differ by more than the bureaus' rule allows")
    }

    @Test func `national retail grew by 2.9 % in the second half of 2020`() {
        let growth = CumulativeArithmetic.remaining(
            partLevel: 172_256, partGrowth: -11.4, wholeLevel: 391_981, wholeGrowth: -3.9)
        #expect(391_981 - 172_256 == 219_725)
        #expect(abs(growth - 2.9) <= 0.05)
    }

    @Test(arguments: [(-11.45, -3.85), (-11.45, -3.95), (-11.35, -3.85), (-11.35, -3.95)])
    func `rounding of the two rates moves the second half by a tenth`(half: Double, year: Double) {
        let growth = CumulativeArithmetic.remaining(
            partLevel: 172_256, partGrowth: half, wholeLevel: 391_981, wholeGrowth: year)
        #expect((2.75...3.15).contains(growth))
    }

    @Test func `Beijing revenue grew by 0.6 % in the second half of 2020`() {
        // 0.66 from the rates; the published total of 2019, which was not revised, gives 0.60.
        let growth = CumulativeArithmetic.remaining(
            partLevel: 2823.6, partGrowth: -11.0, wholeLevel: 5483.9, wholeGrowth: -5.7)
        #expect(abs(growth - 0.6) <= 0.2)
        #expect(abs(2823.6 / 5483.9 - 0.515) <= 0.0005)
        let halfBefore = CumulativeArithmetic.comparableBase(level: 2823.6, growth: -11.0)
        #expect(abs(halfBefore / 5817.1 - 0.545) <= 0.0005)
    }

    @Test func `the two-year average is geometric`() {
        #expect(abs(CumulativeArithmetic.twoYearAverage(2.2, 4.9) - 3.5) <= 0.05)
        // Published 4.4: recomputing from rounded rates may miss by 0.1.
        #expect(abs(CumulativeArithmetic.twoYearAverage(-3.1, 12.6) - 4.4) <= 0.1)
    }

    @Test(arguments: [(0.0, 0.5, 8.0), (-17.1, 0.474, 2.9), (3.4, 0.55, -1.2), (156, 0.4, -30)])
    func `the required growth, once met, meets the target`(first: Double, share: Double, second: Double) {
        let whole = CumulativeArithmetic.whole(first: first, share: share, second: second)
        let required = CumulativeArithmetic.required(target: whole, first: first, share: share)
        #expect(abs(required - second) <= 1e-9)
    }

    @Test func `two cumulative figures and their base share tell the same remaining growth`() {
        let partBase = CumulativeArithmetic.comparableBase(level: 172_256, growth: -11.4)
        let wholeBase = CumulativeArithmetic.comparableBase(level: 391_981, growth: -3.9)
        let direct = CumulativeArithmetic.remaining(
            partLevel: 172_256, partGrowth: -11.4, wholeLevel: 391_981, wholeGrowth: -3.9)
        let byShare = CumulativeArithmetic.required(target: -3.9, first: -11.4, share: partBase / wholeBase)
        #expect(abs(direct - byShare) <= 1e-9)
    }

    @Test func `Tongzhou retail of 2023 stands on the published level of 2022`() {
        let ratio = (269.8 / 261.4 - 1) * 100
        #expect(abs(ratio - 3.2) <= 0.05)
        #expect(abs(CumulativeArithmetic.comparableBase(level: 269.8, growth: 3.2) - 261.4) <= 0.15)
    }
}
