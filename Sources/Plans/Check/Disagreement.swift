import Studies

/// Numbers for one thing that differ: within a table, and between it and those before it.
struct Disagreement {
    let table: ReadTable
    let earlier: [ReadTable]

    /// One number of a table.
    private struct Entry {
        let table: String?
        let row: HandedRow
        let year: HandedColumns.Year
        let text: String
        let number: HandedNumber
    }

    /// Everything found, in order of rows.
    var findings: [PlanFinding] {
        let own = Self.entries(table, as: nil)
        let others = earlier.flatMap { Self.entries($0, as: $0.name) }
        return own.enumerated().compactMap { index, entry in
            (own[..<index] + others).first { Self.disagree(entry, $0) }.map { other in
                PlanFinding(
                    row: entry.row.row, column: entry.year.column, name: entry.row.name,
                    problem: .numbersDisagree(
                        year: entry.year.year, this: entry.text, other: other.text, table: other.table,
                        row: other.row.row))
            }
        }
    }

    private static func entries(_ table: ReadTable, as name: String?) -> [Entry] {
        table.rows.flatMap { row in
            table.columns.years.indices.compactMap { index in
                guard let cell = row.years[index], let number = HandedNumber(cell.text), !number.isTotal
                else {
                    return nil
                }
                return Entry(
                    table: name, row: row, year: table.columns.years[index], text: cell.text + row.unit,
                    number: number)
            }
        }
    }

    /// Whether two entries speak of one thing, in units that convert, and differ by more than rounding.
    private static func disagree(_ one: Entry, _ other: Entry) -> Bool {
        guard one.row.name == other.row.name, one.year.year == other.year.year,
            one.year.isTarget == other.year.isTarget,
            one.table != other.table || one.row.row != other.row.row,
            let exponent = exponent(from: other.row.unit, to: one.row.unit)
        else { return false }
        let factor = power(exponent)
        let difference = abs(one.number.value - other.number.value * factor)
        return difference > one.number.halfStep + other.number.halfStep * factor + 1e-9
    }

    private static func exponent(from unit: String, to other: String) -> Int? {
        if unit == other { return 0 }
        guard let from = MeasurementUnit(named: unit), let to = MeasurementUnit(named: other) else {
            return nil
        }
        return from.exponent(to: to)
    }

    private static func power(_ exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(1) { value, _ in exponent > 0 ? value * 10 : value / 10 }
    }
}
