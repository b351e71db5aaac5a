import Outcomes
import Studies
import TimeSeries

/// The contract `midyear.sensitivity/1`, the same in every language. Additive changes only.
struct JSONSensitivity {
    private let sensitivity: StudySensitivity

    init(_ sensitivity: StudySensitivity) {
        self.sensitivity = sensitivity
    }

    /// The contract's text.
    var text: String {
        let projection = sensitivity.projection
        return JSONText.text(
            .contract(
                "midyear.sensitivity/1", projection,
                [
                    ("scenario", .string(projection.scenarios.first?.scenario.name ?? "")),
                    ("samples", .integer(sensitivity.samples)),
                    ("parameters", .array(sensitivity.parameters.map(parameter))),
                    ("outcomes", .array(sensitivity.cells.map(outcome))),
                ]))
    }

    private func parameter(_ parameter: VariedParameter) -> JSONValue {
        .object([
            ("id", .string(parameter.address.id)), ("low", .number(parameter.low)),
            ("high", .number(parameter.high)), ("stated", .number(parameter.stated)),
        ])
    }

    private func outcome(_ cell: CellSensitivity) -> JSONValue {
        let indicator = sensitivity.projection.study.indicator(cell.cell.indicator)
        let swings = sensitivity.parameters.indices.map { position in
            let swing = cell.swings[position]
            let members: [(key: String, value: JSONValue)] = [
                ("parameter", .string(sensitivity.parameters[position].address.id)),
                ("at_low", .number(swing.atLow)), ("at_high", .number(swing.atHigh)),
            ]
            guard position < cell.indices.count else { return JSONValue.object(members) }
            let index = cell.indices[position]
            return .object(
                members + [("first_order", estimate(index.first)), ("total", estimate(index.total))])
        }
        return .object([
            ("indicator", .string(cell.cell.indicator)), ("period", .string(cell.cell.period.description)),
            ("measure", .string(cell.cell.measure.rawValue)),
            ("unit", .string(OutcomeUnit(cell.cell.measure, indicator).id)), ("p50", .number(cell.median)),
            ("sd_of_p50", .number(cell.deviation)), ("swings", .array(swings)),
        ])
    }

    private func estimate(_ estimate: CellSensitivity.Index.Estimate) -> JSONValue {
        .object([
            ("value", .number(estimate.value)), ("low95", .number(estimate.low)),
            ("high95", .number(estimate.high)),
        ])
    }
}
