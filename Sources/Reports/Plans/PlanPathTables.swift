import Outcomes
import Plans
import Studies

/// The internal annex of the draft (年度路径): years, bases, what targets ask, cases.
struct PlanPathTables {
    let context: PlanContext
    private var draft: PlanTable { context.plan.draft }
    private var language: Language { context.language }
    private var rows: [(row: PlanIndicator, path: PlanPath)] {
        context.recommended.paths.map { (draft.indicators[$0.row], $0) }
    }

    /// The tables that have rows.
    var tables: [Table] {
        [growth, levels, targets, needed, cases].filter { !$0.rows.isEmpty }.enumerated().map {
            number, table in
            let lead = context.text(zh: "附表\(number + 1)（内部）　", en: "Annex \(number + 1) (internal). ")
            return Table(
                id: table.id, title: lead + table.title, columns: table.columns, rows: table.rows,
                notes: table.notes)
        }
    }

    private typealias Head = (zh: String, en: String, isNumeric: Bool)
    private static let lead: [Head] = [
        ("序号", "No.", true), ("指标", "indicator", false), ("单位", "unit", false),
    ]

    private func lead(_ number: Int, _ row: PlanIndicator, unit: String) -> [Cell] {
        [.text("\(number + 1)"), .text(row.name[language]), .text(unit)]
    }

    private func made(
        _ id: String, _ title: LocalizedText, _ heads: [Head], _ rows: [[Cell]], notes: [String] = []
    ) -> Table {
        Table(
            id: id, title: title[language], columns: context.columns(heads), rows: rows.map { .cells($0) },
            notes: notes.map { Statement($0, .projected) })
    }

    private var yearHeads: [Head] {
        ((draft.baseYear + 1)...draft.targetYear).map { ("\($0)年", "\($0)", true) }
    }

    // MARK: Years

    private var growth: Table {
        let base = draft.baseYear
        let heads: [Head] =
            Self.lead + [("\(base)年", "\(base)", true)] + yearHeads + [
                ("\(draft.years)年\n年均", "average", true),
                ("\(base + 1)年\n基数效应\n(百分点)", "base effect\nof \(base + 1) (pp)", true),
                ("\(base)-\(base + 1)年\n两年平均(%)", "two-year\naverage (%)", true),
                ("\(draft.targetYear)年方差中\n趋势占比", "share of\ntrend in \(draft.targetYear)", true),
            ]
        let cells = rows.enumerated().map { number, entry -> [Cell] in
            let (row, path) = entry
            let isRatio = row.averaging == .points
            let years = [path.base] + path.years
            let trend = path.trendShare.map { Cell.text(context.percent($0) + "%", .projected) }
            return lead(number, row, unit: isRatio ? context.text(zh: "百分点", en: "pp") : "%")
                + years.map {
                    context.range($0.growth, decimals: isRatio ? row.decimals : 1, isSigned: isRatio)
                }
                + [
                    context.range(path.average, decimals: isRatio ? row.decimals : 1, isSigned: isRatio),
                    context.median(path.baseEffect, decimals: 1, isSigned: true),
                    context.median(path.twoYears, decimals: 1), trend ?? .mark(.notApplicable),
                ]
        }
        return made(
            "plan-path",
            LocalizedText(
                zh: "年度测算路径：同比增速（比率为变动）",
                en: "Path by year: growth, of ratios the change"),
            heads, cells, notes: growthNotes)
    }

    /// Width of the interval of an average, in points, from which it says too little to set a target by.
    private static let widest = 20.0

    /// Rows whose average is too uncertain to be used.
    private var wide: String? {
        let names = rows.filter { $0.path.average.p90 - $0.path.average.p10 > Self.widest }.map {
            $0.row.name[language]
        }
        guard !names.isEmpty else { return nil }
        let listed = names.joined(separator: Term.listSeparator[language])
        return context.text(
            zh: "\(listed)：年均的八成区间超过20个百分点，历史数据不足以支持五年测算，中值不宜作为确定目标的依据。",
            en:
                "\(listed): the interval of the average is wider than 20 points; too little history for five years, no basis for a target."
        )
    }

    private var growthNotes: [String] {
        let base = draft.baseYear
        return [
            context.text(
                zh:
                    "注：推荐方案，中值〔八成区间〕；不是高、低方案。年度由各季度精确合计，增速按可比口径。\(draft.years)年年均为复合增速（比率为累计变动）。",
                en:
                    "Note: recommended case, median [80 % interval], not a high or a low case. Years are exact sums of quarters, growth "
                    + "on the comparable basis; averages compound (of ratios the change over all years)."),
            context.text(
                zh:
                    "\(base + 1)年基数效应＝按\(base)年预计数为基的增速减去按剔除疫情影响后的\(base)年为基的增速。两年平均以\(base - 1)年为基，按几何平均。除已知疫情外，\(base)年以后不假定新的冲击；\(base)年中无法知道其后趋势是否下移，如趋势下移，\(base + 1)年中值会偏高。",
                en:
                    "The base effect of \(base + 1) is its growth on \(base) as projected less its growth on \(base) without the "
                    + "epidemic. Two-year averages are geometric, on \(base - 1). No new shock is assumed after \(base); whether trends "
                    + "have fallen for good cannot be known in mid-\(base), and where they have, medians of \(base + 1) overshoot."
            ),
        ]
    }

    private var levels: Table {
        let heads =
            [Head("序号", "No.", true), ("指标", "indicator", false), ("单位", "unit", false)]
            + [("\(draft.baseYear)年", "\(draft.baseYear)", true)] + yearHeads
        let cells = rows.filter { $0.path.base.level != nil }.enumerated().map { number, entry in
            lead(number, entry.row, unit: entry.row.unit[language])
                + ([entry.path.base] + entry.path.years).map {
                    context.range($0.level, decimals: entry.row.decimals)
                }
        }
        let prices = draft.priceYear.map {
            context.text(
                zh: "注：现价指标为当年价；按可比价的指标，总量按测算首年的上年价格推算，换算到\($0)年价格须用缩减指数。“--”的指标不列总量。",
                en:
                    "Note: nominal levels at current prices; levels of real series are at prices of the year before the first, and need a deflator for prices of \($0)."
            )
        }
        return made(
            "plan-levels",
            LocalizedText(zh: "年度测算路径：总量（比率为年末数）", en: "Path by year: levels"),
            heads, cells, notes: [prices].compactMap { $0 })
    }

    // MARK: Bases and targets

    private var targets: Table {
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

    private var needed: Table {
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
        return source == "expert judgement" ? context.text(zh: "专家判断", en: source) : source
    }

    private var cases: Table {
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
                        + "\(context.plan.cases.source). Scenarios: \(scenarios.joined(separator: ", ")).")
            ])
    }
}
