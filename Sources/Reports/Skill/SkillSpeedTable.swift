import Outcomes
import Studies

/// What the model would have missed in years of a shock had its recovery speed been fixed, beside what it missed.
struct SkillSpeedTable {
    let context: SkillContext
    let moment: SkillOrigin.Moment

    /// The table; nothing when no variant was tested or no year had a shock.
    var table: TextTable? {
        let variants = Forecaster.allCases.filter { $0.recoverySpeed != nil }
        let cases = context.skill.cases.filter {
            $0.origin.moment == moment && $0.hidden == .none && $0.climate != .calm
                && $0.forecast(.slowRecovery) != nil
        }
        guard !cases.isEmpty else { return nil }
        let titles =
            [context.text(zh: "估计", en: "estimated")]
            + variants.compactMap { $0.recoverySpeed.map { DecimalText($0, decimals: 1).text } }
        let rows = cases.map { item in
            TextTable.Row.cells(
                [context.name(item.indicator), "\(item.origin.year)"]
                    + ([.trendGap] + variants).map { context.signed(item.forecast($0)?.error) })
        }
        return TextTable(
            columns: [
                TextTable.Column(Term.indicator[context.language], .left, limit: 30),
                TextTable.Column(context.text(zh: "年份", en: "year"), .left),
            ] + titles.map { TextTable.Column($0, .right) }, rows: rows)
    }
}
