import Outcomes
import Studies

/// The year's growth under the cases, as a drawing: a row an indicator, a lane a case, a bar an 80 % interval.
///
/// The text is the same for the same projection: nothing depends on the clock, the machine or a file. Cases
/// differ by mark and line, never by colour alone, and no colour is red or green: to this audience red is
/// overheating (planning-practice §4).
struct OutlookChart {
    private let context: ReportContext
    private let rows: [OutlookChartRow]
    private let lanes: [ChartLane]
    private let axis: GrowthAxis

    private static let width = 1120.0
    private static let labelColumns = 28
    private static let plot = (left: 228.0, right: 868.0)
    private static let numbers = 1100.0
    private static let laneHeight = 13.0
    private static let rowPadding = 9.0
    /// A name of three lines.
    private static let lowestRow = 54.0
    private static let lineHeight = 19.0
    private static let legendTop = 92.0

    /// A chart.
    ///
    /// - Parameter context: the answer.
    init(_ context: ReportContext) {
        let cases = ScenarioCase.allCases.flatMap(context.scenarios)
        lanes = (cases.isEmpty ? context.shown : cases).map { ChartLane($0, context) }
        let scenarios = lanes.map(\.scenario)
        rows = context.printed.compactMap { OutlookChartRow($0, scenarios, context) }
        let drawn = rows.flatMap { row in
            row.summaries.flatMap { $0.map { [$0.p10, $0.p90] } ?? [] } + (row.known.map { [$0.value] } ?? [])
        }
        axis = GrowthAxis(holding: drawn, from: Self.plot.left, to: Self.plot.right)
        self.context = context
    }

    /// The drawing; nothing when no indicator has growth of the year.
    var text: String? {
        guard !rows.isEmpty else { return nil }
        let top = Self.legendTop + Self.lineHeight * Double(lanes.count + 1) + 36
        let bottom = top + rowHeight * Double(rows.count)
        let notes = self.notes(below: bottom + 48)
        let height = bottom + 48 + Self.lineHeight * Double(notes.count)
        let children =
            [background(height)] + head + legend + grid(from: top, to: bottom)
            + rows.indices.flatMap { row($0, top: top + rowHeight * Double($0)) } + notes
        return SVGElement(
            "svg", ChartStyle.root(width: Self.width, height: height, context.language),
            children: [SVGElement("title", text: title)] + children
        ).lines
    }

    private var title: String { PageHead(context: context).title }

    private var rowHeight: Double {
        max(Self.laneHeight * Double(lanes.count + 1) + Self.rowPadding * 2, Self.lowestRow)
    }

    private func background(_ height: Double) -> SVGElement {
        SVGElement(
            "rect",
            [
                ("width", SVGElement.number(Self.width)), ("height", SVGElement.number(height)),
                ("fill", ChartStyle.paper),
            ])
    }

    /// Standing of the paper, title, and what it rests on.
    private var head: [SVGElement] {
        let page = PageHead(context: context)
        let subtitle = [
            context.text(
                zh: "全年同比（%）：标记为中值，横条为八成区间",
                en: "Growth of the year, %: marks are medians, bars are 80 % intervals"), page.data, page.run,
        ].joined(separator: context.text(zh: "　", en: " · "))
        return [
            ChartStyle.text(Term.internalEdition[context.language], x: 20, y: 28, .small),
            ChartStyle.text(title, x: 20, y: 54, .title), ChartStyle.text(subtitle, x: 20, y: 78, .body),
        ]
    }

    /// The mark of what is published, then a line a lane, in the order in which rows have them.
    private var legend: [SVGElement] {
        func height(_ line: Int) -> Double { Self.legendTop + Self.lineHeight * (Double(line) + 0.5) }
        let published = context.known.period.map(context.periods.spoken).map { period in
            context.text(zh: "\(period)同比（已公布）", en: "growth of \(period), as published")
        }
        let known = published.map { published in
            [
                ChartStyle.published(x: 48, y: height(0)),
                ChartStyle.text(published, x: 84, y: height(0) + 4.5, .body),
            ]
        }
        return (known ?? [])
            + lanes.enumerated().flatMap { index, lane in
                [
                    lane.bar(from: 24, to: 72, y: height(index + 1)), lane.mark(x: 48, y: height(index + 1)),
                    ChartStyle.text(lane.name, x: 84, y: height(index + 1) + 4.5, .body),
                ]
            }
    }

