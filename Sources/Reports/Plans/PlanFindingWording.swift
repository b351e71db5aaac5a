import Plans
import Studies

/// Findings of a check in words: what is written, what follows from the rest, what to do.
struct PlanFindingWording {
    let language: Language

    /// A finding with its place, on one line.
    func line(_ finding: PlanFinding) -> String {
        let column = Self.letters(finding.column)
        return LocalizedText(
            zh: "第\(finding.row)行 \(column)列  \(finding.name)：\(words(finding.problem).zh)",
            en: "row \(finding.row), column \(column)  \(finding.name): \(words(finding.problem).en)")[
                language]
    }

    /// `A`, `B`, …, `AA`.
    private static func letters(_ column: Int) -> String {
        let rest = (column - 1) / 26
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((column - 1) % 26)))
        return (rest > 0 ? letters(rest) : "") + letter
    }

    private func words(_ problem: PlanFinding.Problem) -> LocalizedText {
        switch problem {
        case .growthDiffers(let printed, let from, let to, let computed, let decimals, let hint):
            return growth(printed, from, to, DecimalText(computed, decimals: decimals).text, hint)
        case .pointsDiffer(let printed, let from, let to, let change, let decimals):
            let points = DecimalText(change, decimals: decimals, sign: .always).text
            return LocalizedText(
                zh: "填\(printed)，按\(from)→\(to)为\(points)个百分点。比率只比百分点，不用增长率。",
                en:
                    "says \(printed); \(from) → \(to) is \(points) percentage points. Ratios change in points, not percent."
            )
        case .notedAsOfficial(let printed, let computed, let decimals):
            let computed = DecimalText(computed, decimals: decimals).text
            return LocalizedText(
                zh: "填\(printed)，复算为\(computed)；备注已说明口径，按官方数接受，备注须印在表下。",
                en:
                    "says \(printed), recomputed \(computed); its remark states the basis: taken as official, print the remark."
            )
        case .percentForPoints(let printed):
            return LocalizedText(
                zh: "填\(printed)。两个比率之差的单位是“个百分点”，不是“%”。",
                en: "says \(printed). The difference of two ratios is in percentage points, not in percent.")
        case .relationAgainstDirection(let found, let expected):
            let kind = expected == .atMost ? ("上限指标", "a ceiling") : ("下限指标", "a floor")
            return LocalizedText(
                zh: "目标写“\(found)”。这是\(kind.0)，应为“\(expected.rawValue)”。",
                en: "the target says “\(found)”. This is \(kind.1): “\(expected.rawValue)”.")
        case .unitCannotBe(let found, let expected):
            return LocalizedText(
                zh: "单位“\(found)”不对，应为“\(expected)”一类。",
                en: "the unit “\(found)” cannot be; such as “\(expected)” is.")
        case .valueCannotBe(let found, let lowest, let highest): return value(found, lowest, highest)
        case .partsExceedWhole(let year, let sum, let whole, let decimals):
            let (sum, whole) = (DecimalText(sum, decimals: decimals).text, DecimalText(shortest: whole).text)
            return LocalizedText(
                zh: "\(year)年“其中”各项合计\(sum)，大于总数\(whole)。",
                en: "in \(year) the parts add up to \(sum), more than the whole, \(whole).")
        case .sumDiffers(let year, let sum, let printed, let decimals):
            let (sum, printed) = (
                DecimalText(sum, decimals: decimals).text, DecimalText(shortest: printed).text
            )
            return LocalizedText(
                zh: "\(year)年各项相加为\(sum)，应为\(printed)，超出四舍五入的误差。",
                en: "in \(year) the rows add up to \(sum), not \(printed); more than rounding explains.")
        case .numbersDisagree(let year, let this, let other, let table, let row):
            return LocalizedText(
                zh: "\(year)年此处为\(this)，\(table.map { $0 + " " } ?? "")第\(row)行为\(other)。",
                en: "in \(year) this is \(this), but \(other) in \(table.map { $0 + ", " } ?? "")row \(row).")
        case .yearMissing(let year):
            return LocalizedText(
                zh: "缺\(year)年数，年均无法复算。请补数，或改为“—”。",
                en:
                    "the figure of \(year) is missing, so that the average cannot be recomputed; add it, or print a dash."
            )
        case .notRecomputable:
            return LocalizedText(
                zh: "为增速、累计数或文字，无从复算。", en: "growth, a total or words: nothing to recompute.")
        }
    }

    private func growth(
        _ printed: String, _ from: String, _ to: String, _ computed: String, _ hint: PlanFinding.Hint?
    ) -> LocalizedText {
        let tail = advice(hint)
        return LocalizedText(
            zh: "年均填\(Self.percent(printed))，按\(from)→\(to)复合计算为\(computed)%。\(tail.zh)",
            en:
                "average \(Self.percent(printed)); \(from) → \(to) is \(computed)% a year, compounded. \(tail.en)"
        )
    }

    private func advice(_ hint: PlanFinding.Hint?) -> LocalizedText {
        switch hint {
        case nil:
            return LocalizedText(
                zh: "如系可比口径，请补注；注释将印在表下。",
                en: "If it is on a comparable basis, add a note; it is printed below.")
        case .arithmeticMean:
            return LocalizedText(
                zh: "所填似为总增幅除以年数；年均应按复合计算。",
                en: "It looks like total growth divided by years; averages compound.")
        case .totalGrowth:
            return LocalizedText(zh: "所填似为全部年份的总增幅。", en: "It looks like the total growth of all years.")
        case .otherYears(let years):
            return LocalizedText(
                zh: "所填似按\(years)年计算，请核对年数。",
                en: "It looks like an average over \(years) years; check their number.")
        case .sign: return LocalizedText(zh: "正负号似填反。", en: "The sign looks reversed.")
        }
    }

    private func value(_ found: String, _ lowest: Double, _ highest: Double?) -> LocalizedText {
        let low = DecimalText(shortest: lowest).text
        let range = highest.map { low + "—" + DecimalText(shortest: $0).text }
        return LocalizedText(
            zh: "“\(found)”不可能，应\(range.map { "在\($0)之间" } ?? "大于\(low)")。",
            en: "“\(found)” cannot be; it must be \(range.map { "within \($0)" } ?? "above \(low)").")
    }

    private static func percent(_ text: String) -> String { text.hasSuffix("%") ? text : text + "%" }
}
