import Outcomes
import Studies
import TimeSeries

/// Warnings under the half-year table: published growth that published levels do not confirm (口径).
struct BasisNotes {
    let context: ReportContext

    /// A warning each, with the base that the published growth implies.
    var statements: [Statement] {
        context.projection.findings.compactMap { finding in
            guard
                case .growthDiffersFromLevels(
                    let id, let period, let growth, let now, let before, let implied, _) = finding,
                let indicator = context.projection.study.indicator(id)
            else { return nil }
            let published = DecimalText(growth, decimals: FigureText.growthDecimals).text
            let ratio = (now / before - 1) * 100
            let divided = DecimalText(ratio, decimals: FigureText.growthDecimals).text
            let apart = DecimalText((ratio - growth).magnitude, decimals: FigureText.growthDecimals).text
            let base = DecimalText(implied, decimals: indicator.decimals).text
            let name = indicator.name[context.language]
            let when = context.periods.full(period)
            return Statement(
                context.text(
                    zh: "口径提示：\(name)\(when)公布同比\(published)%，按两年公布的总量相除为\(divided)%，相差\(apart)个百分点。"
                        + "上年同期数可能已修订，以公布增速为准，推得可比基数\(base)\(indicator.unit.name.zh)。",
                    en:
                        "Basis: \(name), \(when): published growth \(published) %, ratio of the published levels \(divided) %, "
                        + "\(apart) pp apart. Last year's figure may have been revised; the published growth rules and implies a "
                        + "base of \(base)."), .derived)
        }
    }
}