    /// Ticks, their numbers above and below the rows, and the heading of the numbers.
    private func grid(from top: Double, to bottom: Double) -> [SVGElement] {
        let heading = [
            context.shown.first.map { ChartLane($0, context).caseName } ?? "",
            context.text(zh: "中值〔八成区间〕", en: "median [80 % interval]"),
        ]
        let lines = axis.ticks.flatMap { tick -> [SVGElement] in
            let x = axis.position(tick)
            let label = DecimalText(tick, decimals: 0).text
            return [
                ChartStyle.line(
                    from: (x, top), to: (x, bottom), colour: tick == 0 ? ChartStyle.ink : ChartStyle.rule,
                    width: tick == 0 ? 1.5 : 1),
                ChartStyle.text(label, x: x, y: top - 8, .small, .middle),
                ChartStyle.text(label, x: x, y: bottom + 18, .small, .middle),
            ]
        }
        let border = ChartStyle.line(
            from: (20, bottom), to: (Self.numbers, bottom), colour: ChartStyle.rule, width: 1)
        return lines + [border]
            + zip(heading, [top - 24, top - 8]).map {
                ChartStyle.text($0, x: Self.numbers, y: $1, .small, .end)
            }
    }

    private func row(_ index: Int, top: Double) -> [SVGElement] {
        let row = rows[index]
        let rule = ChartStyle.line(
            from: (20, top), to: (Self.numbers, top), colour: ChartStyle.rule, width: 1)
        let middle = top + rowHeight / 2
        let bars = zip(lanes, row.summaries).enumerated().flatMap { lane, pair -> [SVGElement] in
            guard let summary = pair.1 else { return [] }
            let y = laneMiddle(lane + 1, top)
            return pair.0.drawing(summary, axis, y: y)
        }
        let known = row.known.map { known in
            published(known.value, y: laneMiddle(0, top))
        }
        return [rule] + label(row.name, middle: middle) + bars + [known].compactMap { $0 } + [
            ChartStyle.text(row.numbers, x: Self.numbers, y: middle + 4.5, .body, .end)
        ]
    }

    /// The middle of a lane of a row; lane 0 holds what is published.
    private func laneMiddle(_ lane: Int, _ top: Double) -> Double {
        top + Self.rowPadding + Self.laneHeight * (Double(lane) + 0.5)
    }

    private func published(_ value: Double, y: Double) -> SVGElement {
        let x = axis.position(value)
        guard !axis.holds(value) else { return ChartStyle.published(x: x, y: y) }
        return ChartStyle.arrow(x: x, y: y, direction: axis.isAbove(value) ? 1 : -1, colour: ChartStyle.ink)
    }

    /// An indicator's name in as many lines as it needs.
    private func label(_ name: String, middle: Double) -> [SVGElement] {
        let lines = LineBreaking.lines(of: name, width: Self.labelColumns)
        let first = middle + 4.5 - 8 * Double(lines.count - 1)
        return lines.enumerated().map { ChartStyle.text($1, x: 20, y: first + 16 * Double($0), .body) }
    }

    private func notes(below top: Double) -> [SVGElement] {
        let notes = [
            context.text(
                zh: "注：〔 〕和横条为八成区间，即约八成可能落在其间；不是高、低方案。箭头表示超出坐标范围，数值见表3。",
                en:
                    "Note: [ ] and bars are 80 % intervals, about eight chances in ten to lie within; they are not "
                    + "cases. An arrow runs beyond the axis; table 3 has the numbers."),
            context.text(
                zh: "不外推的指标和没有同比的指标未列。各方案出自同一次测算。",
                en: "Indicators without growth or not extrapolated are left out. All cases come from one run."
            ),
        ]
        return notes.enumerated().map {
            ChartStyle.text($1, x: 20, y: top + Self.lineHeight * Double($0), .small)
        }
    }
}
