/// Parts against their whole, totals against their rows, shares against 100.
struct SumCheck {
    let rows: [HandedRow]
    let columns: HandedColumns

    /// Everything found, in order of rows.
    var findings: [PlanFinding] { parts + totals + shares }

    private static let totalWords = ["合计", "总计", "小计"]
    private static let sectors = ["第一产业", "第二产业", "第三产业"]

    /// Each whole with the parts under it.
    private var parts: [PlanFinding] {
        var findings: [PlanFinding] = []
        var whole: HandedRow?
        var members: [HandedRow] = []
        for row in rows {
            if row.isPart {
                members.append(row)
            } else {
                findings += exceeding(whole, members)
                (whole, members) = (row, [])
            }
        }
        return findings + exceeding(whole, members)
    }

    private func exceeding(_ whole: HandedRow?, _ parts: [HandedRow]) -> [PlanFinding] {
        guard let whole, !whole.isRatio, !whole.isGrowthOnly else { return [] }
        let alike = parts.filter { $0.unit.isEmpty || $0.unit == whole.unit }
        return columns.years.indices.compactMap { index in
            guard let limit = whole.number(index), let sum = sum(alike, index),
                sum.value > limit.value + limit.halfStep + sum.slack
            else { return nil }
            return finding(
                whole, index,
                .partsExceedWhole(
                    year: columns.years[index].year, sum: sum.value, whole: limit.value,
                    decimals: sum.decimals))
        }
    }

    private var totals: [PlanFinding] {
        var members: [HandedRow] = []
        var findings: [PlanFinding] = []
        for row in rows where !row.isPart {
            guard row.name.holds(Self.totalWords) else {
                members.append(row)
                continue
            }
            let alike = members.filter { $0.unit == row.unit }
            findings += columns.years.indices.compactMap { differing(row, alike, $0) }
            members = []
        }
        return findings
    }

    private func differing(_ total: HandedRow, _ rows: [HandedRow], _ index: Int) -> PlanFinding? {
        guard let printed = total.number(index), let sum = sum(rows, index),
            abs(sum.value - printed.value) > printed.halfStep + sum.slack
        else { return nil }
        return finding(
            total, index,
            .sumDiffers(
                year: columns.years[index].year, sum: sum.value, printed: printed.value,
                decimals: sum.decimals))
    }

    private var shares: [PlanFinding] {
        let found = Self.sectors.compactMap { sector in
            rows.first { $0.name.contains(sector) && $0.isRatio }
        }
        guard found.count == Self.sectors.count else { return [] }
        return columns.years.indices.compactMap { index in
            guard let sum = sum(found, index), abs(sum.value - 100) > sum.slack + 1e-9 else { return nil }
            return finding(
                found[2], index,
                .sumDiffers(
                    year: columns.years[index].year, sum: sum.value, printed: 100, decimals: sum.decimals))
        }
    }

    /// A sum with what rounding leaves open; nothing when a number is missing.
    private func sum(_ rows: [HandedRow], _ index: Int) -> (value: Double, slack: Double, decimals: Int)? {
        let numbers = rows.map { $0.number(index) }
        guard !numbers.isEmpty, numbers.allSatisfy({ $0 != nil && $0?.isTotal == false }) else { return nil }
        let known = numbers.compactMap { $0 }
        return (
            known.reduce(0) { $0 + $1.value }, known.reduce(1e-9) { $0 + $1.halfStep },
            known.map(\.decimals).max() ?? 0
        )
    }

    private func finding(_ row: HandedRow, _ index: Int, _ problem: PlanFinding.Problem) -> PlanFinding {
        PlanFinding(row: row.row, column: columns.years[index].column, name: row.name, problem: problem)
    }
}
