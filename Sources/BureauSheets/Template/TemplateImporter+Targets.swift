import Outcomes
import StudyFiles
import Studies

/// The sheet of targets.
extension TemplateImporter {
    /// Writes the targets anew of every indicator whose rows differ.
    func changeTargets(_ table: TemplateTable) {
        let rows = targetRows(table)
        var yaml = YAMLText(before.study)
        var changed: [Indicator] = []
        for indicator in study.indicators {
            let new = (rows[indicator.id] ?? []).map(\.cells)
            let old = TargetRows.rows(indicator).filter { !$0[1].isEmpty }
            guard new.map({ Array($0.dropFirst()) }) != old.map({ Array($0.dropFirst()) }) else { continue }
            guard yaml.replaceTargets(of: indicator.id, with: TargetRows.yaml(new)) else {
                faults.append(.missingKey(indicator.place, key: "id"))
                continue
            }
            changed.append(indicator)
            changes.append(.targets(indicator: indicator.name))
        }
        guard !changed.isEmpty else { return }
        after.append((StudyFileName.study, yaml.text))
        origins.note(table.place, of: StudyFileName.study)
        for indicator in changed {
            for (line, row) in zip(yaml.linesOfTargets(of: indicator.id), rows[indicator.id] ?? []) {
                origins.note(TemplateOrigins.Line(row: table.place(row)), at: line, of: StudyFileName.study)
            }
        }
    }

    /// The rows with a target, by indicator.
    private func targetRows(_ table: TemplateTable) -> [String: [TemplateTable.Row]] {
        var rows: [String: [TemplateTable.Row]] = [:]
        for row in table.aligned(to: TargetRows.head) {
            let name = row.cells[0]
            guard let indicator = study.indicator(named: name) else {
                let nearest = NearestName.of(name, in: study.indicators.map(\.name.zh))
                faults.append(.unknownIndicator(table.place(row, 0), found: name, nearest: nearest))
                continue
            }
            if !row.cells[1].isEmpty { rows[indicator.id, default: []].append(row) }
        }
        return rows
    }
}
