import Models
import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

struct RequirementTests {
    static func need(_ indicator: String, _ predicted: Predicted) throws -> Requirement {
        try #require(predicted.projector.requirements.first { $0.indicator == indicator })
    }

    /// Levels of two years that agree with their growth, so that 0.474 of a year's sales fall into its first half.
    static let ownShares = [(3, 22.4), (6, 47.4), (9, 72.1), (12, 100)].map { month, level in
        let now = Period.yearToDate(2019, through: month)
        return """
            city,sales,\(now.yearBefore),level,\(level * 5.5),yi_yuan,nominal,2020-01-20,,Bureau,
            city,sales,\(now),level,\(level * 5.775),yi_yuan,nominal,2020-01-20,,Bureau,
            city,sales,\(now),yoy_pct,5.0,%,nominal,2020-01-20,,Bureau,

            """
    }.joined()

    @Test func `the growth required of the second half is the hand formula's`() async throws {
        let city = try await SmallStudy.predicted([
            ("city,sales,2020H1,level", Self.ownShares + "city,sales,2020H1,level")
        ])
        let requirement = try Self.need("sales", city)
        guard case .growth(let summary) = requirement.need else {
            Issue.record("a growth target requires growth")
            return
        }
        // (T - a g) / (1 - a) with T = 3, g = -17.1, a = 0.474; a tenth of a point of the share moves it by 0.08.
        #expect(abs(summary.p50 - (3 - 0.474 * -17.1) / (1 - 0.474)) <= 0.5)
        #expect(requirement.period == .secondHalf(2020))
        #expect(summary.p10 < summary.p50 && summary.p50 < summary.p90)
    }

    @Test func `a level target becomes growth on the comparable base`() async throws {
        let city = try await SmallStudy.predicted()
        guard case .growth(let summary) = try Self.need("revenue", city).need else {
            Issue.record("a level target of a flow requires growth")
            return
        }
        // Twice the first half: with equal halves last year, the second must fall as the first did.
        #expect(abs(summary.p50 - -7.4) <= 2)
    }

    @Test func `a ceiling leaves headroom and a plan leaves a count`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let jobless = try Self.need("registered_unemployment_rate", tongzhou)
        guard case .ceiling(let ceiling, let headroom) = jobless.need else {
            Issue.record("a ceiling was expected")
            return
        }
        #expect(ceiling == 3.5)
        #expect(abs(headroom - 0.54) <= 1e-9, "the report says 0.54 points below the ceiling")
        #expect(try Self.need("convenience_outlets", tongzhou).need == .count(28))
        #expect(try Self.need("low_income_households", tongzhou).need == .count(136))
    }

    @Test func `a target to be filled in requires nothing`() async throws {
        let tongzhou = try await Tongzhou.predicted
        #expect(!tongzhou.projector.requirements.contains { $0.indicator == "retail_sales" })
        let outcomes = try tongzhou.projector.project(.stating([])).outcomes
        #expect(outcomes.filter { $0.indicator == "retail_sales" }.allSatisfy { $0.probability == nil })
    }
}
