import Archives
import Foundation
import Reports
import Testing

/// What a reader of a written file can see, cell by cell and text run by text run, read back from its bytes.
enum WrittenTexts {
    /// The texts of a file; of Office files without the properties, which are no part of any page.
    static func runs(of file: BundleFile) throws -> [String] {
        let text = String(decoding: file.bytes, as: UTF8.self)
        switch file.name.split(separator: ".").last {
        case "xlsx": return try workbook(file.bytes)
        case "docx": return try document(file.bytes)
        case "json": return try json(file.bytes)
        case "html", "svg": return markup(text.replacing(#/(?s)<style.*?</style>/#, with: ""))
        case "tex": return latex(text)
        default: return text.split(whereSeparator: \.isNewline).map(String.init)
        }
    }

    /// Shared strings, numbers of cells, and what drawings repeat of them.
    private static func workbook(_ bytes: [UInt8]) throws -> [String] {
        try pages(bytes).flatMap { name, text -> [String] in
            guard name.hasPrefix("xl/worksheets/") else { return markup(text) }
            let cells = text.matches(of: #/<c ([^>\/]*)>(.*?)</c>/#)
            return cells.filter { !$0.output.1.contains("t=\"s\"") }.flatMap { markup(String($0.output.2)) }
        }
    }

    private static func document(_ bytes: [UInt8]) throws -> [String] {
        try pages(bytes).flatMap { _, text in
            // A paragraph may be cut into runs anywhere; it is read whole.
            text.components(separatedBy: "</w:p>").map { markup($0).joined() }
        }
    }

    /// Parts with text that someone sees.
    private static func pages(_ bytes: [UInt8]) throws -> [(String, String)] {
        let entries = try ZipArchive.entries(of: bytes)
        #expect(entries.count > 5)
        return entries.filter { !$0.name.hasPrefix("docProps/") && $0.name.hasSuffix(".xml") }
            .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    private static func json(_ bytes: [UInt8]) throws -> [String] {
        func texts(_ value: Any) -> [String] {
            switch value {
            case let list as [Any]: return list.flatMap(texts)
            // The numbers of columns that a spreadsheet may draw are no figures.
            case let map as [String: Any]: return map.filter { $0.key != "run" }.values.flatMap(texts)
            case let text as String: return [text]
            case let number as NSNumber: return ["\(number)"]
            default: return []
            }
        }
        return texts(try JSONSerialization.jsonObject(with: Data(bytes)))
    }

    private static func latex(_ text: String) -> [String] {
        let body = text.components(separatedBy: "\\begin{document}").last ?? text
        return body.replacing(#/\\begin\{(tabular|longtable|table)[^\n]*/#, with: "")
            .replacing(#/\{\\linespread[^\n]*/#, with: "")
            .split(whereSeparator: \.isNewline).map(String.init)
    }

    /// What stands between tags.
    private static func markup(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).enumerated()
            .compactMap {
                index, part in
                let seen = index == 0 ? part : part.drop { $0 != UInt8(ascii: ">") }.dropFirst()
                return seen.isEmpty ? nil : String(seen)
            }
    }
}
