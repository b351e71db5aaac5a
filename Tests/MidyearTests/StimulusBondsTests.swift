import Models
import Outcomes
import Projection
import Studies
import Testing

struct StimulusBondsTests {
    @Test(arguments: ["allotted", "monthly_pace", "leverage", "multiplier"])
    func `in every draw more of a bond never lowers anything that is good`(parameter: String) async throws {
        let tongzhou = try await Tongzhou.predicted
        let steps = try [0, 0.1, 0.3, 0.6, 1].map { value in
            switch parameter {
            case "allotted": try tongzhou.year([.bond(allotted: 100 * value)])
            // Beyond 0.37 a faster pace takes works of the fourth quarter into the third, and with them jobs at year end.
            case "monthly_pace": try tongzhou.year([.bond(allotted: 50, pace: 0.3 * value)])
            case "leverage": try tongzhou.year([.bond(allotted: 50, leverage: value)])
            default: try tongzhou.year([.bond(allotted: 50, multiplier: value)])
            }
        }
        for position in steps[0].indices {
            let indicator = steps[0][position].indicator
            let sign = indicator.kind == .rate ? -1.0 : 1
            for (less, more) in zip(steps, steps.dropFirst()) {
                for draw in 0..<tongzhou.prediction.draws {
                    let change = more[position].values[draw] - less[position].values[draw]
                    #expect(sign * change >= 0, "\(indicator.id), draw \(draw)")
                }
            }
        }
    }

    static let neutral: [(String, LeverSetting)] = [
        ("nothing is allotted", .bond(allotted: 0)),
        ("all of it is in the plan already", .bond(allotted: 100, inBase: 1)),
        ("it is only applied for", .bond([("applied", .number(UncertainValue(100)))])),
        ("none of it becomes works", .bond(allotted: 100, pace: 0)),
    ]

    @Test(arguments: neutral.indices)
    func `a bond changes no bit when it adds no works`(index: Int) async throws {
        let tongzhou = try await Tongzhou.predicted
        let before = try tongzhou.projector.project(.stating([])).outcomes
        let after = try tongzhou.projector.project(.stating([Self.neutral[index].1])).outcomes
        #expect(before == after, "\(Self.neutral[index].0)")
    }

    @Test func `retail, industry and what does not follow activity keep every bit`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let before = try tongzhou.year([])
        let after = try tongzhou.year([.bond(allotted: 100)])
        var untouched: [String] = []
        for (old, new) in zip(before, after) where old.values == new.values {
            untouched.append(old.indicator.id)
        }
        #expect(
            Set(untouched) == [
                "retail_sales", "industrial_output", "new_entities_registered_capital", "loans_outstanding",
                "housing_sales_area", "pm25",
            ])
    }

    static let terms: [(pace: Double, land: Double, leverage: Double, multiplier: Double)] = [
        (0.13, 0.1, 1, 0.6), (0.275, 0, 1.8, 1), (0.07, 0.3, 0.8, 0.3), (1, 0, 1, 2),
    ]

    @Test(arguments: terms.indices, [1, 2.5])
    func `in every draw GDP rises by the multiplier times the works, once, whatever the base of investment`(
        index: Int, investment: Double
    ) async throws {
        let terms = Self.terms[index]
        let city = try await SmallStudy.predicted(investmentTimes: investment)
        let setting = LeverSetting.bond(
            allotted: 40, pace: terms.pace, land: terms.land, leverage: terms.leverage,
            multiplier: terms.multiplier)
        let left = 1 - terms.pace
        let works = 40 * (1 - left * left * left * left) * (1 - terms.land) * terms.leverage
        let before = try city.level("gdp")
        let after = try city.level("gdp", [setting])
        #expect(before.count == city.prediction.draws)
        for draw in before.indices {
            #expect(abs(after[draw] - before[draw] - terms.multiplier * works) <= 1e-9, "draw \(draw)")
        }
    }

    @Test func `works move construction by their amount and GDP by nothing when the multiplier is zero`()
        async throws
    {
        let tongzhou = try await Tongzhou.predicted
        let total = try #require(tongzhou.total)
        let setting = LeverSetting.bond(allotted: 60, land: 0, multiplier: 0)
        let works = 60 * (1 - 0.87 * 0.87 * 0.87 * 0.87)
        #expect(try tongzhou.year("gdp") == tongzhou.year("gdp", [setting]))
        let before = try tongzhou.year("construction_installation_investment")
        let after = try tongzhou.year("construction_installation_investment", [setting])
        for draw in before.indices {
            let rise = (after[draw] - before[draw]) / 100 * total.base[draw] * total.partShare[draw]
            #expect(abs(rise - works) <= 1e-8, "draw \(draw)")
        }
    }

    @Test func `land counts in the total, and neither in construction nor in GDP`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let total = try #require(tongzhou.total)
        let setting = LeverSetting.bond(allotted: 60, land: 1)
        let works = 60 * (1 - 0.87 * 0.87 * 0.87 * 0.87)
        for id in ["construction_installation_investment", "gdp", "budget_revenue"] {
            #expect(try tongzhou.year(id) == tongzhou.year(id, [setting]), "\(id)")
        }
        let before = try tongzhou.year(total.id)
        let after = try tongzhou.year(total.id, [setting])
        for draw in before.indices {
            let rise = (after[draw] - before[draw]) / 100 * total.base[draw]
            #expect(abs(rise - works) <= 1e-8, "draw \(draw)")
        }
    }

    @Test func `the total takes works and land together`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let total = try #require(tongzhou.total)
        let setting = LeverSetting.bond(allotted: 60, land: 0.25, leverage: 1.5)
        let works = 60 * (1 - 0.87 * 0.87 * 0.87 * 0.87)
        let before = try tongzhou.year(total.id)
        let after = try tongzhou.year(total.id, [setting])
        for draw in before.indices {
            let rise = (after[draw] - before[draw]) / 100 * total.base[draw]
            #expect(abs(rise - works * (0.75 * 1.5 + 0.25)) <= 1e-8, "draw \(draw)")
        }
    }

    @Test func `other responses follow activity by their elasticity alone`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let paths = try tongzhou.projector.paths(of: .stating([.bond(allotted: 100)]))
        let activity = try #require(
            tongzhou.prediction.responses.firstIndex { $0.path.indicator.role == .activity })
        for (position, response) in tongzhou.prediction.responses.enumerated() where position != activity {
            guard case .response(let elasticity) = response.path.indicator.role else { continue }
            let sign = elasticity.range.central < 0 ? -1.0 : 1
            for quarter in 2..<4 {
                for draw in 0..<tongzhou.prediction.draws {
                    let rise =
                        paths.responses[activity][quarter][draw]
                        - tongzhou.prediction.responses[activity].path.values[quarter][draw]
                    let slope = sign * max(sign * response.elasticity[draw], 0)
                    let moved = paths.responses[position][quarter][draw] - response.path.values[quarter][draw]
                    #expect(abs(moved - slope * rise) <= 1e-9, "\(response.path.indicator.id), draw \(draw)")
                }
            }
        }
    }
}
