import Levers
import Outcomes
import Probability
import Projection
import Studies
import Testing

struct SensitivityTests {
    private static func study(
        _ predicted: Predicted, _ scenario: Scenario, workers: Int = 2
    ) -> SensitivityStudy {
        let draws = CellDraws(
            predicted.projector.headlineCells, study: predicted.study, projector: predicted.projector)
        return SensitivityStudy(
            draws, of: scenario, varying: VariableParameters.all(of: scenario, predicted.projector.context),
            workers: workers)
    }

    @Test func `a swing is what projecting both ends of a documented range gives`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let study = Self.study(tongzhou, .stating([]))
        let cells = try await study.cells(samples: 0, seed: 1)
        let position = try #require(
            study.parameters.firstIndex { $0.address.id == "recovery_speed.retail_sales.multiple" })
        let range = try #require(tongzhou.study.documentedRange("recovery_speed", "multiple"))
        #expect(study.parameters[position].low == range.low && study.parameters[position].high == range.high)
        for cell in cells {
            let id = cell.cell.indicator
            let ends = try [range.low, range.high].map { multiple in
                Quantiles.select(try tongzhou.year(id, [.speeds([("retail_sales", multiple)])]), [0.5])[0]
            }
            #expect([cell.swings[position].atLow, cell.swings[position].atHigh] == ends, "\(id)")
        }
    }

    @Test func `the recovery speed of a driver that fell raises it from end to end`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let study = Self.study(tongzhou, .stating([]))
        let cells = try await study.cells(samples: 0, seed: 1)
        for driver in ["retail_sales", "industrial_output"] {
            let position = try #require(
                study.parameters.firstIndex {
                    $0.address.indicator == driver && $0.address.lever == "recovery_speed"
                })
            for id in [driver, "budget_revenue", "gdp"] {
                let cell = try #require(cells.first { $0.cell.indicator == id })
                let swing = cell.swings[position]
                // Draws in which the driver did not fall move the other way, so that medians of what follows it may stand
                // still near an end.
                let isBetween = id != driver || swing.atLow < cell.median && cell.median < swing.atHigh
                #expect(
                    swing.atLow < swing.atHigh && isBetween,
                    "\(driver) \(id): \(swing.atLow), \(cell.median), \(swing.atHigh)")
            }
        }
    }

    @Test func `shares of variance rank as swings do, add up where effects add, and name what moves`()
        async throws
    {
        let small = try await SmallStudy.predicted(draws: 100)
        let address = { (indicator: String) in
            ParameterAddress(
                lever: "recovery_speed", indicator: indicator, instrument: nil, parameter: "multiple")
        }
        let range = UncertainValue(low: 0.5, central: 1, high: 1.5)
        let variables = ["sales", "construction"].map {
            VariableParameters.Variable(address: address($0), range: range, stated: UncertainValue(1))
        }
        let draws = CellDraws(small.projector.headlineCells, study: small.study, projector: small.projector)
        let cells = try await SensitivityStudy(draws, of: .stating([]), varying: variables, workers: 2)
            .cells(samples: 64, seed: 1)
        let sales = try #require(cells.first { $0.cell.indicator == "sales" })
        #expect(abs(sales.indices[0].first.value - 1) < 0.1 && abs(sales.indices[0].total.value - 1) < 0.1)
        #expect(sales.indices[1].total.value == 0)
        let gdp = try #require(cells.first { $0.cell.indicator == "gdp" })
        #expect(abs(gdp.indices.reduce(0) { $0 + $1.first.value } - 1) < 0.1)
        #expect(gdp.ranking.first == (gdp.indices[0].total.value > gdp.indices[1].total.value ? 0 : 1))
        let dust = try #require(cells.first { $0.cell.indicator == "dust" })
        #expect(dust.indices.isEmpty && dust.ranking.isEmpty && dust.deviation == 0)
    }
}
