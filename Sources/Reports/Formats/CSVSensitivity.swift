import Outcomes
import Studies
import TimeSeries

/// Swings and shares of variance as comma-separated values, one row an indicator and parameter.
struct CSVSensitivity {
    private let sensitivity: StudySensitivity
    private let context: ReportContext

    init(_ sensitivity: StudySensitivity, _ context: ReportContext) {
        self.sensitivity = sensitivity
        self.context = context
    }

    /// The table's text, byte order mark included.
    var text: String { CSVText.text([Self.header] + sensitivity.cells.flatMap(rows)) }

    private static let header = [
        "indicator", "name", "period", "measure", "unit", "p50", "parameter", "parameter_name", "low", "high",
        "p50_at_low", "p50_at_high", "first_order", "first_order_low95", "first_order_high95", "total",
        "total_low95", "total_high95",
    ]

    private func rows(_ cell: CellSensitivity) -> [[String]] {
        let indicator = sensitivity.projection.study.indicator(cell.cell.indicator)
        let wording = ParameterWording(context: context)
        let lead = [
            cell.cell.indicator, context.name(cell.cell.indicator), cell.cell.period.description,
            cell.cell.measure.rawValue, OutcomeUnit(cell.cell.measure, indicator).name[context.language],
            CSVText.number(cell.median),
        ]
        return sensitivity.parameters.indices.map { position in
            let parameter = sensitivity.parameters[position]
            let swing = cell.swings[position]
            let index = position < cell.indices.count ? cell.indices[position] : nil
            let shares = [index?.first, index?.total].flatMap { estimate in
                [estimate?.value, estimate?.low, estimate?.high].map { $0.map(CSVText.number) ?? "" }
            }
            return lead + [parameter.address.id, wording.name(parameter.address)]
                + [parameter.low, parameter.high, swing.atLow, swing.atHigh].map(CSVText.number) + shares
        }
    }
}
