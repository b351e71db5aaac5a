import Outcomes
import StudyFiles
import Studies

/// The sheet of lever parameters: a column a scenario.
extension TemplateImporter {
    /// Writes the levers anew of every scenario whose column differs, and scenarios that the study does not have.
    func changeSettings(_ table: TemplateTable) {
        let reading = SettingReading(study, table)
        faults += reading.faults
        for (column, heading) in table.head.enumerated()
        where !SettingRows.fixedHead.contains(heading) {
            let name = heading.bracketed
            let scenario = study.scenario(name.inside.last ?? heading) ?? study.scenario(name.outside)
            let result = reading.settings(ofColumn: column, over: scenario, heading: heading)
            faults += result.faults
            guard result.faults.isEmpty, !result.changes.isEmpty else { continue }
            let file = StudyFileName.scenario(scenario?.name ?? SettingReading.fileName(heading))
            let text: String
            if let scenario {
                changes += result.changes
                var yaml = YAMLText(before.scenarios[scenario.name] ?? "")
                yaml.replace(key: "levers", with: ScenarioText.levers(result.settings))
                text = yaml.text
            } else {
                changes.append(.scenarioAdded(heading))
                text = ScenarioText.text(title: heading, settings: result.settings)
            }
            after.append((file, text))
            origins.note(table.place(ofColumn: column), of: file)
            note(result.cells, of: file, text)
        }
    }

    /// Notes which cell each line of a scenario's levers comes from.
    private func note(_ cells: [(key: SettingRows.Row, place: Place)], of file: String, _ text: String) {
        var lever = ""
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = line.prefix { $0 == " " }.count
            if indent <= 2 { lever = line.filter { !" :\r".contains($0) } }
            let cell = cells.first { cell in
                let object = cell.key.indicator ?? cell.key.instrument?.zh ?? ""
                return indent > 2 && cell.key.lever == lever && line.contains(object)
            }
            if let cell { origins.note(TemplateOrigins.Line(row: cell.place), at: index + 1, of: file) }
        }
    }
}
