import Outcomes
import Studies

/// The regression matrix as a heat map: the darker, the stronger the response; negative ones are hatched by a bar, and
/// every cell prints its number.
struct MatrixChart {
    private let context: ReportContext
    private var entries: [MatrixEntry] { context.projection.record.matrix }

    private static let names = 300.0
    private static let cell = (width: 190.0, height: 44.0)

    init(_ context: ReportContext) {
        self.context = context
    }

    /// Heading.
    var title: String { context.text(zh: "影响系数", en: "Response coefficients") }

    /// The drawing; nothing without a matrix.
    var text: String? {
        guard !entries.isEmpty else { return nil }
        let indicators = context.projection.study.indicators
        let drivers = indicators.filter { indicator in entries.contains { $0.driver == indicator.id } }
        let responses = indicators.filter { indicator in entries.contains { $0.response == indicator.id } }
        let top = ChartPage.top + 30
        let heads = drivers.enumerated().map { index, driver in
            ChartStyle.text(
                driver.name[context.language].prefixed(to: 14, in: context.language),
                x: left(index) + Self.cell.width / 2,
                y: top - 10, .small, .middle)
        }
        let rows = responses.enumerated().flatMap { row, response -> [SVGElement] in
            let y = top + Self.cell.height * Double(row)
            let name = response.name[context.language].prefixed(to: 20, in: context.language)
            let cells = drivers.enumerated().flatMap { column, driver in
                entries.first { $0.response == response.id && $0.driver == driver.id }
                    .map { cell($0, response, x: left(column), y: y) } ?? []
            }
            return [ChartStyle.text(name, x: ChartPage.margin, y: y + Self.cell.height / 2 + 4.5, .body)]
                + cells
        }
        let bottom = top + Self.cell.height * Double(responses.count) + 14
        let head = PageHead(context: context)
        let page = ChartPage(
            context: context, title: title,
            subtitle: [
                context.text(
                    zh: "主导指标（列）偏离趋势每变动1%，关联指标（行）偏离趋势变动的百分比（比率为百分点）",
                    en: "Percent (points for a rate) of a response (rows) per percent of a driver (columns)"),
                head.run,
            ].joined(separator: context.text(zh: "　", en: " · ")),
            notes: [
                context.text(
                    zh: "注：格内为中值〔八成区间〕；颜色越深影响越大，左侧竖条表示负值。数值见影响系数表。",
                    en:
                        "Note: cells hold the median [80 % interval]; darker is stronger, a bar on the left marks a "
                        + "negative one. Numbers: table of response coefficients.")
            ])
        return page.text(width: left(drivers.count) + ChartPage.margin, bottom: bottom, marks: heads + rows)
    }

    private func left(_ column: Int) -> Double {
        ChartPage.margin + Self.names + Self.cell.width * Double(column)
    }

    private func cell(_ entry: MatrixEntry, _ response: Indicator, x: Double, y: Double) -> [SVGElement] {
        let strongest = entries.map(\.value.p50.magnitude).max() ?? 1
        let share = strongest > 0 ? entry.value.p50.magnitude / strongest : 0
        let decimals = MatrixTable.decimals(response)
        let pair = context.figures.pair(entry.value, decimals: decimals)
        let interval = pair.interval.split(separator: "—").joined(separator: " — ")
        let box = SVGElement(
            "rect",
            [
                ("x", SVGElement.number(x)), ("y", SVGElement.number(y)),
                ("width", SVGElement.number(Self.cell.width - 3)),
                ("height", SVGElement.number(Self.cell.height - 3)), ("fill", Self.shade(share)),
            ])
        let bar =
            entry.value.p50 < 0
            ? [
                ChartStyle.line(
                    from: (x + 4, y + 4), to: (x + 4, y + Self.cell.height - 7), colour: ChartStyle.ink,
                    width: 4)
            ] : []
        let middle = y + Self.cell.height / 2 + 3
        return [box] + bar + [
            ChartStyle.text(
                pair.median + " " + interval, x: x + Self.cell.width / 2, y: middle, .small, .middle)
        ]
    }

    /// From paper to a blue on which black text is still read easily.
    private static func shade(_ share: Double) -> String {
        let mix = { (from: Double, to: Double) -> String in
            let value = Int((from + (to - from) * share).rounded())
            let hex = String(value, radix: 16)
            return hex.count < 2 ? "0" + hex : hex
        }
        return "#" + mix(245, 132) + mix(248, 170) + mix(251, 207)
    }
}

extension String {
    /// The text cut to so many Chinese characters, twice as many others.
    func prefixed(to characters: Int, in language: Language) -> String {
        let count = language == .zh ? characters : characters * 2
        return self.count > count ? prefix(count - 1) + "…" : self
    }
}
