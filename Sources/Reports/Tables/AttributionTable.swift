import Outcomes
import Studies
import TimeSeries

/// A difference between two scenarios, indicator by indicator: where it starts, what each group adds, where it ends.
struct AttributionTable {
    /// Decimals of growth: with two, twelve rounded bars miss their sum by less than 0.1 percentage points.
    static let growthDecimals = 2
    /// Bars that print as zero throughout, in points, have no row.
    static let smallest = 0.005

    private let context: ReportContext
    private let comparison: ScenarioAttribution
    private let wording: GroupWording

    init(_ context: ReportContext, _ comparison: ScenarioAttribution) {
        self.context = context
        self.comparison = comparison
        wording = GroupWording(context: context)
    }

    /// The table; nothing when no printed indicator differs.
    var table: TextTable? {
        let sections = moved.map(section)
        guard !sections.isEmpty else { return nil }
        return TextTable(columns: columns, rows: sections.flatMap(\.self))
    }

    /// Printed indicators with a difference of the year.
    var moved: [Indicator] {
        context.printed.filter { indicator in
            headline(indicator).map { !$0.isNothing } ?? false
        }
    }

    /// Printed indicators that no difference between the scenarios reaches.
    var unmoved: [Indicator] {
        context.printed.filter { indicator in headline(indicator).map(\.isNothing) ?? false }
    }

    /// The number of the year: growth, of a rate its value.
    func headline(_ indicator: Indicator) -> Attribution? {
        attribution(indicator, year(indicator), indicator.kind == .rate ? .level : .growth)
    }

    private func year(_ indicator: Indicator) -> Period {
        let year = context.projection.year
        return indicator.kind.isInstant ? .end(year, month: 12) : .year(year)
    }

    private func attribution(
        _ indicator: Indicator, _ period: Period, _ measure: Measure
    ) -> Attribution? {
        comparison.attribution(
            OutcomeCell(indicator: indicator.id, period: period, measure: measure))
    }

    private var columns: [TextTable.Column] {
        let rest = context.remainder.map(context.periods.column) ?? ""
        let points = context.text(zh: "(百分点)", en: "(pp)")
        return [
            TextTable.Column(Term.item[context.language], .left, limit: 44),
            TextTable.Column(context.text(zh: "全年同比\n", en: "growth of\nthe year ") + points, .right),
            TextTable.Column(context.text(zh: "〔八成区间〕", en: "80 % interval"), .right),
            TextTable.Column(context.text(zh: "单独作用\n", en: "alone\n") + points, .right),
            TextTable.Column(rest + context.text(zh: "同比\n", en: "\ngrowth ") + points, .right),
            TextTable.Column(context.text(zh: "全年总量", en: "level of\nthe year"), .right),
        ]
    }

    /// The rows of one indicator.
    private func section(_ indicator: Indicator) -> [TextTable.Row] {
        guard let year = headline(indicator) else { return [] }
        let rest = context.remainder(of: indicator).flatMap { attribution(indicator, $0, .growth) }
        let level = indicator.kind == .rate ? nil : attribution(indicator, self.year(indicator), .level)
        let unit = level == nil ? "" : context.text(zh: "（", en: " (") + indicator.unit.name[context.language]
        let title =
            context.yearEndName(indicator) + (unit.isEmpty ? "" : unit + context.text(zh: "）", en: ")"))
        func row(
            _ name: String, _ sign: DecimalText.Sign, interval: String = "", alone: String = "",
            _ value: (Attribution) -> Double
        ) -> TextTable.Row {
            .cells([
                name, text(value(year), Self.growthDecimals, sign), interval, alone,
                rest.map { text(value($0), Self.growthDecimals, sign) }
                    ?? Term.notApplicable[context.language],
                level.map { text(value($0), indicator.decimals, sign) }
                    ?? Term.notApplicable[context.language],
            ])
        }
        let bars = comparison.groups.indices.filter { !year.bars[$0].isBelow(Self.smallest) }.map { group in
            let bar = year.bars[group]
            return row(
                "  " + wording.name(comparison.groups[group]), .always,
                interval: context.figures.range(low: bar.low, high: bar.high, decimals: Self.growthDecimals),
                alone: text(bar.alone, Self.growthDecimals, .always)
            ) { $0.bars[group].contribution }
        }
        let joint = row(
            context.text(zh: "  其中：相互作用（已分摊）", en: "  of which jointly (shared out above)"), .always
        ) { $0.interaction }
        return [.section(title), row(comparison.against.title[context.language], .negative) { $0.from }]
            + bars
            + (bars.count > 1 ? [joint] : [])
            + [row(comparison.scenario.title[context.language], .negative) { $0.to }]
    }

    private func text(_ value: Double, _ decimals: Int, _ sign: DecimalText.Sign) -> String {
        DecimalText(value, decimals: decimals, sign: sign).text
    }
}
