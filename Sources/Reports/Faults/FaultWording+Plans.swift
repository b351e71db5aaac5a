import Studies

/// Plans and plan tables that make no sense.
extension FaultWording {
    static func plan(_ fault: PlanFault) -> LocalizedText {
        switch fault {
        case .relationAgainstDirection(let indicator, let found, let expected):
            return LocalizedText(
                zh:
                    "“\(indicator.zh)”的目标关系写作“\(found.rawValue)”，与该指标的好坏方向相反。应为“\(expected.rawValue)”，或改写good。",
                en:
                    "the target of “\(indicator.en)” says “\(found.rawValue)”, the side that is not good; write "
                    + "“\(expected.rawValue)”, or state another good")
        case .unknownRelation(let found):
            return LocalizedText(
                zh: "没有“\(found)”这种目标关系。可用：≥、≤、大于、左右、达到市级要求、text。",
                en: "“\(found)” is no relation; use ≥, ≤, 大于, 左右, 达到市级要求 or text")
        case .yearsNotInOrder(let base, let target):
            return LocalizedText(
                zh: "目标年\(target)不在基期\(base)之后。请核对base_year和target_year。",
                en:
                    "the target year \(target) does not follow the base year \(base); check base_year and target_year"
            )
        case .baseContradicts(let indicator, let stated, let observed, let unit, let other):
            let (stated, observed) = (
                DecimalText(shortest: stated).text, DecimalText(shortest: observed).text
            )
            return LocalizedText(
                zh:
                    "“\(indicator.zh)”的基期数填\(stated)\(unit.zh)，与\(other)的\(observed)\(unit.zh)不一致。请改其一；口径不同的，另立一行。",
                en:
                    "the base of “\(indicator.en)”, \(stated) \(unit.en), contradicts \(observed) \(unit.en) at \(other); "
                    + "correct one, or give another definition a row of its own")
        case .baseNeedsIndicator(let indicator):
            return LocalizedText(
                zh: "“\(indicator.zh)”在专题中没有指标，基期不能取发布数或测算数。请填 base: {value: …, source: …}，或写【待定】。",
                en:
                    "no indicator of the study stands behind “\(indicator.en)”, so that its base is neither observed nor "
                    + "projected; state base: {value: …, source: …} or 【待定】")
        case .baseYearNotProjected(let indicator, let base, let projected):
            return LocalizedText(
                zh: "“\(indicator.zh)”的基期\(base)年不在测算范围内，测算从\(projected)年起。请写 base: observed 或填数。",
                en:
                    "the base year \(base) of “\(indicator.en)” is not projected; the projection begins in \(projected); "
                    + "write base: observed, or a number")
        case .baseNotExtrapolated(let indicator):
            return LocalizedText(
                zh: "“\(indicator.zh)”不外推或按件计数，没有逐年测算。基期请填数，或写【待定】。",
                en:
                    "“\(indicator.en)” is not projected year by year (a one-off or a count); state a number or 【待定】"
            )
        case .goalOfWrongKind(let indicator, let averaging):
            return LocalizedText(
                zh: "“\(indicator.zh)”按“\(averaging)”计算，不能有这种目标。比率用level或points，总量用level或rate，累计用total。",
                en:
                    "“\(indicator.en)” is averaged as “\(averaging)” and cannot have this target; ratios have level or "
                    + "points, levels have level or rate, totals have total")
        case .levelAndRateContradict(let indicator, let rate, let implied):
            let (rate, implied) = (DecimalText(shortest: rate).text, DecimalText(implied, decimals: 1).text)
            return LocalizedText(
                zh: "“\(indicator.zh)”的年均增速\(rate)%与基期、目标算得的\(implied)%不一致。请改其一，或用average写明官方数和说明。",
                en:
                    "the average of “\(indicator.en)”, \(rate) %, is not the \(implied) % that base and target give; correct "
                    + "one, or state an official average with its note")
        case .noPlan:
            return LocalizedText(
                zh: "没有plan.yaml，不能列规划指标表。写法见docs/plan.md。",
                en:
                    "there is no plan.yaml, so that no plan can be tabulated; docs/plan.md shows how to write one"
            )
        case .noClosing:
            return LocalizedText(
                zh: "plan.yaml没有closing（上一个五年规划），不能列收官表。写法见docs/plan.md。",
                en: "plan.yaml has no closing, the plan before; docs/plan.md shows how to write it")
        case .noHeadings:
            return LocalizedText(
                zh: "找不到表头。表头须有“指标”一列，并有“2020年”“2025年目标”这样的年份列或“年均增长”列。",
                en:
                    "no row of headings; it needs a column 指标 (indicator) and columns of years, such as 2020年 and 2025年目标, "
                    + "or of an average")
        case .noYears(let found):
            let years = found.map(String.init).joined(separator: "、")
            return LocalizedText(
                zh: "表头只有\(years.isEmpty ? "指标" : years + "年")，缺另一个年份或“年均增长”列，无从复算。请补年份。",
                en:
                    "the headings name no two years and no average, so that nothing can be recomputed; add the missing year"
            )
        }
    }
}
