/// A form in which a bundle is written.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// A workbook.
    case xlsx
    /// A Word document.
    case docx
    /// One file of comma-separated values a table.
    case csv
    /// GitHub Markdown.
    case markdown
    /// One self-contained page.
    case html
    /// For LuaLaTeX or XeLaTeX.
    case latex
    /// `midyear.document/1`.
    case json
    /// One drawing a picture.
    case svg
    /// Numbers for integrated assessment tools.
    case iamc
    /// Numbers for statistical data exchange.
    case sdmx

    /// Whether it holds pictures or single numbers, and no table.
    public var isWithoutTables: Bool {
        switch self {
        case .svg, .iamc, .sdmx: return true
        case .xlsx, .docx, .csv, .markdown, .html, .latex, .json: return false
        }
    }

    /// A document's files in this format, CSV in UTF-8.
    ///
    /// - Parameter document: the document.
    /// - Throws: the format's own error, when a library refuses to write.
    package func files(of document: Document) throws -> [BundleFile] {
        try format(.utf8).files(document)
    }

    /// The format itself.
    ///
    /// - Parameter encoding: how CSV is written as bytes.
    func format(_ encoding: TextEncoding) -> any DocumentFormat {
        switch self {
        case .xlsx: return ExcelFormat()
        case .docx: return WordFormat()
        case .csv: return CSVFormat(encoding: encoding.encoding)
        case .markdown: return MarkdownFormat()
        case .html: return HTMLFormat()
        case .latex: return LaTeXFormat()
        case .json: return JSONFormat()
        case .svg: return PictureFormat()
        case .iamc: return IAMCFormat()
        case .sdmx: return SDMXFormat()
        }
    }
}
