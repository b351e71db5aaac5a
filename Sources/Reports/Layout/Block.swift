/// A part of a page, before any format.
package enum Block {
    /// The standing of the paper, its title, and lines under the title.
    case head(standing: String, title: String, lines: [String])
    /// A heading.
    case heading(String)
    /// Lines of text.
    case lines([String])
    /// A table.
    case table(TextTable)
}
