import Studies

/// What is wrong with one row of a plan table.
struct RowCheck {
    let row: HandedRow
    let columns: HandedColumns
    /// Which way is good, where a study tells; the row's own name else.
    let direction: Indicator.Direction?

    /// Everything found, in order of columns.
    var findings: [PlanFinding] {
        (units + values + relations + average).sorted { $0.column < $1.column }
    }

    private func finding(_ problem: PlanFinding.Problem, _ column: Int) -> PlanFinding {
        PlanFinding(row: row.row, column: column, name: row.name, problem: problem)
    }

    private static let unitsOfThings = [
        "人", "万人", "户", "家", "个", "平方米", "万平方米", "微克/立方米", "公里", "‰",
    ]

    private var units: [PlanFinding] {
        if row.isRatio || row.name.contains("失业率"), ["‰"].contains(row.unit) {
            return [finding(.unitCannotBe(found: row.unit, expected: "%"), row.unitColumn)]
        }
        if row.isMoney, Self.unitsOfThings.contains(row.unit) {
            return [finding(.unitCannotBe(found: row.unit, expected: "亿元"), row.unitColumn)]
        }
        return row.years.compactMap { cell in
            guard row.name.contains("失业率"), let cell, HandedNumber(cell.text)?.suffix == "‰" else {
                return nil
            }
            return finding(.unitCannotBe(found: cell.text, expected: "%"), cell.column)
        }
    }

    private var values: [PlanFinding] {
        guard !row.isGrowthOnly, !row.isFall else { return [] }
        return row.years.compactMap { cell in
            guard let cell, let number = HandedNumber(cell.text), !number.isTotal else { return nil }
            if row.isRatio, !(0...100).contains(number.value), row.name.holds(["率", "比重", "占比"]) {
                return finding(.valueCannotBe(found: cell.text, lowest: 0, highest: 100), cell.column)
            }
            guard number.value < 0 else { return nil }
            return finding(.valueCannotBe(found: cell.text, lowest: 0, highest: nil), cell.column)
        }
    }

    private var relations: [PlanFinding] {
        let expected: HandedNumber.Side
        switch direction ?? row.direction {
        case .up: expected = .atLeast
        case .down: expected = .atMost
        case .neutral: return []
        }
        return row.years.compactMap { cell in
            guard let cell, let side = HandedNumber(cell.text)?.side, side != expected else { return nil }
            return finding(.relationAgainstDirection(found: cell.text, expected: expected), cell.column)
        }
    }

    private var average: [PlanFinding] {
        let column = columns.average ?? columns.name
        guard let cell = row.average, let printed = HandedNumber(cell.text), !printed.isTotal,
            !row.isGrowthOnly, !row.isFall, let base = columns.base, let target = columns.target,
            target.year > base.year
        else { return [finding(.notRecomputable, column)] }
        if printed.value <= -100 {
            return [finding(.valueCannotBe(found: cell.text, lowest: -100, highest: nil), column)]
        }
        let first = row.number(columns.years.firstIndex(of: base))
        let last = row.number(columns.years.firstIndex(of: target))
        guard let first, let last else {
            return [finding(.yearMissing(year: first == nil ? base.year : target.year), column)]
        }
        let check = AverageCheck(
            row: row, cell: cell, printed: printed, first: first, last: last, years: target.year - base.year)
        return check.problem.map { [finding($0, column)] } ?? []
    }
}
