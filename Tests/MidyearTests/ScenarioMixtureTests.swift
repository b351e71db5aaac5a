import Levers
import Outcomes
import Probability
import Projection
import StudyFiles
import Studies
import Testing
import TimeSeries

/// The year over several scenarios with weights.
struct ScenarioMixtureTests {
    private static func mixture(_ weights: [(String, Double)]) async throws -> ScenarioMixture {
        let tongzhou = try await Tongzhou.predicted
        let shares = weights.map { name, weight in
            ScenarioMixture.Share(scenario: name, title: LocalizedText(zh: name, en: name), weight: weight)
        }
        return try tongzhou.projector.mixture(of: shares) {
            OverlapVariants.variants(of: $0, in: tongzhou.study)
        }
    }

    @Test func `a chance is the weighted mean of the scenarios' chances, and so is a mean`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let mixture = try await Self.mixture([("steady-recovery", 0.7), ("sme-cash-crunch", 0.3)])
        let parts = try ["steady-recovery", "sme-cash-crunch"].map { name in
            try tongzhou.projector.project(#require(tongzhou.study.scenario(name)))
        }
        for (id, period, measure) in [
            ("registered_unemployment_rate", Period.end(2020, month: 12), Measure.level),
            ("retail_sales", .year(2020), .growth), ("budget_revenue", .year(2020), .level),
        ] {
            let whole = try #require(mixture.outcome(id, period, measure))
            let outcomes = try parts.map { try #require($0.outcome(id, period, measure)) }
            let mean = 0.7 * outcomes[0].summary.mean + 0.3 * outcomes[1].summary.mean
            #expect(abs(whole.summary.mean - mean) < 1e-9, "\(id)")
            if let one = outcomes[0].probability, let other = outcomes[1].probability {
                let chance = try #require(whole.probability)
                #expect(abs(chance - (0.7 * one + 0.3 * other)) < 1e-9, "\(id)")
            }
            let medians = outcomes.map(\.summary.p50).sorted()
            #expect(whole.summary.p50 >= medians[0] - 1e-9 && whole.summary.p50 <= medians[1] + 1e-9, "\(id)")
        }
    }

    @Test func `weights in halves of one course give that course`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let mixture = try await Self.mixture([("baseline", 0.5), ("baseline", 0.5)])
        let alone = try tongzhou.projector.project(#require(tongzhou.study.scenario("baseline")))
        let (whole, part) = (
            try #require(mixture.outcome("retail_sales", .year(2020), .growth)).summary,
            try #require(alone.outcome("retail_sales", .year(2020), .growth)).summary
        )
        #expect(abs(whole.mean - part.mean) < 1e-9)
        #expect(abs(whole.p50 - part.p50) < 0.02 && abs(whole.p10 - part.p10) < 0.05)
    }

    /// Texts and what is wrong with them.
    @Test(arguments: [
        ("平稳恢复=1", WeightFault.onlyOne), ("平稳恢复=0.6,低方案=0.6", .sumIsNotOne(sum: 1.2)),
        ("平稳恢复", .notUnderstood(found: "平稳恢复")), ("平稳恢复=多,低方案=0.5", .notUnderstood(found: "平稳恢复=多")),
    ])
    func `weights that make no sense are refused`(text: String, fault: WeightFault) throws {
        let place = Place(file: "--weights")
        #expect(throws: Faults([.weights(place, fault)])) {
            try ScenarioWeights(Tongzhou.study()).weights(text, at: place)
        }
    }

    @Test func `names, titles and cases are taken, as shares or percentages, and never twice or below 0`()
        throws
    {
        let reader = ScenarioWeights(try Tongzhou.study())
        let place = Place(file: "--weights")
        let weights = try reader.weights("推荐方案=60%，renewed-cluster=30%,有利因素叠加＝10％", at: place)
        #expect(weights.map(\.scenario) == ["steady-recovery", "renewed-cluster", "combined-upside"])
        #expect(zip(weights.map(\.weight), [0.6, 0.3, 0.1]).allSatisfy { abs($0 - $1) < 1e-12 })
        let thirds = try reader.weights("推荐方案=0.33,低方案=0.33,高方案=0.33", at: place)
        #expect(abs(thirds.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
        for text in ["推荐方案=0.5,平稳恢复=0.5", "推荐方案=1.5,低方案=-0.5", "推荐方案=0.5,基准=0.5"] {
            #expect(throws: Faults.self) { try reader.weights(text, at: place) }
        }
    }
}
