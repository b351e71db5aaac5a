/// Something that a public edition leaves out.
enum Omission: Hashable {
    /// A table or picture.
    case whole(title: String)
    /// A column of a table.
    case column(title: String, table: String)
    /// A cell of a table.
    case cell(column: String, row: String, table: String, standing: Standing)
    /// Sentences of a paragraph.
    case sentences(of: String, count: Int)
    /// A part of an indicator's definition that is still to be verified.
    case definition(of: String)
    /// The number of the run, which moves from the page to the files' properties.
    case runNumber
    /// Sentences with a projected number that the office may confirm.
    case unconfirmed(of: String, count: Int)
}
