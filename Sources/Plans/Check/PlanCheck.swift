public import Studies

/// A plan table recomputed: flags and explains, changes nothing.
public struct PlanCheck: Hashable, Sendable {
    /// The file, and the sheet where there are several.
    public let table: String
    /// Rows with figures.
    public let rows: Int
    /// What was found, in order of rows and columns; rows without an entry are consistent.
    public let findings: [PlanFinding]

    /// Rows by verdict, from harmless to grave; each row counts once, by its gravest.
    public var counts: [(verdict: PlanFinding.Verdict, rows: Int)] {
        let gravest = Dictionary(findings.map { ($0.row, $0.verdict) }, uniquingKeysWith: max)
        return PlanFinding.Verdict.allCases.map { verdict in
            let found = gravest.values.count { $0 == verdict }
            return (verdict, verdict == .consistent ? rows - gravest.count + found : found)
        }
    }

    /// Checks tables, each by itself and against those before it.
    ///
    /// - Parameters:
    ///   - tables: the tables.
    ///   - directions: which way is good, by name, where a study tells.
    /// - Returns: one check a table.
    /// - Throws: ``Faults`` for tables without headings or years.
    public static func checks(
        _ tables: [HandedTable], directions: (String) -> Indicator.Direction? = { _ in nil }
    ) throws(Faults) -> [PlanCheck] {
        let faults = tables.compactMap(fault)
        guard faults.isEmpty else { throw Faults(faults) }
        let read = tables.compactMap(ReadTable.init)
        return read.indices.map { index in
            let (table, earlier) = (read[index], read[..<index])
            let own = table.rows.flatMap { row in
                RowCheck(row: row, columns: table.columns, direction: directions(row.name)).findings
            }
            let sums = SumCheck(rows: table.rows, columns: table.columns).findings
            let others = Disagreement(table: table, earlier: Array(earlier)).findings
            return PlanCheck(
                table: table.name, rows: table.rows.count,
                findings: (own + sums + others).enumerated().sorted {
                    ($0.element.row, $0.element.column, $0.offset) < (
                        $1.element.row, $1.element.column, $1.offset
                    )
                }.map(\.element))
        }
    }

    private static func fault(_ table: HandedTable) -> Fault? {
        guard let columns = HandedColumns(table) else {
            return .plan(Place(file: table.name), .noHeadings)
        }
        let years = columns.years.map(\.year)
        guard columns.average != nil || Set(years).count > 1 else {
            return .plan(Place(file: table.name, line: columns.row), .noYears(found: years))
        }
        return nil
    }
}

/// A table whose columns and rows were understood.
struct ReadTable {
    let name: String
    let columns: HandedColumns
    let rows: [HandedRow]

    init?(_ table: HandedTable) {
        guard let columns = HandedColumns(table) else { return nil }
        name = table.name
        self.columns = columns
        rows = table.rows.filter { ($0.first?.row ?? 0) > columns.row }.compactMap { HandedRow($0, columns) }
    }
}
