import Outcomes
import Studies

/// Cumulative growth with fans to the full year, a panel an indicator: the drivers large, or all indicators small.
struct FanChart {
    /// What is drawn.
    enum Selection {
        /// The indicators that levers act on.
        case drivers
        /// Every indicator with growth of the year.
        case all
    }

    private let context: ReportContext
    private let selection: Selection
    private let panels: [GrowthPanel]

    private static let width = 1120.0
    private static let axisLabels = 34.0

    init(_ context: ReportContext, _ selection: Selection) {
        self.context = context
        self.selection = selection
        let indicators = context.printed.filter { selection == .all || $0.isDriver }
        panels =
            context.shown.first.map { scenario in
                indicators.compactMap { GrowthPanel($0, scenario, context) }
            } ?? []
    }

    /// Heading.
    var title: String {
        let title = PageHead(context: context).title
        return context.text(
            zh: selection == .all ? "\(title)：各指标" : "\(title)：主导指标",
            en: selection == .all ? "\(title): all indicators" : "\(title): drivers")
    }

    /// The drawing; nothing when no indicator has growth of the year.
    var text: String? {
        guard !panels.isEmpty else { return nil }
        let columns = selection == .all ? 4 : 2
        let height = selection == .all ? 190.0 : 280.0
        let cell = (Self.width - 2 * ChartPage.margin) / Double(columns)
        let marks = panels.enumerated().flatMap { index, panel in
            panel.marks(
                x: ChartPage.margin + cell * Double(index % columns) + Self.axisLabels,
                y: ChartPage.top + height * Double(index / columns), width: cell - Self.axisLabels - 24,
                height: height - 12)
        }
        let rows = (panels.count + columns - 1) / columns
        let head = PageHead(context: context)
        let page = ChartPage(
            context: context, title: title,
            subtitle: [
                context.text(zh: "累计同比（%）", en: "Cumulative growth on the year before, %"), head.data,
                head.run,
            ].joined(separator: context.text(zh: "　", en: " · ")),
            notes: [
                context.text(
                    zh: "注：菱形为已公布的累计同比，一年之内相连；扇形深色为八成区间，浅色为九成区间，线为中值，右端为全年。数值见表1、表3。",
                    en:
                        "Note: diamonds are published cumulative growth, joined within a year. Fans: dark 80 %, light 90 % "
                        + "interval, line the median, right end the full year. Numbers: tables 1 and 3.")
            ])
        return page.text(width: Self.width, bottom: ChartPage.top + height * Double(rows) + 8, marks: marks)
    }
}
