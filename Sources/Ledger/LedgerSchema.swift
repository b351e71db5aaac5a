import GRDB
import Outcomes

/// The tables of a ledger.
///
/// Files are kept once, by their hash, whatever number of runs read them. A run is kept once, whatever number of times
/// it is executed.
enum LedgerSchema {
    /// Marks the file as midyear's (`PRAGMA application_id`): the letters "mdyr".
    static let application = 0x6d64_7972
    /// Version of the tables (`PRAGMA user_version`): 1 was written by midyear 0.2 and 0.3.
    static let version = 2

    /// Makes the tables in an empty file and brings those of an earlier version up to date; refuses another program's or a
    /// later version's file.
    ///
    /// - Throws: ``LedgerFailure``, `DatabaseError`.
    static func prepare(_ database: Database) throws {
        switch try found(database) {
        case version: return
        case nil: try database.execute(sql: tables + additions)
        default: try database.execute(sql: additions)
        }
        try database.execute(sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(version)")
    }

    /// The version of the tables; nothing for an empty file.
    ///
    /// - Throws: ``LedgerFailure`` for another program's or a later version's file.
    static func found(_ database: Database) throws -> Int? {
        let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if objects == 0, owner == 0 { return nil }
        guard owner == application else { throw LedgerFailure.foreign }
        guard found <= version else { throw LedgerFailure.newer(version: found) }
        return found
    }

    /// What version 2 adds: runs that are no projection, and what was asked besides scenarios.
    private static let additions = """
        ALTER TABLE run ADD COLUMN kind TEXT NOT NULL DEFAULT 'projection';
        CREATE TABLE asked (
            run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, name TEXT NOT NULL,
            value TEXT NOT NULL, PRIMARY KEY (run, position)) WITHOUT ROWID;
        """

    /// The tables of version 1.
    private static let tables = """
        CREATE TABLE run (
            id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, number TEXT NOT NULL, study TEXT NOT NULL,
            as_of TEXT NOT NULL, draws INTEGER NOT NULL, seed TEXT NOT NULL, engine TEXT NOT NULL);
        CREATE TABLE scenario (
            run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, name TEXT NOT NULL,
            settings TEXT NOT NULL, PRIMARY KEY (run, position)) WITHOUT ROWID;
        CREATE TABLE content (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE input (
            run INTEGER NOT NULL REFERENCES run, path TEXT NOT NULL, content TEXT NOT NULL REFERENCES content,
            PRIMARY KEY (run, path)) WITHOUT ROWID;
        CREATE TABLE cell (
            run INTEGER NOT NULL REFERENCES run, position INTEGER NOT NULL, scenario TEXT NOT NULL,
            indicator TEXT NOT NULL, period TEXT NOT NULL, measure TEXT NOT NULL, mean REAL NOT NULL,
            sd REAL NOT NULL, p05 REAL NOT NULL, p10 REAL NOT NULL, p50 REAL NOT NULL, p90 REAL NOT NULL,
            p95 REAL NOT NULL, PRIMARY KEY (run, position)) WITHOUT ROWID;
        CREATE TABLE execution (
            id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, started TEXT NOT NULL,
            seconds REAL NOT NULL, program TEXT NOT NULL, build TEXT NOT NULL, kernel TEXT NOT NULL,
            library TEXT NOT NULL, processor TEXT NOT NULL, environment TEXT NOT NULL, folder TEXT NOT NULL,
            arguments TEXT NOT NULL);
        CREATE INDEX execution_of_run ON execution (run);
        CREATE TABLE output (
            execution INTEGER NOT NULL REFERENCES execution, position INTEGER NOT NULL, name TEXT NOT NULL,
            hash TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (execution, position)) WITHOUT ROWID;

        """
}
