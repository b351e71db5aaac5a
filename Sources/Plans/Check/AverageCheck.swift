import TimeSeries

/// Recomputes the average of one row, within what rounding of the printed figures leaves open.
struct AverageCheck {
    let row: HandedRow
    let cell: HandedTable.Cell
    let printed: HandedNumber
    let first: HandedNumber
    let last: HandedNumber
    let years: Int

    private static let official = ["可比", "不变价", "修订", "同口径", "名义", "实际", "comparable", "revised"]

    /// What is wrong with it, or nothing.
    var problem: PlanFinding.Problem? {
        guard !row.isRatio else { return ofPoints }
        guard let computed = AverageGrowth.compound(from: first.value, to: last.value, years: years) else {
            return .notRecomputable
        }
        guard !isNear(computed, within: spread) else { return nil }
        if row.note.holds(Self.official) {
            return .notedAsOfficial(printed: cell.text, computed: computed, decimals: 1)
        }
        return .growthDiffers(
            printed: cell.text, from: number(first), to: number(last), computed: computed, decimals: 1,
            hint: hint(computed))
    }

    /// How far the average may lie from the computed one for the rounding of its two levels.
    private var spread: Double {
        let low = AverageGrowth.compound(
            from: first.value + first.halfStep, to: last.value - last.halfStep, years: years)
        let high = AverageGrowth.compound(
            from: first.value - first.halfStep, to: last.value + last.halfStep, years: years)
        guard let low, let high else { return 0 }
        return (high - low) / 2
    }

    private func isNear(_ value: Double, within spread: Double) -> Bool {
        abs(printed.value - value) <= spread + printed.halfStep + 1e-9
    }

    private func hint(_ computed: Double) -> PlanFinding.Hint? {
        let whole = (last.value / first.value - 1) * 100
        if isNear(-computed, within: spread) { return .sign }
        if isNear(whole / Double(years), within: spread) { return .arithmeticMean }
        if isNear(whole, within: spread * Double(years)) { return .totalGrowth }
        let others = [years - 1, years + 1].filter { count in
            AverageGrowth.compound(from: first.value, to: last.value, years: count).map {
                isNear($0, within: spread)
            } ?? false
        }
        return others.first.map { .otherYears($0) }
    }

    /// A ratio: its change over all years, or a year, in percentage points.
    private var ofPoints: PlanFinding.Problem? {
        let change = last.value - first.value
        let spread = first.halfStep + last.halfStep
        if isNear(change, within: spread) {
            return printed.suffix == "%" ? .percentForPoints(printed: cell.text) : nil
        }
        if isNear(change / Double(years), within: spread / Double(years)) { return nil }
        let decimals = max(first.decimals, last.decimals)
        if row.note.holds(Self.official) {
            return .notedAsOfficial(printed: cell.text, computed: change, decimals: decimals)
        }
        return .pointsDiffer(
            printed: cell.text, from: number(first), to: number(last), change: change, decimals: decimals)
    }

    /// A level as it is compared: without its unit.
    private func number(_ number: HandedNumber) -> String {
        var text = "\(number.value)"
        if number.decimals == 0, text.hasSuffix(".0") { text.removeLast(2) }
        return text
    }
}
