import Models
import Projection
import Studies
import Testing
import TimeSeries

struct QuarterPathTests {
    static let fourth = Quarter(year: 2020, number: 4)

    static func path(_ parameter: String, _ value: Double) -> LeverSetting {
        LeverSetting.made(
            "quarter_path", "retail_sales", [(parameter, .byQuarter([.init(quarter: fourth, value: value)]))])
    }

    static func draws(_ levers: [LeverSetting]) async throws -> OutcomeDraws {
        let tongzhou = try await Tongzhou.predicted
        let indicator = try #require(tongzhou.study.indicator("retail_sales"))
        return try #require(
            tongzhou.projector.draws(of: indicator, tongzhou.projector.paths(of: .stating(levers))))
    }

    @Test func `growth, level, points, a factor and the growth before hold in every draw`() async throws {
        let before = try await Self.draws([])
        let grown = try await Self.draws([Self.path("growth", 3)]).growth(10...12)
        #expect(grown.allSatisfy { abs($0 - 3) <= 1e-9 })
        let level = try #require(try await Self.draws([Self.path("value", 170)]).level(10...12))
        #expect(level.allSatisfy { abs($0 - 170) <= 1e-7 })
        let added = try await Self.draws([Self.path("add", 2)]).growth(10...12)
        #expect(zip(added, before.growth(10...12)).allSatisfy { abs($0 - $1 - 2) <= 1e-9 })
        let scaled = try #require(try await Self.draws([Self.path("scale", 1.1)]).level(10...12))
        let old = try #require(before.level(10...12))
        #expect(zip(scaled, old).allSatisfy { abs($0 / $1 - 1.1) <= 1e-9 })
        let kept = try await Self.draws([Self.path("keep_growth", 1)])
        #expect(zip(kept.growth(10...12), kept.growth(7...9)).allSatisfy { abs($0 - $1) <= 1e-9 })
    }

    @Test func `a path acts over the recovery that a scenario sets, not instead of the other quarters`()
        async throws
    {
        let speed = LeverSetting.speeds([("retail_sales", 1.5)])
        let without = try await Self.draws([speed])
        let with = try await Self.draws([speed, Self.path("add", 2)])
        #expect(with.growth(7...9) == without.growth(7...9))
        let pairs = zip(with.growth(10...12), without.growth(10...12))
        #expect(pairs.allSatisfy { abs($0 - $1 - 2) <= 1e-9 })
    }
}
