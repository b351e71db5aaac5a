import Outcomes
import Studies

/// The year's numbers under a scenario beside another, with the difference and its own interval.
struct DifferenceTable {
    private let answer: WhatIf
    private let comparison: ScenarioComparison
    private let language: Language
    private let figures: FigureText

    init(_ answer: WhatIf, _ comparison: ScenarioComparison, _ language: Language) {
        self.answer = answer
        self.comparison = comparison
        self.language = language
        figures = FigureText(language: language, region: answer.study.region.name)
    }

    /// One number of one indicator.
    struct Row {
        let indicator: Indicator
        let difference: OutcomeDifference
        let decimals: Int

        /// Whether the difference is large enough to be spoken of: a unit of the last decimal printed.
        var isJudged: Bool {
            let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
            return difference.difference.p50.magnitude >= unit
        }
    }

    /// Growth of the year, or the rate at its end, of every indicator that has a row.
    var rows: [Row] {
        answer.study.indicators.filter { $0.isPrinted && $0.isExtrapolated }.compactMap { indicator in
            let measure: Measure = indicator.kind == .rate ? .level : .growth
            return comparison.differences.first {
                $0.indicator == indicator.id && $0.measure == measure
            }.map {
                Row(
                    indicator: indicator, difference: $0,
                    decimals: indicator.kind == .rate ? indicator.decimals : FigureText.growthDecimals)
            }
        }
    }

    /// The rows that the scenario moves far enough to be spoken of.
    var judged: [Row] { rows.filter(\.isJudged) }

    /// The table of what is moved, and of the works that money turns into.
    var table: TextTable {
        let interval = Term.interval[language].replacing("\n", with: "")
        return TextTable(
            columns: [
                .init(Term.item[language], .left, limit: 34), .init(Term.unit[language], .left),
                .init(text(zh: "本次", en: "this run"), .right), .init(interval, .right),
                .init(text(zh: "对照", en: "against"), .right),
                .init(text(zh: "差", en: "difference"), .right), .init(interval, .right),
            ],
            rows: judged.map { .cells(cells($0)) } + levels.map { .cells(cells($0)) }
                + comparison.money.filter { $0.works.p90 > 0 || $0.worksAgainst.p90 > 0 }.map {
                    .cells(cells($0))
                })
    }

    /// Levels of the indicators spoken of, where they have one.
    private var levels: [Row] {
        judged.compactMap { row in
            guard row.indicator.kind != .rate else { return nil }
            return comparison.differences.first {
                $0.indicator == row.indicator.id && $0.measure == .level
            }.map { Row(indicator: row.indicator, difference: $0, decimals: row.indicator.decimals) }
        }
    }

    private func cells(_ row: Row) -> [String] {
        let isLevel = row.difference.measure == .level && row.indicator.kind != .rate
        let year = row.indicator.kind.isInstant ? text(zh: "（年末）", en: " (year-end)") : ""
        let what = isLevel ? text(zh: "（总量）", en: ", level") : ""
        let unit = isLevel ? row.indicator.unit.name[language] : "%"
        return [row.indicator.name[language] + year + what, unit]
            + numbers(row.difference.of, row.difference.against, row.difference.difference, row.decimals)
    }

    private func cells(_ money: MoneyDifference) -> [String] {
        let name = money.instrument[language] + Term.colon[language] + Term.worksWithinYear[language]
        return [name, Term.yiYuan[language]]
            + numbers(money.works, money.worksAgainst, money.difference, 1)
    }

    private func numbers(
        _ of: DistributionSummary, _ against: DistributionSummary, _ difference: DistributionSummary,
        _ decimals: Int
    ) -> [String] {
        let pair = figures.pair(of, decimals: decimals)
        return [
            pair.median, pair.interval, DecimalText(against.p50, decimals: decimals).text,
            DecimalText(difference.p50, decimals: decimals, sign: .always).text,
            figures.interval(difference, decimals: decimals),
        ]
    }

    private func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}
