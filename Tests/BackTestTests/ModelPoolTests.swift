import BackTest
import Outcomes
import Studies
import Testing
import TestSupport
import TimeSeries

/// Weights of two models in a combination: from the past alone, only where proven, never more than it earns.
struct ModelPoolTests {
    private static let vague = FixedOutlook()

    /// The second model around what will come, this far off.
    private static func second(off miss: Double) -> FixedOutlook {
        FixedOutlook(
            .bayesianVAR,
            ends: { study, indicator in
                let position = indicator == "gdp" ? 0 : 1
                let outcome = SmallHistory.growth(position, study.asOf.year, 3) + miss
                return (outcome - 0.5)...(outcome + 0.5)
            })
    }

    private static func skill(_ second: FixedOutlook, _ study: Study) async throws -> StudySkill {
        let request = BackTest.Request(moments: [.midYear], hidden: [], draws: 200, seed: 1)
        return try await BackTest(models: [vague, second], request: request).run(study)
    }

    @Test func `a better second model gains weight, once a combination was tried and did better`()
        async throws
    {
        let skill = try await Self.skill(Self.second(off: 0.1), try SmallHistory.study())
        let shares = skill.weights.map { $0.shares.map(\.share) }
        #expect(skill.weights.map(\.year) == Array(2014...2019))
        // Four years to find weights, one to try them.
        #expect(shares.prefix(4).allSatisfy { $0 == [1, 0] })
        #expect(skill.weights[4].origins == Array(2013...2017))
        for share in shares.suffix(2) {
            #expect(share[1] > 0.3 && share[1] < 0.7)
            expectClose(share[0] + share[1], 1, within: 1e-12)
        }
        #expect(shares[5][1] > shares[4][1])
    }

    @Test func `the combination's scores are those of its own day's weights`() async throws {
        let skill = try await Self.skill(Self.second(off: 0.1), try SmallHistory.study())
        for item in skill.cases where item.indicator == "gdp" {
            let combined = try #require(item.forecast(.combination)?.density)
            let single = try #require(item.forecast(.trendGap)?.density)
            if item.origin.year < 2018 {
                #expect(combined == single)
            } else {
                #expect(combined.rankedProbability < single.rankedProbability)
                #expect(combined.logDensity > single.logDensity)
            }
        }
    }

    @Test func `a worse second model counts for nothing, so that the combination is the single model`()
        async throws
    {
        let skill = try await Self.skill(Self.second(off: 5), try SmallHistory.study())
        #expect(skill.weights.allSatisfy { $0.shares.map(\.share) == [1, 0] })
        for item in skill.cases {
            #expect(item.forecast(.combination)?.density == item.forecast(.trendGap)?.density)
        }
    }

    @Test func `changing an outcome changes no weight of its own or an earlier year`() async throws {
        let study = try SmallHistory.study()
        let altered = try SmallHistory.study { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.hasPrefix("nation,gdp,2017,yoy_pct,")
                    ? "nation,gdp,2017,yoy_pct,1.0,%,real,2018-01-20,,Bureau," : String(line)
            }.joined(separator: "\n")
        }
        let weights = try await Self.skill(Self.second(off: 0.1), study).weights
        let others = try await Self.skill(Self.second(off: 0.1), altered).weights
        #expect(weights.prefix(4) == others.prefix(4))
        #expect(weights.last != others.last)
    }
}
