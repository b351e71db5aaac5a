import Outcomes
import Plans
import Studies

/// What targets ask, and what cases give.
extension PlanPathTables {
    // MARK: Bases and targets

    /// Bases, targets and chances.
    var targets: Table {
        let (base, target) = (draft.baseYear, draft.targetYear)
        let heads: [Head] =
            Self.lead + [
                ("\(base)年预计", "\(base) projected", true),
                ("\(base)年\n剔除疫情影响", "\(base) without\nthe epidemic", true),
                ("偏离趋势值\n(%)", "off the adjusted\nlevel (%)", true),
                ("\(target)年预计", "\(target) projected", true),
                ("\(target)年目标", "\(target) target", true),
                ("年均需增(%)\n按预计数", "needed a year (%)\non \(base)", true),
                ("年均需增(%)\n按剔除后", "needed a year (%)\non adjusted", true),
                ("可能性(%)\n低方案", "chance (%)\nlow", true),
                ("可能性(%)\n推荐方案", "chance (%)\nrecommended", true), ("可能性(%)\n高方案", "chance (%)\nhigh", true),
            ]
        let cells = rows.enumerated().map { number, entry -> [Cell] in
            let (row, path) = entry
            let isRatio = row.averaging == .points
            let absent: Term = context.hasGrowthOnly(row) ? .growthOnly : .notApplicable
            let chances = context.projection.cases.map { context.chance($0.path(path.row)?.chance) }
            return [.text("\(number + 1)"), .text(row.name[language]), context.unit(row)]
                + [
                    context.range(path.base.level, decimals: row.decimals, absent: absent),
                    context.range(path.adjusted, decimals: row.decimals, absent: absent),
                    context.median(path.shortfall, decimals: isRatio ? row.decimals : 1, isSigned: true),
                    context.range(path.years.last?.level, decimals: row.decimals, absent: absent),
                    row.target.map { .text(context.phrase($0, row), .approved) } ?? .text(context.undecided),
                    need(path.need?.fromBase, row), need(path.need?.fromAdjusted, row),
                ] + chances
        }
        return made(
            "plan-targets",
            LocalizedText(zh: "基数、目标和完成可能性", en: "Bases, targets and chances"),
            heads, cells,
            notes: [
                context.text(
                    zh: "注：剔除疫情影响＝趋势值，仅供内部比较，不得作为统计数；未恢复的永久性损失和一般波动不剔除。目标未定的不计算年均需增和可能性。",
                    en:
                        "Note: “without the epidemic” is a trend level for comparison inside, never a statistic; lasting losses and "
                        + "ordinary gaps stay in. Nothing is computed for undecided targets.")
            ])
    }

    private func need(_ value: Double?, _ row: PlanIndicator) -> Cell {
        guard let value else { return .mark(.notApplicable) }
        switch row.averaging {
        case .points: return .text(PlanIndicatorTable.points(value, row.decimals, language), .projected)
        case .total: return .number(value, decimals: row.decimals, .projected)
        case .growth, .none: return .number(value, decimals: 1, .projected)
        }
    }

    /// The likeliest path to each target.
    var needed: Table {
        let heads: [Head] =
            [("序号", "No.", true), ("指标", "indicator", false), ("目标", "target", false)] + yearHeads
        let cells = rows.compactMap { entry in
            entry.path.need.flatMap { need in
                need.leastImplausible.count == draft.years ? (entry.row, need.leastImplausible) : nil
            }
        }.enumerated().map { number, entry -> [Cell] in
            let (row, path) = entry
            let isRatio = row.averaging == .points
            return [.text("\(number + 1)"), .text(row.name[language])]
                + [row.target.map { .text(context.phrase($0, row), .approved) } ?? .text(context.undecided)]
                + path.map {
                    .number($0, decimals: isRatio ? row.decimals : 1, isSigned: isRatio, .projected)
                }
        }
        return made(
            "plan-needed",
            LocalizedText(
                zh: "达到目标的年度路径（各年同比）", en: "Path by year that meets each target"),
            heads, cells,
            notes: [
                context.text(
                    zh: "注：在达到目标的路径中，取与测算偏离最小、即最不勉强的一条；逐年连乘恰为目标。比率为各年变动，累计目标为各年总量。",
                    en:
                        "Note: of all paths that meet the target the one that strains the projection least; its years compound to the target "
                        + "exactly. Of ratios the change by year, of totals the level.")
            ])
    }

    // MARK: Cases

    /// Where the long-run growth rates come from.
    private var source: String {
        let source = context.plan.cases.source
        return Self.named(source, context)
    }

    /// The prior to which trends revert: the largest region's, with its source.
    private var prior: String {
        var study = context.study
        while let parent = study.parent?.study { study = parent }
        let (mean, deviation) = study.longRunGrowth
        let numbers = [mean, deviation].map { DecimalText(shortest: $0).text }
        let source = Self.named(study.longRunSource, context)
        return context.text(
            zh: "长期增速的参照：均值\(numbers[0])%，标准差\(numbers[1])个百分点（\(study.region.name.zh)study.yaml；\(source)）。",
            en:
                "Prior of the long-run growth: mean \(numbers[0]) %, standard deviation \(numbers[1]) points (study.yaml of \(study.region.name.en); \(source))."
        )
    }

    private static func named(_ source: String, _ context: PlanContext) -> String {
        source == "expert judgement" ? context.text(zh: "专家判断", en: source) : source
    }

    /// Averages by case.
    var cases: Table {
        let names = [Term.lowCase, .recommendedCase, .highCase].map { $0[language] }
        let heads: [Head] =
            Self.lead
            + zip(names, context.projection.cases).map { name, planCase in
                let rate = DecimalText(shortest: planCase.longRunGrowth).text
                return (
                    zh: "\(name)\n长期增速\(rate)%", en: "\(name)\nlong run \(rate) %", isNumeric: true
                )
            }
        let cells = rows.enumerated().map { number, entry -> [Cell] in
            let (row, path) = entry
            let isRatio = row.averaging == .points
            return lead(number, row, unit: isRatio ? context.text(zh: "百分点", en: "pp") : "%")
                + context.projection.cases.map {
                    context.range(
                        $0.path(path.row)?.average, decimals: isRatio ? row.decimals : 1, isSigned: isRatio)
                }
        }
        let titles = context.projection.cases.map { $0.scenario.title[language] }
        let scenarios = titles.enumerated().filter { titles.firstIndex(of: $1) == $0 }.map(\.element)
        return made(
            "plan-cases",
            LocalizedText(
                zh: "分方案\(draft.years)年年均增速", en: "Average growth by case"),
            heads,
            cells,
            notes: [
                context.text(
                    zh:
                        "注：高、低方案只改长期增速（趋势回归到的增速），其余与推荐方案相同；依据：\(source)。情景：\(scenarios.joined(separator: "、"))。区间不是方案。",
                    en:
                        "Note: high and low cases set the long-run growth to which trends revert, and nothing else; source: "
                        + "\(context.plan.cases.source). Scenarios: \(scenarios.joined(separator: ", "))."),
                prior,
            ])
    }
}
