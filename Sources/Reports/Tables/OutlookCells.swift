import Outcomes
import Studies
import TimeSeries

/// The cells that tables print of one indicator under one scenario.
struct OutlookCells {
    let context: ReportContext
    let indicator: Indicator
    let scenario: ScenarioProjection
    private var language: Language { context.language }

    /// A median and its 80 % interval.
    typealias Pair = (median: Cell, interval: Cell)

    /// The level of the year, or of its end.
    var yearLevel: Pair {
        guard let outcome = context.yearOutcome(indicator, .level, scenario) else {
            let hasGrowth = scenario.outcomes.contains {
                $0.indicator == indicator.id && $0.measure == .growth
            }
            let hasGrowthOnly = hasGrowth || context.known.hasGrowthOnly(indicator.id)
            return (.mark(hasGrowthOnly ? .growthOnly : .notReleased), .mark(.notApplicable))
        }
        let pair = pair(outcome.summary, decimals: indicator.decimals)
        return outcome.basis == .notExtrapolated ? (.mark(.intervalOnly), pair.interval) : pair
    }

    /// The growth of the year.
    var yearGrowth: Pair { growth(context.yearOutcome(indicator, .growth, scenario)) }

    /// The growth of what is left of the year.
    var restGrowth: Pair {
        growth(context.remainder(of: indicator).flatMap { scenario.outcome(indicator.id, $0, .growth) })
    }

    /// What the rest of the year must bring for the target.
    var need: Cell {
        switch requirement?.need {
        case .growth(let summary):
            return .number(summary.p50, decimals: FigureText.growthDecimals, .projected)
        case .count(let count) where count > 0:
            let number = DecimalText(count, decimals: indicator.decimals).text
            return .text(
                context.text(zh: "还需\(number)\(indicator.unit.name.zh)", en: "\(number) more"), .comparison)
        case .count: return .text(Term.targetMet[language], .comparison)
        case .ceiling(let bound, _):
            let number = DecimalText(bound, decimals: indicator.decimals).text
            return .text(context.text(zh: "年末不超过\(number)", en: "year-end at most \(number)"), .approved)
        case nil: return .mark(.notApplicable)
        }
    }

    /// What the rest of the year must bring, as the projection states it.
    var requirement: Requirement? {
        context.projection.requirements.first { $0.indicator == indicator.id }
    }

    /// The chance of the target, in whole percent.
    var probability: Cell {
        guard let probability = context.probability(indicator, scenario) else { return .mark(.notApplicable) }
        return .text(context.figures.percent(probability), .projected)
    }

    private func growth(_ outcome: Outcome?) -> Pair {
        if !indicator.isExtrapolated { return (.mark(.notExtrapolated), .mark(.notApplicable)) }
        guard let outcome else { return (.mark(.notApplicable), .mark(.notApplicable)) }
        return pair(outcome.summary, decimals: FigureText.growthDecimals)
    }

    /// A median and its interval, projected.
    func pair(_ summary: DistributionSummary, decimals: Int) -> Pair {
        (
            .number(summary.p50, decimals: decimals, .projected),
            Cell(.interval(low: summary.p10, high: summary.p90, decimals: decimals), .projected)
        )
    }

    /// What a reader must know of the projection: share of own data, footing, remaining period, range of the need.
    var remark: String {
        var parts: [String] = []
        if let share = context.projection.record.evidence.first(where: { $0.indicator == indicator.id }) {
            parts.append(context.figures.ownShare(share.own))
        }
        if let standing = standing { parts.append(standing) }
        if let own = context.remainder(of: indicator), own != context.remainder {
            parts.append(context.text(zh: "余期为", en: "rest is ") + context.periods.column(own))
        }
        if let change = context.yearOutcome(indicator, .change, scenario)?.summary {
            parts.append(changeText(change, decimals: indicator.decimals))
        }
        if case .growth(let need)? = requirement?.need {
            let range = context.figures.interval(need, decimals: FigureText.growthDecimals)
            parts.append(context.text(zh: "需增\(range)", en: "needed \(range)"))
        }
        return parts.joined(separator: Term.clauseSeparator[language])
    }

    /// Says so when the year does not rest on the indicator's own figures and growth.
    private var standing: String? {
        let outcome =
            context.yearOutcome(indicator, .growth, scenario)
            ?? context.yearOutcome(indicator, .level, scenario)
        switch outcome?.basis {
        case .borrowed: return context.text(zh: "没有本期数据", en: "no figure of the year")
        case .pace: return context.text(zh: "按已有进度推算", en: "at the pace so far")
        case .projected, .notExtrapolated, nil: return nil
        }
    }

    /// The change of a rate over the year, in percentage points.
    private func changeText(_ change: DistributionSummary, decimals: Int) -> String {
        let points = DecimalText(change.p50, decimals: decimals, sign: .always).text
        let interval = context.figures.interval(change, decimals: decimals)
        return context.text(
            zh: "同比\(points)个百分点\(interval)", en: "\(points) pp \(interval) on the year before")
    }
}
