/// Why a spreadsheet file is not read at all.
public enum WorkbookFault: Error, Hashable, Sendable {
    /// A format that midyear does not read: `et`, `xls`, `ods`, …
    case formatNotRead(fileExtension: String)
    /// An `.xls` or `.et` workbook under the name of another format.
    case oldWorkbookUnderOtherName
    /// A workbook that opens only with a password.
    case passwordProtected
    /// A workbook with macros.
    case macros
    /// A workbook that takes figures from other files.
    case externalLinks
    /// A part that declares a document type, with which entities can be expanded without end.
    case documentType(part: String)
    /// Larger than any table of an office, packed or unpacked.
    case tooLarge
    /// A sheet with more rows than are read, mostly empty formatted ones.
    case tooManyRows(sheet: String, most: Int)
    /// A workbook with more cells than are read.
    case tooManyCells(most: Int)
    /// A workbook that is cut off or broken.
    case damaged
    /// A file named as a workbook whose content is something else.
    case notAWorkbook(found: Content)
    /// A workbook under the name of a text file.
    case workbookNamedAsText
    /// Text that is neither UTF-8 nor GB18030.
    case encodingUnknown
    /// Cells that are not separated by commas.
    case wrongSeparator(found: String)
    /// A quotation mark that is not closed.
    case unclosedQuote(line: Int, column: Int)
    /// Nothing in it.
    case empty

    /// What a file turned out to be.
    public enum Content: Hashable, Sendable {
        /// Text, such as CSV.
        case text
        /// A web page, as some systems export under the name of a workbook.
        case webPage
        /// Another archive or document: docx, zip.
        case archive
        /// Anything else.
        case other
    }
}
