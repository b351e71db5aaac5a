import Outcomes
import Studies

/// A difference between two scenarios as a drawing: a panel an indicator, a bar a contribution, on one axis for all, so
/// that contributions compare across indicators.
///
/// The text is the same for the same answer. A rise is a filled bar, a fall a hollow one; no colour carries a meaning
/// alone.
struct WaterfallChart {
    private let context: ReportContext
    private let comparison: ScenarioAttribution
    private let panels: [WaterfallPanel]
    private let axis: GrowthAxis

    static let width = 1120.0
    static let plot = (left: 400.0, right: 900.0)
    static let numbers = 1100.0
    private static let top = 132.0

    init(_ context: ReportContext, _ comparison: ScenarioAttribution) {
        self.context = context
        self.comparison = comparison
        let table = AttributionTable(context, comparison)
        panels = table.moved.compactMap { indicator in
            table.headline(indicator).flatMap { WaterfallPanel(indicator, $0, comparison.groups, context) }
        }
        axis = GrowthAxis(
            holding: panels.flatMap(\.drawn), from: Self.plot.left, to: Self.plot.right, finest: 0.1)
    }

    /// The title of a comparison, on the page and in the chart.
    static func title(_ context: ReportContext, _ comparison: ScenarioAttribution) -> String {
        let study = context.projection.study.title[context.language]
        let (scenario, against) = (comparison.scenario.title, comparison.against.title)
        return study
            + context.text(
                zh: "　差异分解：“\(scenario.zh)”比“\(against.zh)”",
                en: ". Attribution: “\(scenario.en)” against “\(against.en)”")
    }

    /// The drawing; nothing when no indicator differs.
    var text: String? {
        guard !panels.isEmpty else { return nil }
        let bottom = Self.top + panels.reduce(0) { $0 + $1.height }
        let height = bottom + 92
        var y = Self.top
        let drawn = panels.flatMap { panel -> [SVGElement] in
            defer { y += panel.height }
            return panel.elements(axis, top: y)
        }
        let children =
            [background(height)] + head + ChartStyle.grid(axis, from: Self.top, to: bottom) + drawn
            + notes(below: bottom + 48)
        return SVGElement(
            "svg", ChartStyle.root(width: Self.width, height: height, context.language),
            children: [SVGElement("title", text: title)] + children
        ).lines
    }

    private var title: String { Self.title(context, comparison) }

    private func background(_ height: Double) -> SVGElement {
        ChartStyle.box(x: 0, y: 0, width: Self.width, height: height, fill: ChartStyle.paper)
    }

    private var head: [SVGElement] {
        let page = PageHead(context: context)
        let subtitle = [
            context.text(
                zh: "全年同比的差别（百分点；失业率为年末数之差）",
                en: "Difference in growth of the year, pp (of rates: at the end of the year)"), page.data,
            page.run,
        ].joined(separator: context.text(zh: "　", en: " · "))
        let heading = context.text(zh: "贡献〔八成区间〕", en: "contribution [80 % interval]")
        return [
            ChartStyle.text(Term.internalEdition[context.language], x: 20, y: 28, .small),
            ChartStyle.text(title, x: 20, y: 54, .title), ChartStyle.text(subtitle, x: 20, y: 78, .body),
            ChartStyle.text(heading, x: Self.numbers, y: Self.top - 8, .small, .end),
        ]
    }

    private func notes(below top: Double) -> [SVGElement] {
        [
            context.text(
                zh: "注：0为“\(comparison.against.title.zh)”的中值。实心条为拉高，空心条为拉低，细线为该项贡献的八成区间；菱形为差额合计。",
                en:
                    "Note: 0 is the median in “\(comparison.against.title.en)”. Filled bars raise, hollow bars lower; thin "
                    + "lines are 80 % intervals of a contribution; the diamond is the whole difference."),
            context.text(
                zh: "各项贡献为全部先后次序下的平均，与次序无关，其和等于差额。没有差别的指标未列。数值见同名表。",
                en:
                    "Contributions are averages over all orders and add up to the difference. Indicators that do not differ "
                    + "are left out. The table beside has the numbers."),
        ].enumerated().map { ChartStyle.text($1, x: 20, y: top + 20 * Double($0), .small) }
    }
}
