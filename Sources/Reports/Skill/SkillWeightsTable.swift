import Outcomes
import Studies

/// What the models counted for in the combination, year by year, by what was known before each.
struct SkillWeightsTable {
    let context: SkillContext
    let moment: SkillOrigin.Moment

    /// The table; nothing where one model alone was tested.
    var table: TextTable? {
        let entries = context.skill.weights.filter { $0.quarters == moment.quarters }
        guard let models = entries.first?.shares.map(\.model) else { return nil }
        let rows = entries.map { entry in
            TextTable.Row.cells(
                ["\(entry.year)", "\(entry.origins.count)", context.signed(entry.gain)]
                    + entry.shares.map { context.number($0.share) })
        }
        return TextTable(
            columns: [
                TextTable.Column(context.text(zh: "测算年份", en: "year projected"), .left),
                TextTable.Column(context.text(zh: "依据年数", en: "years it rests on"), .right),
                TextTable.Column(context.text(zh: "以往组合的评分增益", en: "gain of earlier combinations"), .right),
            ] + models.map { TextTable.Column($0.rawValue, .right) }, rows: rows)
    }
}
