import Studies

/// Takes `xl/workbook.xml`: the list of sheets.
final class WorkbookPart: XMLElementHandler {
    /// A sheet of the list.
    struct Entry {
        let name: String
        let isHidden: Bool
        let relationship: String
    }

    private(set) var sheets: [Entry] = []
    /// Whether days are counted from 1904 instead of 1900.
    private(set) var startsIn1904 = false

    func start(_ element: String, _ attributes: [String: String]) throws(WorkbookFault) {
        switch element {
        case "workbookPr": startsIn1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "sheet":
            // The prefix of the attribute is the file's choice, the usual one is `r`.
            let relationship =
                attributes["r:id"] ?? attributes.filter { $0.key.hasSuffix(":id") }.first?.value
            guard let name = attributes["name"], let relationship else { throw .damaged }
            let isHidden = (attributes["state"] ?? "visible") != "visible"
            sheets.append(Entry(name: name, isHidden: isHidden, relationship: relationship))
        default: break
        }
    }

    func text(_ text: String) {}
    func end(_ element: String) {}
}

/// Takes `xl/_rels/workbook.xml.rels`: which part is what.
final class RelationshipsPart: XMLElementHandler {
    private var links: [(id: String, type: String, target: String)] = []

    func start(_ element: String, _ attributes: [String: String]) throws(WorkbookFault) {
        guard element == "Relationship" else { return }
        guard attributes["TargetMode"] != "External" else { throw .externalLinks }
        guard let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
        else {
            throw .damaged
        }
        links.append((id, type, target))
    }

    func text(_ text: String) {}
    func end(_ element: String) {}

    /// The path of the first part of a type, by the end of its name.
    func path(ofType ending: String, in folder: String) -> String? {
        links.first { $0.type.hasSuffix(ending) }.map { Self.path($0.target, in: folder) }
    }

    /// The path of a worksheet; nothing for charts and dialogs that stand among the sheets.
    func path(ofWorksheet id: String, in folder: String) -> String? {
        links.first { $0.id == id && $0.type.hasSuffix("/worksheet") }.map {
            Self.path($0.target, in: folder)
        }
    }

    private static func path(_ target: String, in folder: String) -> String {
        target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    }
}

/// Takes `xl/sharedStrings.xml`: the texts that cells share, without the phonetic guides of East Asian text.
final class SharedStringsPart: XMLElementHandler {
    private(set) var texts: [String] = []
    private let most: Int
    private var current = ""
    private var isText = false
    private var isPhonetic = false

    init(most: Int) {
        self.most = most
    }

    func start(_ element: String, _ attributes: [String: String]) throws(WorkbookFault) {
        switch element {
        case "si":
            guard texts.count < most else { throw .tooManyCells(most: most) }
            current = ""
        case "t": isText = !isPhonetic
        case "rPh": isPhonetic = true
        default: break
        }
    }

    func text(_ text: String) {
        if isText { current += text }
    }

    func end(_ element: String) {
        switch element {
        case "si": texts.append(current)
        case "t": isText = false
        case "rPh": isPhonetic = false
        default: break
        }
    }
}

/// Takes `xl/styles.xml`: the number format of each cell style.
final class StylesPart: XMLElementHandler {
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: String] = [:]
    private var isOfCells = false

    func start(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
        case "cellXfs": isOfCells = true
        case "xf" where isOfCells:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    func text(_ text: String) {}

    func end(_ element: String) {
        if element == "cellXfs" { isOfCells = false }
    }
}
