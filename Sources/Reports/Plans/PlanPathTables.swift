import Outcomes
import Plans
import Studies

/// The internal annex of the draft (年度路径): years, bases, what targets ask, cases.
struct PlanPathTables {
    let context: PlanContext
    var draft: PlanTable { context.plan.draft }
    var language: Language { context.language }
    var rows: [(row: PlanIndicator, path: PlanPath)] {
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

    /// A heading in both languages, and whether numbers stand under it.
    typealias Head = (zh: String, en: String, isNumeric: Bool)
    /// Headings of every table's first columns.
    static let lead: [Head] = [
        ("序号", "No.", true), ("指标", "indicator", false), ("单位", "unit", false),
    ]

    /// Cells of a row's first columns.
    func lead(_ number: Int, _ row: PlanIndicator, unit: String) -> [Cell] {
        [.text("\(number + 1)"), .text(row.name[language]), .text(unit)]
    }

    /// A table of projected cells.
    func made(
        _ id: String, _ title: LocalizedText, _ heads: [Head], _ rows: [[Cell]], notes: [String] = []
    ) -> Table {
        Table(
            id: id, title: title[language], columns: context.columns(heads), rows: rows.map { .cells($0) },
            notes: notes.map { Statement($0, .projected) })
    }

    var yearHeads: [Head] {
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
}
