import StudyFiles
import Workbooks

/// What offices answered about the names in their sheets, kept with the study as `sheet-names.csv`.
package struct SheetMemory: Hashable, Sendable {
    /// What a name means.
    package enum Answer: Hashable, Sendable {
        /// The indicator with this id.
        case indicator(String)
        /// Nothing of this study.
        case ignored
    }

    /// One answer.
    package struct Entry: Hashable, Sendable {
        /// The name in the sheet, freed of numbering and unit.
        package let name: String
        /// What it means.
        package let answer: Answer
        /// The unit, where the sheet states none and the indicator's was confirmed.
        package let isUnitConfirmed: Bool
    }

    /// Name of the file in the study's folder.
    package static let file = "sheet-names.csv"

    /// The answers, in the order given.
    package private(set) var entries: [Entry]

    /// Nothing answered yet.
    package init() {
        entries = []
    }

    private static let header = "表中名称,指标,未写单位时用指标的单位"
    private static let ignored = "不采用"
    private static let confirmed = "是"

    /// Reads the file; a row of another form says nothing.
    ///
    /// - Parameter text: the whole file.
    package init(_ text: String) {
        entries = CSVTable(text).rows.filter { $0.count >= 2 }.map { row in
            Entry(
                name: row[0].text,
                answer: row[1].text == Self.ignored ? .ignored : .indicator(row[1].text),
                isUnitConfirmed: row.count > 2 && row[2].text == Self.confirmed)
        }
    }

    /// The file's text.
    package var text: String {
        let rows = entries.map { entry in
            let answer =
                switch entry.answer {
                case .indicator(let id): id
                case .ignored: Self.ignored
                }
            return [entry.name, answer, entry.isUnitConfirmed ? Self.confirmed : ""]
                .map(CSVLine.cell).joined(separator: ",")
        }
        return ([Self.header] + rows).map { $0 + "\n" }.joined()
    }

    /// The answer about a name.
    func answer(for name: String) -> Answer? { entries.last { $0.name == name }?.answer }

    /// Whether the indicator's unit was confirmed for a name.
    func isUnitConfirmed(for name: String) -> Bool {
        entries.last { $0.name == name }?.isUnitConfirmed ?? false
    }

    /// Keeps an answer in place of an earlier one.
    mutating func keep(_ name: String, _ answer: Answer, isUnitConfirmed: Bool = false) {
        entries.removeAll { $0.name == name }
        entries.append(Entry(name: name, answer: answer, isUnitConfirmed: isUnitConfirmed))
    }
}

/// Cells of a CSV line.
enum CSVLine {
    /// A cell, in quotation marks where it needs them.
    ///
    /// Source: RFC 4180.
    static func cell(_ text: String) -> String {
        let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
