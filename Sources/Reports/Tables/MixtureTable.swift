import Outcomes
import Studies
import TimeSeries

/// The year over several scenarios with the user's weights: medians, intervals and chances whichever of them comes.
struct MixtureTable {
    private let context: ReportContext
    private var language: Language { context.language }

    init(_ context: ReportContext) {
        self.context = context
    }

    /// The table; nothing without weights.
    ///
    /// - Parameter number: its number in a document; nothing on a page.
    func table(number: Int?) -> Table? {
        guard let mixture = context.projection.mixture else { return nil }
        let lead = number.map { context.text(zh: "表\($0)　", en: "Table \($0). ") } ?? ""
        let title = LocalizedText(zh: "各情景加权汇总", en: "Scenarios by weight")[language]
        return Table(
            id: "weighted", title: lead + title, columns: columns,
            rows: context.printed.flatMap { rows($0, mixture) }.map { .cells($0) },
            notes: [Statement(note(mixture), .assumption)])
    }

    private var columns: [Table.Column] {
        let heads: [(LocalizedText, Bool)] = [
            (Term.indicator.text, false), (LocalizedText(zh: "数", en: "number"), false),
            (Term.unit.text, false), (LocalizedText(zh: "中值", en: "median"), true),
            (Term.interval.text, true),
            (LocalizedText(zh: "均值", en: "mean"), true), (Term.probability.text, true),
        ]
        return heads.map { Table.Column($0.0[language], isNumeric: $0.1) }
    }

    private func rows(_ indicator: Indicator, _ mixture: ScenarioMixture) -> [[Cell]] {
        mixture.outcomes.filter { $0.indicator == indicator.id && isShown($0, indicator) }.map { outcome in
            let decimals = outcome.measure == .level ? indicator.decimals : FigureText.growthDecimals
            let summary = outcome.summary
            let isOneOff = !indicator.isExtrapolated
            return [
                .text(context.rowName(indicator)), .text(kind(outcome, indicator)),
                .text(OutcomeUnit(outcome.measure, indicator).name[language]),
                isOneOff ? .mark(.notExtrapolated) : .number(summary.p50, decimals: decimals, .projected),
                Cell(.interval(low: summary.p10, high: summary.p90, decimals: decimals), .projected),
                isOneOff ? .mark(.notExtrapolated) : .number(summary.mean, decimals: decimals, .projected),
                outcome.probability.map { .text(context.figures.percent($0), .projected) }
                    ?? .mark(.notApplicable),
            ]
        }
    }

    /// The change of a rate says nothing beside its level.
    private func isShown(_ outcome: Outcome, _ indicator: Indicator) -> Bool {
        outcome.measure != .change && (indicator.isExtrapolated || outcome.measure == .growth)
    }

    private func kind(_ outcome: Outcome, _ indicator: Indicator) -> String {
        switch outcome.measure {
        case .growth where outcome.period.isInstant:
            return context.text(zh: "年末同比", en: "growth at year-end")
        case .growth: return context.text(zh: "全年同比", en: "growth of the year")
        case .level where outcome.period.isInstant: return Term.yearEnd[language]
        case .level where indicator.kind == .mean:
            return context.text(zh: "全年均值", en: "mean of the year")
        case .level: return context.text(zh: "全年总量", en: "level of the year")
        case .change: return ""
        }
    }

    private func note(_ mixture: ScenarioMixture) -> String {
        let shares = mixture.shares.map { share in
            let percent = DecimalText(share.weight * 100, decimals: 0).text
            return LocalizedText(zh: "\(share.title.zh)\(percent)%", en: "\(share.title.en) \(percent) %")[
                language]
        }.joined(separator: Term.listSeparator[language])
        return context.text(
            zh: "注：权重由使用者给定（\(shares)），不是测算得出的概率。〔 〕为各情景合在一起的八成区间；完成可能性为各情景可能性按权重的平均。"
                + "重叠比例未说明的情景，两端各占其权重的一半。",
            en:
                "Note: the weights are the user's (\(shares)) and no result of the projection. [ ] is the 80 % interval over "
                + "all of them; a chance is the weighted mean of their chances. Both ends of an overlap that is not stated "
                + "share the weight of their scenario.")
    }
}
