import Models
import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct ConsumptionReboundTests {
    static let shares = [0, 0.05, 0.1, 0.5, 1]

    @Test func `in every draw a larger share regained never lowers sales, revenue or activity`() async throws
    {
        let tongzhou = try await Tongzhou.predicted
        let steps = try Self.shares.map { try tongzhou.year([.rebound("retail_sales", share: $0)]) }
        for position in steps[0].indices {
            let indicator = steps[0][position].indicator
            // Unemployment falls when activity rises.
            let sign = indicator.kind == .rate ? -1.0 : 1
            for (less, more) in zip(steps, steps.dropFirst()) {
                for draw in 0..<tongzhou.prediction.draws {
                    let change = more[position].values[draw] - less[position].values[draw]
                    #expect(sign * change >= 0, "\(indicator.id), draw \(draw)")
                }
            }
        }
    }

    @Test func `nothing regained changes no bit`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let before = try tongzhou.projector.project(.stating([])).outcomes
        let after = try tongzhou.projector.project(.stating([.rebound("retail_sales", share: 0)])).outcomes
        #expect(before == after)
    }

    @Test func `the amount regained is the share of what the shock took in the first half`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let driver = try #require(tongzhou.driver("retail_sales"))
        let base = try #require(driver.path.annualBase)
        let closing = try #require(driver.gap)
        let before = try tongzhou.year("retail_sales")
        let after = try tongzhou.year("retail_sales", [.rebound("retail_sales", share: 0.3)])
        for draw in before.indices {
            let loss = (0..<2).reduce(0.0) { sum, quarter in
                let level = driver.path.shares[quarter][draw] * exp(driver.path.values[quarter][draw] / 100)
                let gap = closing.shock[quarter][draw] + closing.permanent[quarter][draw]
                return sum + base[draw] * level * (exp(-gap / 100) - 1)
            }
            let regained = (after[draw] - before[draw]) / 100 * base[draw]
            #expect(abs(regained - 0.3 * max(loss, 0)) <= 1e-8, "draw \(draw)")
        }
    }

    @Test func `a stated profile puts the amount where it says`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let position = try #require(
            tongzhou.prediction.drivers.firstIndex { $0.path.indicator.id == "retail_sales" })
        let fourth = Quarter(year: 2020, number: 4)
        let setting = LeverSetting.rebound(
            "retail_sales", share: 0.1,
            profile: [ParameterValue.QuarterValue(quarter: fourth, value: 1)])
        let paths = try tongzhou.projector.paths(of: .stating([setting]))
        let old = tongzhou.prediction.drivers[position].path.values
        #expect(paths.drivers[position][2] == old[2])
        #expect(zip(paths.drivers[position][3], old[3]).allSatisfy { $0 >= $1 })
        #expect(paths.drivers[position][3] != old[3])
    }
}
