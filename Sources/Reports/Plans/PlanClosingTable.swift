import Outcomes
import Plans
import Studies

/// The closing table of the plan before (十三五收官).
struct PlanClosingTable {
    let context: PlanContext
    let plan: PlanTable
    /// Number of the table in its document.
    let number: Int
    private var language: Language { context.language }

    /// The table.
    var table: Table {
        let rows = zip(plan.indicators, context.projection.closing).enumerated().map { position, pair in
            Table.Row.cells(cells(pair.0, pair.1, number: position + 1))
        }
        return Table(
            id: "plan-closing",
            title: context.text(zh: "表\(number)　", en: "Table \(number). ") + plan.title[language],
            columns: columns, rows: rows, notes: notes,
            nameColumn: 1)
    }

    private var columns: [Table.Column] {
        let isRevised = plan.indicators.contains { $0.targets.count > 1 }
        let (base, target) = (plan.baseYear, plan.targetYear)
        return context.columns([
            ("序号", "No.", true), ("指标", "indicator", false), ("单位", "unit", false),
            ("\(base)年", "\(base)", true),
            (
                "\(target)年目标" + (isRevised ? "\n（调整后）" : ""),
                "\(target) target" + (isRevised ? "\n(revised)" : ""), true
            ),
            ("\(target)年预计\n〔八成区间〕", "\(target) projected\n80 % interval", true),
            ("\(Self.numeral(plan.years))年年均(%)", "average (%)", true), ("完成情况", "result", false),
            ("可能性(%)", "chance (%)", true), ("属性", "attribute", false), ("备注", "remarks", false),
        ])
    }

    private static func numeral(_ number: Int) -> String {
        let numerals = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
        return numerals.indices.contains(number - 1) ? numerals[number - 1] : "\(number)"
    }

    private func cells(_ row: PlanIndicator, _ outcome: ClosingOutcome, number: Int) -> [Cell] {
        let growthOnly = outcome.level == nil && outcome.growth != nil
        let unit = growthOnly ? "%" : row.unit[language]
        return [
            .text("\(number)"), .text(row.name[language]), .text(unit), base(outcome, growthOnly),
            row.target.map { .text(context.phrase($0, row), .approved) } ?? .text(context.undecided),
            growthOnly
                ? .mark(.growthOnly)
                : context.range(outcome.level, decimals: row.decimals, absent: .notReleased),
            average(outcome.average, row), status(outcome.status), context.chance(outcome.chance),
            .text(attribute(row)), .text(remark(row)),
        ]
    }

    private func base(_ outcome: ClosingOutcome, _ growthOnly: Bool) -> Cell {
        guard let figure = outcome.base else { return .mark(growthOnly ? .growthOnly : .notReleased) }
        guard figure.isEstimate else {
            return .number(figure.value, decimals: figure.decimals, Standing(figure))
        }
        let number = DecimalText(figure.value, decimals: figure.decimals).text
        return .text(context.text(zh: "\(number)（预计数）", en: "\(number) (estimate)"), Standing(figure))
    }

    private func average(_ average: ClosingOutcome.Average, _ row: PlanIndicator) -> Cell {
        switch average {
        case .computed(let summary):
            guard row.averaging == .points else { return context.range(summary, decimals: 1) }
            return .text(PlanIndicatorTable.points(summary.p50, row.decimals, language), .projected)
        case .missing(let years):
            let range = Self.runs(years)
            return .text(context.text(zh: "缺\(range)年增速", en: "growth of \(range) missing"))
        case .baseMissing:
            return .text(context.text(zh: "缺\(plan.baseYear)年数", en: "\(plan.baseYear) missing"))
        case .none: return .mark(.notApplicable)
        }
    }

