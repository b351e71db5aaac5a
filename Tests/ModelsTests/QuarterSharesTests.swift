import Models
import Studies
import Testing
import TimeSeries

struct QuarterSharesTests {
    static let national = [0.148, 0.296, 0.282, 0.274]

    /// Levels of two years of 1,000 with given shares, the second 5 % above the first, and growth figures.
    static func levels(_ shares: [Double], publishedGrowth: Double = 5) -> [Observation] {
        (1...4).flatMap { quarters -> [Observation] in
            let level = shares.prefix(quarters).reduce(0, +) * 1000
            let now = Period.yearToDate(2016, through: 3 * quarters)
            return [
                SampleFigures.figure("sales", now.yearBefore, .level, level),
                SampleFigures.figure("sales", now, .level, level * 1.05),
                SampleFigures.figure("sales", now, .growth, publishedGrowth),
            ]
        }
    }

    static func estimate(_ known: [Observation]) -> QuarterShares {
        QuarterShares.estimate(SampleFigures.indicator("sales"), known: known, fallback: .unknown)
    }

    /// Variance of the logarithm of the first quarter's weight.
    static func spread(_ shares: QuarterShares) -> Double {
        (0..<4).reduce(0) { sum, source in
            let tilt = shares.tilt((0..<4).map { $0 == source ? 1 : 0 })[0]
            return sum + tilt * tilt
        }
    }

    @Test func `shares come from the latest year whose levels agree with published growth`() {
        let shares = Self.estimate(Self.levels(Self.national))
        #expect(shares.origin == .own)
        for (share, expected) in zip(shares.base(of: 2020), Self.national) {
            #expect(abs(share - expected) <= 1e-9)
        }
    }

    @Test(arguments: [(6.4, true), (6.6, false), (3.6, true), (3.4, false)])
    func `levels that miss published growth by more than 1.5 points give no shares`(
        published: Double, isOwn: Bool
    ) {
        let shares = Self.estimate(Self.levels(Self.national, publishedGrowth: published))
        #expect((shares.origin == .own) == isOwn)
    }

    @Test func `nothing known means equal quarters`() {
        #expect(Self.estimate([]).base(of: 2020) == [0.25, 0.25, 0.25, 0.25])
    }

    @Test(arguments: [(1, 0.22), (1, 0.28), (2, 0.47), (2, 0.53), (3, 0.73), (3, 0.78)])
    func `a part-year level moves the shares towards itself and narrows them`(quarters: Int, share: Double) {
        var shares = QuarterShares.unknown
        let before = Double(quarters) / 4
        let spread = Self.spread(shares)
        let hasLearnt = shares.learn(share: share, quarters: quarters, year: 2020, deviation: 0.004)
        let base = shares.base(of: 2020)
        let after = base.prefix(quarters).reduce(0, +)
        #expect(hasLearnt)
        #expect(abs(base.reduce(0, +) - 1) <= 1e-12)
        #expect(base.allSatisfy { $0 > 0 })
        // Nearly all the way: the level's standard deviation is 0.004, the prior's about 0.03.
        #expect(abs(after - share) <= 0.1 * abs(before - share) + 0.001)
        #expect(Self.spread(shares) < spread)
    }

    @Test func `a vague part-year level moves the shares less`() {
        var sharp = QuarterShares.unknown
        var vague = QuarterShares.unknown
        sharp.learn(share: 0.22, quarters: 1, year: 2020, deviation: 0.004)
        vague.learn(share: 0.22, quarters: 1, year: 2020, deviation: 0.03)
        #expect(sharp.base(of: 2020)[0] < vague.base(of: 2020)[0])
        #expect(vague.base(of: 2020)[0] < 0.25)
    }

    @Test(arguments: [(1, 0.6), (2, 0.9), (3, 0.3)])
    func `a part-year level on another base is refused and changes nothing`(quarters: Int, share: Double) {
        var shares = QuarterShares.unknown
        let hasLearnt = shares.learn(share: share, quarters: quarters, year: 2020, deviation: 0.004)
        #expect(!hasLearnt)
        #expect(shares.base(of: 2020) == [0.25, 0.25, 0.25, 0.25])
        #expect(Self.spread(shares) == Self.spread(.unknown))
    }

    @Test func `a region learns its first quarter from a level, its growth and last year's total`() {
        let known = [
            SampleFigures.figure("sales", .year(2019), .level, 1000),
            SampleFigures.figure("sales", .yearToDate(2020, through: 3), .level, 176),
            SampleFigures.figure("sales", .yearToDate(2020, through: 3), .growth, -20),
        ]
        // 176 / 0.8 = 220 of 1,000.
        #expect(abs(Self.estimate(known).base(of: 2020)[0] - 0.22) <= 0.002)
    }
}
