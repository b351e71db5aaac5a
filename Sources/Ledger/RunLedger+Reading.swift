import Foundation
import GRDB
public import Outcomes
import Studies
import TimeSeries

extension RunLedger {
    /// All runs, the last executed first.
    ///
    /// - Throws: ``LedgerFailure``.
    public func lines() throws(LedgerFailure) -> [RecordedLine] {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT run.*, count(execution.id) AS executions,
                    max(execution.id) AS latest FROM run JOIN execution ON execution.run = run.id
                    GROUP BY run.id ORDER BY latest DESC
                    """)
            return try rows.map { try Self.line($0, database) }
        }
    }

    private static func line(_ row: Row, _ database: Database) throws -> RecordedLine {
        let latest = try Row.fetchOne(
            database, sql: "SELECT started, arguments FROM execution WHERE id = ?", arguments: [row["latest"]]
        )
        return RecordedLine(
            kind: kind(row), number: row["number"], study: row["study"], asOf: try day(row["as_of"]),
            scenarios: try String.fetchAll(
                database, sql: "SELECT name FROM scenario WHERE run = ? ORDER BY position",
                arguments: [row["id"]]),
            executions: row["executions"], latest: latest?["started"] ?? "",
            arguments: try arguments(latest?["arguments"] ?? "[]"))
    }

    /// The numbers of runs that a user may mean.
    ///
    /// - Parameter text: a number, its beginning, or its six last characters, in letters of either case.
    /// - Throws: ``LedgerFailure``.
    public func numbers(matching text: String) throws(LedgerFailure) -> [String] {
        let wanted = text.uppercased()
        return try reading { database in
            let all = try String.fetchAll(database, sql: "SELECT number FROM run ORDER BY id")
            let exact = all.filter { $0 == wanted }
            let near = all.filter { $0.hasPrefix(wanted) || $0.hasSuffix("-" + wanted) }
            return exact.isEmpty ? near : exact
        }
    }

    /// A run with everything needed to compute it again.
    ///
    /// - Parameter number: its number.
    /// - Returns: the run; nothing when the ledger does not have it.
    /// - Throws: ``LedgerFailure``.
    public func run(_ number: String) throws(LedgerFailure) -> RecordedRun? {
        try reading { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT * FROM run WHERE number = ? ORDER BY id LIMIT 1",
                    arguments: [number])
            else { return nil }
            let id: Int64 = row["id"]
            return RecordedRun(
                kind: Self.kind(row),
                run: Run(
                    number: row["number"], hash: row["hash"], draws: row["draws"],
                    seed: UInt64(row["seed"] as String) ?? 0, engine: row["engine"]),
                study: row["study"], asOf: try day(row["as_of"]), scenarios: try scenarios(id, database),
                options: try options(id, database), inputs: try inputs(id, database),
                cells: try cells(id, database))
        }
    }

    /// The executions of a run, in order.
    ///
    /// - Parameter number: the run's number.
    /// - Throws: ``LedgerFailure``.
    public func executions(of number: String) throws(LedgerFailure) -> [Execution] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT execution.* FROM execution JOIN run ON run.id = execution.run
                    WHERE run.number = ? ORDER BY execution.id
                    """, arguments: [number]
            ).map { try execution($0, database) }
        }
    }

    private func scenarios(_ run: Int64, _ database: Database) throws -> [RecordedRun.Scenario] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM scenario WHERE run = ? ORDER BY position", arguments: [run]
        ).map { RecordedRun.Scenario(name: $0["name"], settings: $0["settings"]) }
    }

    /// The kind of a run; a ledger of version 1 holds projections alone, and a kind of a later version counts as one.
    private static func kind(_ row: Row) -> RunKind {
        (row["kind"] as String?).flatMap(RunKind.init) ?? .projection
    }

    private func options(_ run: Int64, _ database: Database) throws -> [RecordedRun.Option] {
        guard try database.tableExists("asked") else { return [] }
        return try Row.fetchAll(
            database, sql: "SELECT * FROM asked WHERE run = ? ORDER BY position", arguments: [run]
        ).map { RecordedRun.Option($0["name"], $0["value"]) }
    }

    private func inputs(_ run: Int64, _ database: Database) throws -> [RecordedRun.Input] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT path, hash, bytes FROM input JOIN content ON content.hash = input.content
                WHERE run = ? ORDER BY path
                """, arguments: [run]
        ).map { RecordedRun.Input(path: $0["path"], hash: $0["hash"], bytes: [UInt8]($0["bytes"] as Data)) }
    }

    private func cells(_ run: Int64, _ database: Database) throws -> [RecordedRun.Cell] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM cell WHERE run = ? ORDER BY position", arguments: [run]
        ).map { row in
            RecordedRun.Cell(
                scenario: row["scenario"], indicator: row["indicator"], period: row["period"],
                measure: row["measure"],
                summary: DistributionSummary(
                    mean: row["mean"], deviation: row["sd"], p05: row["p05"], p10: row["p10"],
                    p50: row["p50"], p90: row["p90"], p95: row["p95"]))
        }
    }

    private func execution(_ row: Row, _ database: Database) throws -> Execution {
        Execution(
            started: row["started"], seconds: row["seconds"],
            machine: Machine(
                program: row["program"], build: row["build"], kernel: row["kernel"],
                library: row["library"], processor: row["processor"], environment: row["environment"]),
            folder: row["folder"], arguments: try Self.arguments(row["arguments"]),
            outputs: try Row.fetchAll(
                database, sql: "SELECT * FROM output WHERE execution = ? ORDER BY position",
                arguments: [row["id"]]
            ).map { Execution.Output(name: $0["name"], hash: $0["hash"], size: $0["size"]) })
    }

    private static func arguments(_ text: String) throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(text.utf8))
    }

    private func day(_ text: String) throws -> CalendarDay { try Self.day(text) }

    private static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(code: text) else { throw LedgerFailure.damaged }
        return day
    }

    private func reading<Value>(_ read: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        do { return try queue.read(read) } catch { throw LedgerFailure(error) }
    }
}
