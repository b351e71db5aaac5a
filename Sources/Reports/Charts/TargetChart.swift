import Outcomes
import Studies

/// Targets and progress as bars: what is done, the calendar and the usual mark, and the projected year beside the target.
struct TargetChart {
    private let context: ReportContext
    private let rows: [Row]

    /// What a bar shows, in percent of the target.
    private struct Row {
        let name: String
        let words: String
        let done: Double
        let schedule: Double?
        let usual: Double?
        let year: DistributionSummary?
    }

    private static let width = 1120.0
    private static let plot = (left: 240.0, right: 800.0)
    private static let rowHeight = 48.0
    /// The axis reaches beyond the target, so that one that is passed shows.
    private static let most = 140.0

    init(_ context: ReportContext) {
        self.context = context
        rows = context.printed.compactMap { Self.row($0, context) }
    }

    /// Heading.
    var title: String { context.text(zh: "目标完成进度", en: "Progress towards targets") }

    /// The drawing; nothing when no target is a total, a count or a ceiling with a number.
    var text: String? {
        guard !rows.isEmpty else { return nil }
        let top = ChartPage.top + 24
        let bottom = top + Self.rowHeight * Double(rows.count)
        let ticks = stride(from: 0.0, through: Self.most, by: 20).flatMap { tick -> [SVGElement] in
            let x = Self.position(tick)
            return [
                ChartStyle.line(
                    from: (x, top), to: (x, bottom), colour: tick == 100 ? ChartStyle.ink : ChartStyle.rule,
                    width: tick == 100 ? 1.8 : 1),
                ChartStyle.text(DecimalText(tick, decimals: 0).text, x: x, y: top - 8, .small, .middle),
            ]
        }
        let head = PageHead(context: context)
        let page = ChartPage(
            context: context, title: title,
            subtitle: [
                context.text(zh: "目标=100", en: "Target = 100"), head.data, head.run,
            ].joined(separator: context.text(zh: "　", en: " · ")),
            notes: [
                context.text(
                    zh: "注：粗条为已完成；短竖线为时序进度，空心菱形为常年进度；细线和圆点为全年测算的八成区间和中值，箭头表示超出坐标范围。100处为目标；控制目标以不超过100为好。",
                    en:
                        "Note: thick bar done so far; tick the calendar, hollow diamond what is usual by now; thin line and "
                        + "dot the projected year (80 %, median); an arrow runs beyond the axis. A ceiling is kept below 100."
                )
            ])
        let bars = rows.enumerated().flatMap { index, row -> [SVGElement] in
            marks(row, y: top + Self.rowHeight * (Double(index) + 0.5))
        }
        return page.text(width: Self.width, bottom: bottom + 14, marks: ticks + bars)
    }

    private static func position(_ percent: Double) -> Double {
        plot.left + min(max(percent, 0), most) / most * (plot.right - plot.left)
    }

    private static func row(_ indicator: Indicator, _ context: ReportContext) -> Row? {
        guard case .level(let target)? = indicator.targetOfTheYear?.goal, target > 0,
            [.flow, .progress, .rate].contains(indicator.kind)
        else { return nil }
        let cells = IndicatorCells(indicator, context)
        guard let level = cells.level else { return nil }
        let scenario = context.shown.first
        let status = StatusCells(context: context, indicator: indicator, scenario: scenario).internalWord
        let year = scenario.flatMap { context.yearOutcome(indicator, .level, $0)?.summary }
        let words = [cells.againstTarget, status].map { $0.text(context.language) }.filter {
            $0 != Term.notApplicable[context.language]
        }
        return Row(
            name: context.rowName(indicator).trimmingIdeographicSpaces,
            words: words.joined(separator: Term.clauseSeparator[context.language]),
            done: level.value / target * 100, schedule: percent(cells.schedule),
            usual: percent(cells.usualShare),
            year: year.map { $0.scaled(by: 100 / target) })
    }

    private static func percent(_ cell: Cell) -> Double? {
        guard case .number(let value, _, _) = cell.content else { return nil }
        return value
    }

    private func marks(_ row: Row, y: Double) -> [SVGElement] {
        let zero = Self.position(0)
        let schedule = row.schedule.map {
            ChartStyle.line(
                from: (Self.position($0), y - 14), to: (Self.position($0), y + 4), colour: ChartStyle.ink,
                width: 2)
        }
        let usual = row.usual.map { ChartStyle.published(x: Self.position($0), y: y - 5) }
        let bar = ChartStyle.line(
            from: (zero, y - 5), to: (Self.position(row.done), y - 5), colour: "#8fa9c0", width: 12)
        let name = row.name.prefixed(to: 16, in: context.language)
        let texts = [
            ChartStyle.text(name, x: ChartPage.margin, y: y + 4.5, .body),
            ChartStyle.text(row.words, x: Self.plot.right + 16, y: y + 4.5, .small),
        ]
        let outlook = row.year.map { year($0, y: y + 11) } ?? []
        return texts + [bar] + [schedule, usual].compactMap { $0 } + outlook
    }

    private func year(_ year: DistributionSummary, y: Double) -> [SVGElement] {
        let colour = "#12395c"
        let line = ChartStyle.line(
            from: (Self.position(year.p10), y), to: (Self.position(year.p90), y), colour: colour, width: 2.5)
        let arrow =
            year.p90 > Self.most
            ? [ChartStyle.arrow(x: Self.plot.right, y: y, direction: 1, colour: colour)] : []
        guard year.p50 <= Self.most else { return [line] + arrow }
        return [line] + arrow + [
            SVGElement(
                "circle",
                [
                    ("cx", SVGElement.number(Self.position(year.p50))), ("cy", SVGElement.number(y)),
                    ("r", "4.5"),
                    ("fill", colour),
                ])
        ]
    }
}

extension DistributionSummary {
    /// The distribution of a multiple of the number.
    func scaled(by factor: Double) -> DistributionSummary {
        DistributionSummary(
            mean: mean * factor, deviation: deviation * factor, p05: p05 * factor, p10: p10 * factor,
            p50: p50 * factor, p90: p90 * factor, p95: p95 * factor)
    }
}

extension String {
    /// The text without ideographic spaces at its start.
    var trimmingIdeographicSpaces: String { String(drop { $0 == "　" || $0 == " " }) }
}