    /// Years as runs: `2016—2019`.
    static func runs(_ years: [Int]) -> String {
        var runs: [(first: Int, last: Int)] = []
        for year in years {
            if let last = runs.last, last.last == year - 1 {
                runs[runs.count - 1].last = year
            } else {
                runs.append((year, year))
            }
        }
        return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)—\($0.last)" }.joined(
            separator: "、")
    }

    private func status(_ status: ClosingOutcome.Status) -> Cell {
        switch status {
        case .early(let year, let value, let decimals, let isEstimate):
            let number = DecimalText(value, decimals: decimals).text
            let estimate = isEstimate ? ("，年末预计数", ", an estimate") : ("", "")
            return .text(
                context.text(
                    zh: "提前完成（\(year)年\(number)\(estimate.0)）",
                    en: "met early (\(year): \(number)\(estimate.1))"),
                .comparison)
        case .expected: return .text(context.text(zh: "预计完成", en: "expected to be met"), .projected)
        case .nearly: return .text(context.text(zh: "预计基本完成", en: "expected to be nearly met"), .projected)
        case .behind: return .text(context.text(zh: "存在差距", en: "behind"), .projected)
        case .noData: return .text(context.text(zh: "缺数据", en: "no data"))
        case .notJudged: return .mark(.notApplicable)
        }
    }

    private func attribute(_ row: PlanIndicator) -> String {
        switch row.attribute {
        case .expected: return context.text(zh: "预期性", en: "expected")
        case .binding: return context.text(zh: "约束性", en: "binding")
        case nil: return context.undecided
        }
    }

    private func remark(_ row: PlanIndicator) -> String {
        row.note?[language] ?? ""
    }

    private var notes: [Statement] {
        let versions = plan.indicators.filter { $0.targets.count > 1 }.map { row in
            let listed = row.targets.map { target in
                (target.version?[language] ?? "") + context.phrase(target, row)
            }
            return row.name[language] + "（" + listed.joined(separator: "，") + "）"
        }
        let (likely, difficult) = thresholds
        let rule = context.text(
            zh:
                "注：五年年均按逐年可比增速连乘，缺一年即不计算，不用两端总量相除；比率按百分点。完成情况：提前完成／预计完成／预计基本完成／存在差距／缺数据，按可能性\(likely)%、\(difficult)%划分。〔 〕为八成区间。",
            en:
                "Note: averages chain yearly comparable growth and are not computed where a year is missing, never the ratio of "
                + "the two ends; ratios change in points. Results by chance: expected from \(likely) %, behind below \(difficult) %. [ ] is the 80 % interval."
        )
        let revised =
            versions.isEmpty
            ? []
            : [
                context.text(zh: "目标各版本都保留：", en: "All versions of targets: ")
                    + versions.joined(separator: Term.listSeparator[language])
            ]
        return ([rule] + revised).map { Statement($0, .wording) } + [Statement(counts, .projected)]
    }

    private var thresholds: (String, String) {
        let thresholds = context.study.statusThresholds
        return (
            DecimalText(100 * thresholds.likely, decimals: 0).text,
            DecimalText(100 * thresholds.difficult, decimals: 0).text
        )
    }

    /// How many rows of each result.
    private var counts: String {
        let all = context.projection.closing.map(\.status)
        let early = all.count { if case .early = $0 { true } else { false } }
        let listed: [(LocalizedText, Int)] = [
            (LocalizedText(zh: "提前完成", en: "met early"), early),
            (LocalizedText(zh: "预计完成", en: "expected"), all.count { $0 == .expected }),
            (LocalizedText(zh: "预计基本完成", en: "nearly"), all.count { $0 == .nearly }),
            (LocalizedText(zh: "存在差距", en: "behind"), all.count { $0 == .behind }),
            (LocalizedText(zh: "缺数据", en: "no data"), all.count { $0 == .noData }),
        ]
        let words = listed.map { "\($0.0[language])\(language == .en ? " " : "")\($0.1)" }
        return context.text(
            zh: "共\(all.count)项：\(words.joined(separator: "，"))。",
            en: "\(all.count) rows: \(words.joined(separator: ", ")).")
    }
}
