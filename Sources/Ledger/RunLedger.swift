import Foundation
import GRDB
public import Outcomes
import Studies
import TimeSeries

/// The record of runs and of each time they were computed, in one SQLite file.
///
/// The file keeps a rollback journal rather than a write-ahead log: it stays one file that can be copied and handed over,
/// works on a shared folder of an office, and can be read where it cannot be written. Everything that one execution adds
/// is one transaction, so that a kill at any moment leaves all of it or nothing.
public struct RunLedger: Sendable {
    /// The usual name, in the study's folder.
    public static let fileName = "ledger.sqlite"
    /// How long another program that writes is waited for, in seconds.
    public static let patience = 5.0

    let queue: DatabaseQueue

    /// Opens a ledger to be written; it is made when there is none.
    ///
    /// - Parameter path: path of the file.
    /// - Throws: ``LedgerFailure``.
    public init(writing path: String) throws(LedgerFailure) {
        do {
            queue = try DatabaseQueue(path: path, configuration: Self.configuration)
            try queue.write { try LedgerSchema.prepare($0) }
        } catch { throw LedgerFailure(error) }
    }

    /// Opens a ledger to be read.
    ///
    /// - Parameter path: path of the file.
    /// - Throws: ``LedgerFailure``.
    public init(reading path: String) throws(LedgerFailure) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing }
        do {
            var configuration = Self.configuration
            configuration.readonly = true
            queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try queue.read({ try LedgerSchema.found($0) }) != nil else { throw LedgerFailure.missing }
        } catch { throw LedgerFailure(error) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        return configuration
    }

    /// Adds an execution, and its run unless it is there; a run whose numbers were not known yet gets them.
    ///
    /// - Parameters:
    ///   - execution: when, on what, asked how, and what came out.
    ///   - run: what was computed.
    /// - Throws: ``LedgerFailure``; nothing is added then.
    public func record(_ execution: Execution, of run: RecordedRun) throws(LedgerFailure) {
        do {
            try queue.write { database in
                let id = try Self.id(of: run, database) ?? Self.add(run, database)
                if try !Self.hasCells(id, database) {
                    try Self.add(run.cells, to: id, database)
                }
                try Self.add(execution, to: id, database)
            }
        } catch { throw LedgerFailure(error) }
    }

    private static func id(of run: RecordedRun, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT id FROM run WHERE hash = ?", arguments: [run.run.hash])
    }

    /// A goal seek has no numbers of its own: the projection that it rests on may come later.
    private static func hasCells(_ run: Int64, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM cell WHERE run = ?)", arguments: [run]) ?? false
    }

    private static func add(_ run: RecordedRun, _ database: Database) throws -> Int64 {
        let identity = run.run
        try database.execute(
            sql: """
                INSERT INTO run (hash, number, study, as_of, draws, seed, engine, kind)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                identity.hash, identity.number, run.study, "\(run.asOf)", identity.draws,
                "\(identity.seed)", identity.engine, run.kind.rawValue,
            ])
        let id = database.lastInsertedRowID
        for (position, scenario) in run.scenarios.enumerated() {
            try database.execute(
                sql: "INSERT INTO scenario VALUES (?, ?, ?, ?)",
                arguments: [id, position, scenario.name, scenario.settings])
        }
        for (position, option) in run.options.enumerated() {
            try database.execute(
                sql: "INSERT INTO asked VALUES (?, ?, ?, ?)",
                arguments: [id, position, option.name, option.value])
        }
        for input in run.inputs { try add(input, to: id, database) }
        return id
    }

    private static func add(_ input: RecordedRun.Input, to run: Int64, _ database: Database) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO content VALUES (?, ?)", arguments: [input.hash, Data(input.bytes)])
        try database.execute(
            sql: "INSERT INTO input VALUES (?, ?, ?)", arguments: [run, input.path, input.hash])
    }

    private static func add(_ cells: [RecordedRun.Cell], to run: Int64, _ database: Database) throws {
        let statement = try database.makeStatement(
            sql: "INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (position, cell) in cells.enumerated() {
            let numbers = cell.summary
            try statement.execute(arguments: [
                run, position, cell.scenario, cell.indicator, cell.period, cell.measure, numbers.mean,
                numbers.deviation, numbers.p05, numbers.p10, numbers.p50, numbers.p90, numbers.p95,
            ])
        }
    }

    private static func add(_ execution: Execution, to run: Int64, _ database: Database) throws {
        let machine = execution.machine
        let arguments = String(decoding: try JSONEncoder().encode(execution.arguments), as: UTF8.self)
        try database.execute(
            sql: """
                INSERT INTO execution (run, started, seconds, program, build, kernel, library, processor,
                environment, folder, arguments) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                run, execution.started, execution.seconds, machine.program, machine.build, machine.kernel,
                machine.library, machine.processor, machine.environment, execution.folder, arguments,
            ])
        let id = database.lastInsertedRowID
        for (position, output) in execution.outputs.enumerated() {
            try database.execute(
                sql: "INSERT INTO output VALUES (?, ?, ?, ?, ?)",
                arguments: [id, position, output.name, output.hash, output.size])
        }
    }
}
