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
    }

    private let study: Study
    private let before: TemplateFiles
    private var after: [(name: String, text: String)] = []
    private var changes: [TemplateImport.Change] = []
    private var faults: [Fault] = []

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
        return Outcome(changes: result, files: after)
    }

    // MARK: Tables

    /// Figures are added and never changed: an old value stays beside the one that corrects it.
    private func addFigures(_ table: TemplateTable) {
        let text = before.texts[.figures] ?? ""
        let old = TableRows(figures: text)
        let filled = table.aligned(to: old.head).filter { !$0.cells[Self.value].isEmpty }
        var remaining = old.rows.map { $0.map(\.trimmed) }
        var added: [TemplateTable.Row] = []
        for row in filled {
            if let same = remaining.firstIndex(of: row.cells) {
                remaining.remove(at: same)
            } else {
                added.append(row)
            }
        }
        for row in added where remaining.contains(where: { Self.key($0) == Self.key(row.cells) }) {
            faults.append(.sheet(table.place(row, Self.value), .figureChanged))
        }
        let sheet = table.sheet.rawValue
        if !remaining.isEmpty { changes.append(.rowsMissing(sheet: sheet, count: remaining.count)) }
        guard !added.isEmpty else { return }
        changes.append(.rowsAdded(sheet: sheet, count: added.count))
        after.append(("observations.csv", CSVText.adding(added.map(\.cells), head: old.head, to: text)))
    }

    /// Columns of the sheet of figures: those that say what a figure is about, and its value.
    private static let value = 4
    private static func key(_ cells: [String]) -> [String] { [cells[1], cells[2], cells[3], cells[7]] }

    /// A table that the sheet stands for whole.
    private func replace(_ table: TemplateTable, _ old: TableRows) {
        let number = old.numbers.first
        let rows = table.aligned(to: old.head).map(\.cells).filter { row in
            number.map { !row[$0].isEmpty } ?? true
        }
        guard rows != old.rows.map({ $0.map(\.trimmed) }), let file = table.sheet.file else { return }
        changes.append(.tableReplaced(sheet: table.sheet.rawValue, file: file, rows: rows.count))
        let lines = ([old.head] + rows).map { $0.map(CSVLine.cell).joined(separator: ",") + "\n" }
        after.append((file, lines.joined()))
    }

    // MARK: Targets

    private func changeTargets(_ table: TemplateTable) {
        var yaml = YAMLText(before.study)
        var rows: [String: [[String]]] = [:]
        for row in table.aligned(to: TargetRows.head) {
            let name = row.cells[0]
            guard let indicator = study.indicator(named: name) else {
                let nearest = NearestName.of(name, in: study.indicators.map(\.name.zh))
                faults.append(.unknownIndicator(table.place(row, 0), found: name, nearest: nearest))
                continue
            }
            if !row.cells[1].isEmpty { rows[indicator.id, default: []].append(row.cells) }
        }
        var isChanged = false
        for indicator in study.indicators {
            let new = rows[indicator.id] ?? []
            let old = TargetRows.rows(indicator).filter { !$0[1].isEmpty }
            guard new.map({ Array($0.dropFirst()) }) != old.map({ Array($0.dropFirst()) }) else { continue }
            guard yaml.replaceTargets(of: indicator.id, with: TargetRows.yaml(new)) else {
                faults.append(.missingKey(indicator.place, key: "id"))
                continue
            }
            isChanged = true
            changes.append(.targets(indicator: indicator.name))
        }
        if isChanged { after.append(("study.yaml", yaml.text)) }
    }

    // MARK: Settings

    private func changeSettings(_ table: TemplateTable) {
        let reading = SettingReading(study, table)
        faults += reading.faults
        for (column, heading) in table.head.enumerated()
        where !SettingRows.fixedHead.contains(heading) {
            let name = heading.bracketed
            let scenario = study.scenario(name.inside.last ?? heading) ?? study.scenario(name.outside)
            let result = reading.settings(ofColumn: column, over: scenario, heading: heading)
            faults += result.faults
            guard result.faults.isEmpty, !result.changes.isEmpty else { continue }
            if let scenario {
                changes += result.changes
                var yaml = YAMLText(before.scenarios[scenario.name] ?? "")
                yaml.replace(key: "levers", with: ScenarioText.levers(result.settings))
                after.append((scenario.name + ".yaml", yaml.text))
            } else {
                changes.append(.scenarioAdded(heading))
                let text = ScenarioText.text(title: heading, settings: result.settings)
                after.append((SettingReading.fileName(heading) + ".yaml", text))
            }
        }
    }
}
