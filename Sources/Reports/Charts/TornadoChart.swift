import Outcomes
import Studies

/// Swings as a drawing: a panel an indicator, a bar a parameter, widest first, on one axis of differences from the
/// scenario.
///
/// The part of a bar towards the parameter's high end is filled, that towards its low end hollow, so that the direction
/// of an effect is seen without colours.
struct TornadoChart {
    private let context: ReportContext
    private let panels: [TornadoPanel]
    private let axis: GrowthAxis
    private static let top = 132.0

    init(_ context: ReportContext, _ sensitivity: StudySensitivity) {
        self.context = context
        panels = sensitivity.cells.compactMap { TornadoPanel($0, sensitivity.parameters, context) }
        axis = GrowthAxis(
            holding: panels.flatMap(\.drawn), from: WaterfallChart.plot.left, to: WaterfallChart.plot.right,
            finest: 0.1)
    }

    /// The title of the page and of the chart.
    static func title(_ context: ReportContext) -> String {
        let study = context.projection.study.title[context.language]
        let scenario = context.shown.first?.scenario.title[context.language] ?? ""
        return study + context.text(zh: "　敏感性分析（\(scenario)）", en: ". Sensitivity (\(scenario))")
    }

    /// The drawing; nothing when no parameter moves a printed indicator.
    var text: String? {
        guard !panels.isEmpty else { return nil }
        let bottom = Self.top + panels.reduce(0) { $0 + $1.height }
        let height = bottom + 72
        var y = Self.top
        let drawn = panels.flatMap { panel -> [SVGElement] in
            defer { y += panel.height }
            return panel.elements(axis, top: y)
        }
        let note = context.text(
            zh: "注：0为本情景中值。实心部分对应参数取高端，空心部分对应取低端；每次只变动一个参数。数值见同名表。",
            en:
                "Note: 0 is the scenario's median. Filled: the parameter at its high end; hollow: at its low end; one at a "
                + "time. The table beside has the numbers.")
        let children =
            [ChartStyle.box(x: 0, y: 0, width: WaterfallChart.width, height: height, fill: ChartStyle.paper)]
            + head + ChartStyle.grid(axis, from: Self.top, to: bottom) + drawn
            + [ChartStyle.text(note, x: 20, y: bottom + 48, .small)]
        return SVGElement(
            "svg", ChartStyle.root(width: WaterfallChart.width, height: height, context.language),
            children: [SVGElement("title", text: Self.title(context))] + children
        ).lines
    }

    private var head: [SVGElement] {
        let page = PageHead(context: context)
        let subtitle = [
            context.text(
                zh: "各参数取参照区间低端、高端时全年同比中值的变化（百分点；失业率为年末数）",
                en:
                    "Change of the year's median growth at the ends of each prior range, pp (rates: at year-end)"
            ),
            page.data, page.run,
        ].joined(separator: context.text(zh: "　", en: " · "))
        let heading = [context.text(zh: "低端时", en: "low end"), context.text(zh: "高端时", en: "high end")]
        return [
            ChartStyle.text(Term.internalEdition[context.language], x: 20, y: 28, .small),
            ChartStyle.text(Self.title(context), x: 20, y: 54, .title),
            ChartStyle.text(subtitle, x: 20, y: 78, .body),
            ChartStyle.text(heading[0], x: WaterfallChart.numbers - 70, y: Self.top - 8, .small, .end),
            ChartStyle.text(heading[1], x: WaterfallChart.numbers, y: Self.top - 8, .small, .end),
        ]
    }
}
