import Models
import Outcomes
import Projection
import Studies
import Testing

struct RecoverySpeedTests {
    static let drivers = ["retail_sales", "industrial_output", "construction_installation_investment"]
    static let multiples = [0.05, 0.5, 1, 1.5, 3, 10]

    @Test(arguments: drivers)
    func `in every draw a faster recovery moves every indicator one way`(driver: String) async throws {
        let tongzhou = try await Tongzhou.predicted
        let steps = try Self.multiples.map { try tongzhou.year([.speeds([(driver, $0)])]) }
        for position in steps[0].indices {
            for draw in 0..<tongzhou.prediction.draws {
                let values = steps.map { $0[position].values[draw] }
                let rises = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
                let falls = zip(values, values.dropFirst()).allSatisfy { $0 >= $1 }
                #expect(rises || falls, "\(steps[0][position].indicator.id), draw \(draw): \(values)")
            }
        }
    }

    @Test(arguments: [("retail_sales", 0.9), ("industrial_output", 0.8)])
    func `where the epidemic took sales, a faster recovery raises them, then revenue and activity`(
        driver: String, share: Double
    ) async throws {
        let tongzhou = try await Tongzhou.predicted
        let gap = try #require(tongzhou.driver(driver)?.gap).shock[1]
        let down = gap.indices.filter { gap[$0] < 0 }
        #expect(Double(down.count) >= share * Double(gap.count), "the epidemic left a gap in most draws")
        for id in [driver, "budget_revenue", "gdp"] {
            let before = try tongzhou.year(id)
            let after = try tongzhou.year(id, [.speeds([(driver, 1.5)])])
            #expect(down.allSatisfy { after[$0] >= before[$0] }, "\(id)")
            let risen = down.count { after[$0] > before[$0] }
            #expect(Double(risen) >= (id == driver ? 1 : 0.9) * Double(down.count), "\(id)")
        }
    }

    @Test func `the estimated speed changes no bit`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let before = try tongzhou.projector.project(.stating([])).outcomes
        let after = try tongzhou.projector.project(.stating([.speeds(Self.drivers.map { ($0, 1) })])).outcomes
        #expect(before == after)
    }

    @Test(arguments: drivers)
    func `other drivers, and what does not follow activity, keep every bit`(driver: String) async throws {
        let tongzhou = try await Tongzhou.predicted
        let before = try tongzhou.year([])
        let after = try tongzhou.year([.speeds([(driver, 2)])])
        var untouched: [String] = []
        for (old, new) in zip(before, after) where old.values == new.values {
            untouched.append(old.indicator.id)
        }
        let still = ["new_entities_registered_capital", "loans_outstanding", "housing_sales_area", "pm25"]
        var expected = Self.drivers.filter { $0 != driver } + still
        // The total moves with its part alone.
        if driver != "construction_installation_investment" { expected.append("fixed_asset_investment") }
        #expect(Set(untouched) == Set(expected))
    }

    @Test func `a gap closes faster in each quarter by the power of its remaining share`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let driver = try #require(tongzhou.driver("retail_sales"))
        let closing = try #require(driver.gap)
        let moved = try tongzhou.projector.paths(of: .stating([.speeds([("retail_sales", 2)])]))
        let position = try #require(
            tongzhou.prediction.drivers.firstIndex { $0.path.indicator.id == "retail_sales" })
        for draw in 0..<tongzhou.prediction.draws {
            let left = 1 - closing.recoverySpeed[draw]
            let gap = closing.shock[1][draw] * left * left
            let change = moved.drivers[position][2][draw] - driver.path.values[2][draw]
            #expect(abs(change - (gap - closing.shock[2][draw])) <= 1e-9)
        }
    }
}
