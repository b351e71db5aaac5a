import Studies
import Workbooks

/// Reads the text of a table, and reports what is wrong with its form.
struct TableText {
    /// Path of the file, as the user named it.
    let path: String
    /// Where faults go.
    let log: FaultLog

    /// The table; nothing when the text is empty or not separated by commas.
    ///
    /// - Parameter text: the whole file.
    func table(_ text: String) -> CSVTable? {
        guard text.contains(where: { !$0.isWhitespace }) else {
            log.report(.fileEmpty(Place(file: path)))
            return nil
        }
        let table = CSVTable(text)
        if let separator = Self.otherSeparator(table.header) {
            log.report(.wrongSeparator(Place(file: path, line: table.header[0].line), found: separator))
            return nil
        }
        for problem in table.problems { log.report(fault(problem)) }
        return table
    }

    private func fault(_ problem: CSVTable.Problem) -> Fault {
        switch problem {
        case .unclosedQuote(let line, let column):
            return .unclosedQuote(Place(file: path, line: line, column: column))
        case .wrongNumberOfCells(let line, let expected, let found):
            return .wrongNumberOfCells(Place(file: path, line: line), expected: expected, found: found)
        }
    }

    /// What separates the columns of a header that has no comma.
    private static func otherSeparator(_ header: [CSVTable.Cell]) -> String? {
        guard header.count == 1 else { return nil }
        return ["\t", ";", "；", "，", "|"].first { header[0].text.contains($0) }
    }
}
