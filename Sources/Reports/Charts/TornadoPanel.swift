import Outcomes
import Studies

/// The bars of one indicator, widest first.
struct TornadoPanel {
    private static let rowHeight = 20.0
    private static let headHeight = 26.0
    private static let padding = 10.0
    private static let ink = "#12395c"
    private static let nameColumns = 48
    /// Bars of a panel: narrower ones are in the table.
    private static let mostBars = 8

    private struct Row {
        let name: String
        let low: Double
        let high: Double
    }

    private let title: String
    private let rows: [Row]
    private let decimals: Int

    /// A panel; nothing for an indicator that is not printed or that nothing moves.
    init?(_ cell: CellSensitivity, _ parameters: [VariedParameter], _ context: ReportContext) {
        guard let indicator = context.projection.study.indicator(cell.cell.indicator), indicator.isPrinted,
            !cell.ranking.isEmpty
        else { return nil }
        decimals = SensitivityTable.decimals(indicator)
        let median = DecimalText(cell.median, decimals: decimals).text
        let wording = ParameterWording(context: context)
        title =
            context.yearEndName(indicator)
            + context.text(zh: "　本情景\(median)%", en: "  in this scenario \(median) %")
        rows = cell.ranking.prefix(Self.mostBars).map { position in
            let swing = cell.swings[position]
            return Row(
                name: wording.name(parameters[position].address), low: swing.atLow - cell.median,
                high: swing.atHigh - cell.median)
        }
    }

    /// Everything that must fit on the axis, percentage points.
    var drawn: [Double] { rows.flatMap { [$0.low, $0.high] } }

    /// Pixels from top to bottom.
    var height: Double { Self.headHeight + Self.rowHeight * Double(rows.count) + Self.padding }

    /// The drawing.
    ///
    /// - Parameters:
    ///   - axis: the axis of all panels.
    ///   - top: pixel of the top.
    func elements(_ axis: GrowthAxis, top: Double) -> [SVGElement] {
        let rule = ChartStyle.line(
            from: (20, top), to: (WaterfallChart.numbers, top), colour: ChartStyle.rule, width: 1)
        return [rule, ChartStyle.text(title, x: 20, y: top + 18, .body)]
            + rows.enumerated().flatMap { index, row in
                bar(row, axis, y: top + Self.headHeight + Self.rowHeight * (Double(index) + 0.5))
            }
    }

    private func bar(_ row: Row, _ axis: GrowthAxis, y: Double) -> [SVGElement] {
        func part(_ value: Double, _ fill: String) -> SVGElement {
            let ends = [0, value].map(axis.position).sorted()
            return ChartStyle.box(
                x: ends[0], y: y - 5.5, width: ends[1] - ends[0], height: 11, fill: fill, stroke: Self.ink)
        }
        let ends = [row.low, row.high].map { DecimalText($0, decimals: decimals, sign: .always).text }
        return [
            ChartStyle.text(
                ChartStyle.oneLine(row.name, columns: Self.nameColumns), x: 36, y: y + 4.5, .small),
            part(row.low, ChartStyle.paper), part(row.high, Self.ink),
            ChartStyle.text(ends[0], x: WaterfallChart.numbers - 70, y: y + 4.5, .small, .end),
            ChartStyle.text(ends[1], x: WaterfallChart.numbers, y: y + 4.5, .small, .end),
        ]
    }
}
