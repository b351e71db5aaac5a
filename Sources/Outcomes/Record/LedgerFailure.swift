/// Why a ledger cannot be read or written. A run never fails of it.
public enum LedgerFailure: Error, Hashable, Sendable {
    /// The folder or file cannot be written, or not opened.
    case notWritable
    /// There is no ledger of this name.
    case missing
    /// The disk is full.
    case full
    /// Another program holds the ledger for too long.
    case locked
    /// The file is damaged, or is no database.
    case damaged
    /// A database of another program.
    case foreign
    /// Written by a later version of midyear.
    case newer(version: Int)
    /// Anything else, in SQLite's own words.
    case other(reason: String)
}
