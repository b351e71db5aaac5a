import Outcomes
import Plans
import Studies
import TimeSeries

/// The main indicator table of the draft (主要指标).
struct PlanIndicatorTable {
    let context: PlanContext
    /// Number of the table in its document.
    let number: Int
    private var draft: PlanTable { context.plan.draft }
    private var language: Language { context.language }

    /// The table.
    var table: Table {
        var count = 0
        let rows = draft.sections.flatMap { section in
            section.indicators.enumerated().map { position, row in
                count += 1
                return Table.Row.cells(
                    cells(row, number: count, section: position == 0 ? section.name[language] : ""))
            }
        }
        return Table(
            id: "plan-indicators",
            title: context.text(zh: "表\(number)　主要指标", en: "Table \(number). Main indicators"),
            columns: columns, rows: rows, notes: notes,
            nameColumn: 2, isForm: true)
    }

    private var columns: [Table.Column] {
        let (base, target) = (draft.baseYear, draft.targetYear)
        let isProjected = draft.indicators.contains { $0.base == .projected || $0.base == .adjusted }
        return context.columns([
            ("序号", "No.", true), ("类别", "section", false), ("指标", "indicator", false), ("单位", "unit", false),
            (
                "\(base)年" + (isProjected ? "\n（预计）" : ""), "\(base)" + (isProjected ? "\n(projected)" : ""),
                true
            ),
            ("\(target)年\n目标", "\(target)\ntarget", true),
            ("年均增速(%)\n或〔累计〕", "average (%)\nor [total]", true), ("属性", "attribute", false),
            ("牵头单位", "unit in charge", false), ("备注", "remarks", false),
        ])
    }

    private func cells(_ row: PlanIndicator, number: Int, section: String) -> [Cell] {
        let target = row.target
        return [
            .text("\(number)"), .text(section), .text(row.name[language]), context.unit(row),
            BaseCell(context: context, row: row).cell, context.level(target, row), average(row),
            .text(attribute(row)), .text(row.lead?[language] ?? context.undecided), .text(remark(row)),
        ]
    }

    private func attribute(_ row: PlanIndicator) -> String {
        switch row.attribute {
        case .expected: return context.text(zh: "预期性", en: "expected")
        case .binding: return context.text(zh: "约束性", en: "binding")
        case nil: return context.undecided
        }
    }

    // MARK: The average

    private func average(_ row: PlanIndicator) -> Cell {
        if let official = row.officialAverage {
            return .number(official.value, decimals: official.decimals, .approved)
        }
        switch row.target?.goal {
        case .rate(let value)?:
            let number = DecimalText(value, decimals: context.decimals(value, row)).text
            return .text(context.related(row.target?.relation, number), .approved)
        case .points(let value)?: return .text(Self.points(value, 1, language), .approved)
        case .total(let value)?:
            let number = context.related(row.target?.relation, DecimalText(shortest: value).text)
            return .text(context.text(zh: "〔\(number)〕", en: "[\(number)]"), .approved)
        case .level(let value)?: return computed(row, to: value)
        case .undecided?, nil:
            return context.isAverage(row) ? .text(context.undecided) : .mark(.notApplicable)
        case .text?: return .mark(.notApplicable)
        }
    }

    /// What base and target give: compound growth of a level, the change of a ratio.
    private func computed(_ row: PlanIndicator, to target: Double) -> Cell {
        let base = BaseCell(context: context, row: row)
        guard let (value, standing) = base.number else { return .mark(.notApplicable) }
        let comparison = Standing.comparison(of: [standing, .approved])
        switch row.averaging {
        case .growth:
            guard let growth = AverageGrowth.compound(from: value, to: target, years: draft.years) else {
                return .mark(.notApplicable)
            }
            return .number(growth, decimals: 1, standing == .confirmed ? .confirmed : comparison)
        case .points: return .text(Self.points(target - value, row.decimals, language), comparison)
        case .total, .none: return .mark(.notApplicable)
        }
    }

    /// A change in points: `提高13.4个百分点`.
    static func points(_ value: Double, _ decimals: Int, _ language: Language) -> String {
        let number = DecimalText(abs(value), decimals: decimals).text
        return LocalizedText(
            zh: "\(value < 0 ? "降低" : "提高")\(number)个百分点", en: "\(value < 0 ? "−" : "+")\(number) pp")[
                language]
    }

    // MARK: Below the table

    /// The row's remark, and which version of its target the table shows.
    private func remark(_ row: PlanIndicator) -> String {
        let version = row.targets.count > 1 ? row.target?.version?[language] : nil
        let parts = [row.note?[language], version].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.joined(separator: Term.clauseSeparator[language])
    }

    private var notes: [Statement] {
        let prices = draft.priceYear.map {
            context.text(zh: "绝对额凡按可比价的，均按\($0)年价格计算；", en: "Real levels are at prices of \($0). ")
        }
        let marks = context.text(
            zh: "注：\(prices ?? "")〔 〕为\(draft.years)年累计数；“--”只发布增速；“—”不适用；【待定】未确定，不推算、不补数。总量按复合增速，比率按百分点。",
            en:
                "Note: \(prices ?? "")[ ] is a total over \(draft.years) years; “--” growth only; “—” not applicable; "
                + "[undecided] is neither projected nor filled in. Levels compound; ratios change in points.")
        let officials = draft.indicators.compactMap { row in
            row.officialAverage.map { "\(row.name[language])：\($0.note[language])" }
        }
        let footnotes =
            officials.isEmpty
            ? []
            : [
                context.text(zh: "官方年均数：", en: "Official averages: ")
                    + officials.joined(separator: Term.listSeparator[language])
            ]
        return ([marks] + footnotes + [count]).map { Statement($0, .wording) }
    }

    /// How many cells are undecided, by column.
    private var count: String {
        let rows = draft.indicators
        let counts: [(LocalizedText, Int)] = [
            (LocalizedText(zh: "\(draft.baseYear)年基数", en: "base"), rows.count { $0.base == .undecided }),
            (
                LocalizedText(zh: "\(draft.targetYear)年目标", en: "target"),
                rows.count { isUndecided($0) && !context.isAverage($0) }
            ),
            (
                LocalizedText(zh: "年均增速或累计", en: "average or total"),
                rows.count { isUndecided($0) && context.isAverage($0) }
            ),
            (LocalizedText(zh: "属性", en: "attribute"), rows.count { $0.attribute == nil }),
            (LocalizedText(zh: "牵头单位", en: "unit in charge"), rows.count { $0.lead == nil }),
        ].filter { $0.1 > 0 }
        guard !counts.isEmpty else { return context.text(zh: "没有待定处。", en: "Nothing is undecided.") }
        let listed = counts.map { "\($0.0[language])\(language == .en ? " " : "")\($0.1)" }
        let sum = counts.reduce(0) { $0 + $1.1 }
        return context.text(
            zh: "待定\(sum)处：\(listed.joined(separator: "、"))。未填处不推算、不补数。",
            en: "Undecided: \(sum) cells (\(listed.joined(separator: ", "))). Nothing is filled in for them.")
    }

    private func isUndecided(_ row: PlanIndicator) -> Bool {
        row.target == nil || row.target?.goal == .undecided
    }
}
