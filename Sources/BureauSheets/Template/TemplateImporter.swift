package import Outcomes
import StudyFiles
package import Studies
package import Workbooks

/// Reads a template that was filled in: what differs from the study becomes changes of its files.
package final class TemplateImporter {
    /// What a template holds for the study.
    package struct Outcome {
        /// The changes, in words' terms.
        package let changes: TemplateImport
        /// The files that change, whole, by name.
        package let files: [(name: String, text: String)]
        /// Which cells they come from.
        package let origins: TemplateOrigins
    }

    let study: Study
    let before: TemplateFiles
    var after: [(name: String, text: String)] = []
    var changes: [TemplateImport.Change] = []
    var faults: [Fault] = []
    var origins = TemplateOrigins()

    /// An importer.
    ///
    /// - Parameters:
    ///   - study: the study.
    ///   - files: its files.
    package init(_ study: Study, files: TemplateFiles) {
        self.study = study
        before = files
    }

    /// Whether a workbook is a template of midyear.
    ///
    /// - Parameter content: its sheets.
    /// - Returns: true when one of them has the name and head of a template's.
    package static func isTemplate(_ content: SpreadsheetFile.Content) -> Bool {
        content.sheets.contains { TemplateTable($0, file: "").map { !$0.sheet.mark.isEmpty } ?? false }
    }

    /// Reads all sheets of a template; other sheets are passed over.
    ///
    /// - Parameters:
    ///   - content: the sheets.
    ///   - file: name of the file.
    /// - Returns: what changes.
    package func outcome(_ content: SpreadsheetFile.Content, file: String) -> Outcome {
        let tables = content.sheets.compactMap { TemplateTable($0, file: file) }
        for table in tables {
            faults += table.faults
            switch table.sheet {
            case .figures: addFigures(table)
            case .expectations: replace(table, TableRows(figures: before.texts[table.sheet] ?? ""))
            case .projects:
                replace(
                    table,
                    TableRows(table: before.texts[table.sheet] ?? "", head: StudyTemplate.projectHead))
            case .targets: changeTargets(table)
            case .settings: changeSettings(table)
            }
        }
        let result = TemplateImport(
            file: file, sheets: tables.map(\.sheet.rawValue), changes: changes,
            faults: faults.sorted { $0.place < $1.place })
        return Outcome(changes: result, files: after, origins: origins)
    }
}
