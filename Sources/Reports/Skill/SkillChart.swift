import Outcomes
import Studies

/// Every projection of a back-test as a drawing: a panel an indicator, a column a year, the median with its 80 % interval
/// and the rule "growth so far holds" as distances from the published number.
///
/// Marks differ by shape, never by colour alone.
struct SkillChart {
    private let context: SkillContext
    private let panels: [SkillChartPanel]

    private static let width = 1120.0
    private static let top = 112.0
    private static let panelHeight = 190.0
    private static let lineHeight = 19.0

    /// A chart of the first moment that has cases.
    init(_ context: SkillContext) {
        self.context = context
        let moment = context.mainMoment
        let cases = context.skill.cases.filter { $0.hidden == .none && $0.origin.moment == moment }
        let years = Array(Set(cases.map(\.origin.year))).sorted()
        let shown = context.skill.study.indicators.compactMap { indicator -> (String, [SkillCase])? in
            let own = cases.filter { $0.indicator == indicator.id }
            return own.isEmpty ? nil : (indicator.name[context.language], own)
        }
        panels = shown.enumerated().map { position, entry in
            SkillChartPanel(
                name: entry.0, cases: entry.1, years: years,
                top: Self.top + Self.panelHeight * Double(position),
                height: Self.panelHeight)
        }
    }

    /// The drawing; nothing without cases.
    var text: String? {
        guard !panels.isEmpty else { return nil }
        let bottom = Self.top + Self.panelHeight * Double(panels.count)
        let height = bottom + 56
        let root = [
            ("xmlns", "http://www.w3.org/2000/svg"), ("xml:lang", context.text(zh: "zh-CN", en: "en")),
            ("width", SVGElement.number(Self.width)), ("height", SVGElement.number(height)),
            ("viewBox", "0 0 \(SVGElement.number(Self.width)) \(SVGElement.number(height))"),
            ("role", "img"),
        ]
        let paper = SVGElement(
            "rect",
            [
                ("width", SVGElement.number(Self.width)), ("height", SVGElement.number(height)),
                ("fill", ChartStyle.paper),
            ])
        let children = [SVGElement("title", text: title), paper] + head + panels.flatMap(\.elements)
        return SVGElement("svg", root, children: children + [note(bottom + 34)]).lines
    }

    private var title: String {
        let region = context.skill.study.region.name[context.language]
        let moment = context.mainMoment?.name[context.language] ?? ""
        return context.text(
            zh: "\(region)：历年\(moment)测算与全年公布数之差（百分点）",
            en: "\(region): projections at \(moment) less the published year, pp")
    }

    private var head: [SVGElement] {
        let y = 88.0
        let legend: [(Double, SVGElement, String)] = [
            (
                40, ChartStyle.published(x: 40, y: y),
                context.text(zh: "全年公布数", en: "published year")
            ),
            (
                240, SkillChartPanel.median(x: 240, y: y),
                context.text(zh: "测算中值和八成区间", en: "median and 80 % interval")
            ),
            (
                500, SkillChartPanel.rule(x: 500, y: y),
                context.text(zh: "“累计增速不变”", en: "“growth so far holds”")
            ),
        ]
        return [
            ChartStyle.text(Term.internalEdition[context.language], x: 20, y: 28, .small),
            ChartStyle.text(title, x: 20, y: 56, .title),
        ]
            + legend.flatMap { x, mark, text in
                [mark, ChartStyle.text(text, x: x + 16, y: y + 4.5, .body)]
            }
    }

    private func note(_ y: Double) -> SVGElement {
        ChartStyle.text(
            context.text(
                zh: "注：每个测算只用当时已公布的数据。竖条不含零线即为未中。空心三角超出坐标，旁注数值。",
                en:
                    "Note: every projection uses only what was published by then. A bar off the zero line is a "
                    + "miss. A hollow triangle runs off the axis, with its number."),
            x: 20, y: y, .small)
    }
}
