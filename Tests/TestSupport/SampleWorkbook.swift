package import Archives

/// A workbook made for a test: the parts that office programs write, and nothing else.
package struct SampleWorkbook {
    /// One sheet: what stands in each cell, row by row.
    package struct Sheet {
        /// Its name.
        package var name: String
        /// Its cells, from row 1 and column A on.
        package var rows: [[Cell]]
        /// Merged ranges, such as `A1:F1`.
        package var merges: [String] = []
        /// Numbers of hidden rows.
        package var hiddenRows: [Int] = []
        /// Numbers of hidden columns.
        package var hiddenColumns: [Int] = []
        /// Whether the sheet is hidden.
        package var isHidden = false

        /// A sheet.
        package init(
            name: String, rows: [[Cell]], merges: [String] = [], hiddenRows: [Int] = [],
            hiddenColumns: [Int] = [], isHidden: Bool = false
        ) {
            self.name = name
            self.rows = rows
            self.merges = merges
            self.hiddenRows = hiddenRows
            self.hiddenColumns = hiddenColumns
            self.isHidden = isHidden
        }
    }

    /// What stands in a cell.
    package enum Cell: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
        /// Text shared with other cells, as Excel writes it; empty text makes no cell.
        case text(String)
        /// Text within the cell, as other programs write it.
        case inline(String)
        /// A number as stored, in a format of ``SampleWorkbook/formats``.
        case number(String, format: Int = 0)
        /// A formula with the result that was saved, if any.
        case formula(String, result: String?)
        /// A formula whose result is text.
        case textFormula(String, result: String)
        /// An error such as `#REF!`.
        case error(String)

        /// Text.
        package init(stringLiteral value: String) { self = .text(value) }
        /// A number as it is.
        package init(floatLiteral value: Double) { self = .number("\(value)") }
        /// A number as it is.
        package init(integerLiteral value: Int) { self = .number("\(value)") }
    }

    /// The format codes of cells, by index.
    package static let formats = [
        "General", "0.0", "0.00", "0.0%", "mmm-yy", "#,##0.0_ ;[Red]-#,##0.0 ", "0.0;▲0.0", "yyyy\"年\"m\"月\"",
    ]

    /// Its sheets.
    package var sheets: [Sheet]
    /// Parts besides the usual ones, which take their place when they have their names.
    package var otherParts: [(name: String, text: String)] = []

    /// A workbook.
    package init(_ sheets: [Sheet]) {
        self.sheets = sheets
    }

    /// The parts, with their paths.
    package var parts: [ZipArchive.Entry] {
        var shared: [String] = []
        var parts: [(name: String, text: String)] = [
            ("[Content_Types].xml", Self.head + "<Types xmlns=\"\(Self.package)/content-types\"/>")
        ]
        for (index, sheet) in sheets.enumerated() {
            parts.append(("xl/worksheets/sheet\(index + 1).xml", worksheet(sheet, &shared)))
        }
        parts.append(("xl/workbook.xml", workbook))
        parts.append(("xl/_rels/workbook.xml.rels", relationships))
        parts.append(("xl/styles.xml", Self.styles))
        let texts = shared.map { "<si><t xml:space=\"preserve\">\(Self.escaped($0))</t></si>" }.joined()
        parts.append(("xl/sharedStrings.xml", Self.head + "<sst xmlns=\"\(Self.main)\">\(texts)</sst>"))
        let replaced = otherParts.map(\.name)
        parts = parts.filter { !replaced.contains($0.name) } + otherParts
        return parts.map { ZipArchive.Entry(name: $0.name, bytes: Array($0.text.utf8)) }
    }

    /// The file.
    package func bytes() throws -> [UInt8] { try ZipArchive.bytes(of: parts, date: (2020, 8, 26)) }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private var workbook: String {
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\""
                + (sheet.isHidden ? " state=\"hidden\"/>" : "/>")
        }
        return Self.head + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
            + list.joined() + "</sheets></workbook>"
    }

    private var relationships: String {
        let list = sheets.indices.map {
            Self.relationship($0 + 1, "worksheet", "worksheets/sheet\($0 + 1).xml")
        }
        let others = [
            Self.relationship(sheets.count + 1, "styles", "styles.xml"),
            Self.relationship(sheets.count + 2, "sharedStrings", "sharedStrings.xml"),
        ]
        return Self.head + "<Relationships xmlns=\"\(Self.package)/relationships\">"
            + (list + others).joined() + "</Relationships>"
    }

    private static func relationship(_ id: Int, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"rId\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }

    private static var styles: String {
        let codes = formats.enumerated().map {
            "<numFmt numFmtId=\"\(170 + $0)\" formatCode=\"\(escaped($1))\"/>"
        }
        let cells = formats.indices.map { "<xf numFmtId=\"\(170 + $0)\" applyNumberFormat=\"1\"/>" }
        return head + "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs>\(cells.joined())</cellXfs></styleSheet>"
    }

    private func worksheet(_ sheet: Sheet, _ shared: inout [String]) -> String {
        var rows = ""
        for (index, cells) in sheet.rows.enumerated() {
            let isHidden = sheet.hiddenRows.contains(index + 1) ? " hidden=\"1\"" : ""
            let row = cells.enumerated().map {
                Self.cell($1, "\(Self.letter($0))\(index + 1)", &shared)
            }
            rows += "<row r=\"\(index + 1)\"\(isHidden)>\(row.joined())</row>"
        }
        let columns = sheet.hiddenColumns.map { "<col min=\"\($0)\" max=\"\($0)\" hidden=\"1\"/>" }.joined()
        let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return Self.head + "<worksheet xmlns=\"\(Self.main)\">"
            + (columns.isEmpty ? "" : "<cols>\(columns)</cols>") + "<sheetData>\(rows)</sheetData>"
            + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>") + "</worksheet>"
    }

    private static func letter(_ column: Int) -> Character { Character(Unicode.Scalar(UInt8(65 + column))) }

    private static func cell(_ cell: Cell, _ place: String, _ shared: inout [String]) -> String {
        switch cell {
        case .text(""): return ""
        case .text(let text):
            shared.append(text)
            return "<c r=\"\(place)\" t=\"s\"><v>\(shared.count - 1)</v></c>"
        case .inline(let text):
            return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .number(let raw, let format): return "<c r=\"\(place)\" s=\"\(format)\"><v>\(raw)</v></c>"
        case .formula(let code, let result):
            return "<c r=\"\(place)\"><f>\(escaped(code))</f>\(result.map { "<v>\($0)</v>" } ?? "")</c>"
        case .textFormula(let code, let result):
            return "<c r=\"\(place)\" t=\"str\"><f>\(escaped(code))</f><v>\(escaped(result))</v></c>"
        case .error(let text): return "<c r=\"\(place)\" t=\"e\"><v>\(text)</v></c>"
        }
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
