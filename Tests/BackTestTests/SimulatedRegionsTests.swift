import BackTest
import Outcomes
import Studies
import Testing
import TimeSeries

/// Calm years of nations and regions that the model was not built on.
struct SimulatedRegionsTests {
    @Test(arguments: [("nation", [11, 12]), ("region", [11])])
    func `errors stay near those of holding growth, and 80 % intervals hold about as many as they say`(
        kind: String, seeds: [UInt64]
    ) async throws {
        var cases: [SkillCase] = []
        for seed in seeds {
            let simulated = SimulatedRegions(seed: seed)
            let study = try kind == "nation" ? simulated.nation() : simulated.region()
            let request = BackTest.Request(moments: [.midYear], hidden: [], draws: 200, seed: 1)
            cases += try await BackTest(models: [ModelAtOrigin(workers: 2)], request: request).run(study)
                .cases
        }
        #expect(cases.count == 18 * seeds.count && cases.allSatisfy { $0.climate == .calm })
        let model = try cases.map { try #require($0.forecast(.trendGap)) }
        let holds = try cases.map { try #require($0.forecast(.growthHolds)) }
        #expect(Self.rootMeanSquare(model) <= 1.1 * Self.rootMeanSquare(holds))
        let inside = zip(cases, model).count { $1.density?.intervals[1].holds($0.outcome) ?? false }
        #expect((0.65...0.95).contains(Double(inside) / Double(cases.count)), "\(inside) of \(cases.count)")
    }

    private static func rootMeanSquare(_ forecasts: [SkillForecast]) -> Double {
        (forecasts.reduce(0) { $0 + $1.error * $1.error } / Double(forecasts.count)).squareRoot()
    }
}
