/// A form in which the projection of a study is written.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// Aligned text for a terminal.
    case table
    /// The contract `midyear.projection/1`.
    case json
    /// One row an outcome.
    case csv
    /// The tables of the terminal as GitHub tables.
    case markdown

    /// The extension of a file in this format, without the dot.
    public var fileExtension: String {
        switch self {
        case .table: return "txt"
        case .json: return "json"
        case .csv: return "csv"
        case .markdown: return "md"
        }
    }
}
