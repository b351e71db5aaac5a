public import Studies

/// What a filled-in template changes in a study.
public struct TemplateImport: Sendable {
    /// One change.
    public enum Change: Hashable, Sendable {
        /// New rows of a table.
        case rowsAdded(sheet: String, count: Int)
        /// Rows that the study has and the sheet does not; the study keeps them.
        case rowsMissing(sheet: String, count: Int)
        /// A table whose file is written anew.
        case tableReplaced(sheet: String, file: String, rows: Int)
        /// Targets of an indicator.
        case targets(indicator: LocalizedText)
        /// A value of a lever parameter; empty when none is stated.
        case setting(scenario: String, parameter: String, before: String, after: String)
        /// A scenario of its own.
        case scenarioAdded(String)
    }

    /// Name of the file.
    public let file: String
    /// The sheets read.
    public let sheets: [String]
    /// What changes, in the order of the sheets.
    public let changes: [Change]
    /// What is wrong with cells; nothing is written while there are any.
    public let faults: [Fault]
    /// Whether it is written.
    public var isWritten = false

    /// What a template changes.
    ///
    /// - Parameters:
    ///   - file: name of the file.
    ///   - sheets: the sheets read.
    ///   - changes: what changes.
    ///   - faults: what is wrong with cells.
    public init(file: String, sheets: [String], changes: [Change], faults: [Fault]) {
        self.file = file
        self.sheets = sheets
        self.changes = changes
        self.faults = faults
    }
}
