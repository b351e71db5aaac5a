import Outcomes
import Studies

/// The bars of one indicator, each beginning where the one before ends.
struct WaterfallPanel {
    private static let rowHeight = 22.0
    private static let headHeight = 26.0
    private static let padding = 10.0
    private static let ink = "#12395c"
    private static let nameColumns = 46

    private struct Row {
        let name: String
        let start: Double
        let bar: Attribution.Bar
        var end: Double { start + bar.contribution }
    }

    private let title: String
    private let rows: [Row]
    private let attribution: Attribution
    private let decimals: Int
    private let context: ReportContext

    /// A panel; nothing when no group moves the indicator.
    init?(
        _ indicator: Indicator, _ attribution: Attribution, _ groups: [AttributionGroup],
        _ context: ReportContext
    ) {
        let wording = GroupWording(context: context)
        var rows: [Row] = []
        var start = 0.0
        for (group, bar) in zip(groups, attribution.bars) {
            defer { start += bar.contribution }
            guard !bar.isBelow(AttributionTable.smallest) else { continue }
            rows.append(Row(name: wording.name(group), start: start, bar: bar))
        }
        guard !rows.isEmpty else { return nil }
        self.rows = rows
        self.attribution = attribution
        self.context = context
        decimals = AttributionTable.growthDecimals
        let places = AttributionTable.growthDecimals
        let ends = [attribution.from, attribution.to].map { DecimalText($0, decimals: places).text }
        title =
            context.yearEndName(indicator) + context.text(zh: "　", en: "  ") + ends.joined(separator: " → ")
            + "%"
    }

    /// Everything that must fit on the axis, percentage points.
    var drawn: [Double] {
        rows.flatMap { [$0.start, $0.end, $0.start + $0.bar.low, $0.start + $0.bar.high] }
            + [attribution.difference]
    }

    /// Pixels from top to bottom.
    var height: Double { Self.headHeight + Self.rowHeight * Double(rows.count + 1) + Self.padding }

    /// The drawing.
    ///
    /// - Parameters:
    ///   - axis: the axis of all panels.
    ///   - top: pixel of the top.
    func elements(_ axis: GrowthAxis, top: Double) -> [SVGElement] {
        let rule = ChartStyle.line(
            from: (20, top), to: (WaterfallChart.numbers, top), colour: ChartStyle.rule, width: 1)
        let bars = rows.indices.flatMap { bar(rows[$0], axis, y: middle($0, top)) }
        return [rule, ChartStyle.text(title, x: 20, y: top + 18, .body)] + bars
            + total(axis, y: middle(rows.count, top))
    }

    private func middle(_ row: Int, _ top: Double) -> Double {
        top + Self.headHeight + Self.rowHeight * (Double(row) + 0.5)
    }

    private func bar(_ row: Row, _ axis: GrowthAxis, y: Double) -> [SVGElement] {
        let ends = [row.start, row.end].map(axis.position).sorted()
        let rises = row.bar.contribution >= 0
        let line = context.figures.range(low: row.bar.low, high: row.bar.high, decimals: decimals)
        let spaced = line.split(separator: "—").joined(separator: " — ")
        let value = DecimalText(row.bar.contribution, decimals: decimals, sign: .always).text
        return [
            ChartStyle.text(
                ChartStyle.oneLine(row.name, columns: Self.nameColumns), x: 36, y: y + 4.5, .small),
            ChartStyle.box(
                x: ends[0], y: y - 6, width: max(ends[1] - ends[0], 1), height: 12,
                fill: rises ? Self.ink : ChartStyle.paper, stroke: Self.ink),
            ChartStyle.line(
                from: (axis.position(row.start + row.bar.low), y),
                to: (axis.position(row.start + row.bar.high), y), colour: "#7d5f2a", width: 1.5),
            ChartStyle.line(
                from: (axis.position(row.end), y), to: (axis.position(row.end), y + Self.rowHeight),
                colour: ChartStyle.ink, width: 0.75, dashes: "2 2"),
            ChartStyle.text(
                value + context.text(zh: "", en: " ") + spaced, x: WaterfallChart.numbers, y: y + 4.5,
                .small, .end),
        ]
    }

    private func total(_ axis: GrowthAxis, y: Double) -> [SVGElement] {
        let value = DecimalText(attribution.difference, decimals: decimals, sign: .always).text
        let interval = context.figures.range(low: attribution.low, high: attribution.high, decimals: decimals)
        let spaced = interval.split(separator: "—").joined(separator: " — ")
        return [
            ChartStyle.text(context.text(zh: "差额合计", en: "whole difference"), x: 36, y: y + 4.5, .small),
            ChartStyle.line(
                from: (axis.position(attribution.low), y), to: (axis.position(attribution.high), y),
                colour: "#7d5f2a", width: 1.5),
            ChartStyle.shape(
                [(0, -6), (6, 0), (0, 6), (-6, 0)], x: axis.position(attribution.difference), y: y,
                colour: Self.ink, isHollow: false),
            ChartStyle.text(
                value + context.text(zh: "", en: " ") + spaced, x: WaterfallChart.numbers, y: y + 4.5,
                .small, .end),
        ]
    }
}
