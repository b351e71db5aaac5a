import Outcomes
import Projection
import StudyFiles
import Studies

extension Simulator {
    /// The scenarios that a selected table needs.
    ///
    /// - Throws: ``Faults`` of the selection, before any estimate.
    func selected(_ request: Request, in study: Study, folder: String) throws(Faults) -> [Scenario] {
        try selection(request, of: study, folder: folder)?.scenarios.compactMap { study.scenario($0) } ?? []
    }

    /// The table that a request selects; nothing where it selects none. It is a view of the run: what it selects is no
    /// part of the run's number.
    func selectedTable(
        _ request: Request, _ prepared: Prepared, folder: String
    ) throws(Faults) -> SelectedTable? {
        guard let selection = try selection(request, of: prepared.study, folder: folder) else { return nil }
        stage("selection")
        return try SelectionBuilder(study: prepared.study, projector: prepared.projector).table(selection)
    }

    /// Columns without brackets mean the scenario that tables show in full.
    private func selection(
        _ request: Request, of study: Study, folder: String
    ) throws(Faults) -> ColumnSelection? {
        guard let columns = request.columns else { return nil }
        let asked = try chosen(request.scenarios, in: study, folder: folder).map(\.name)
        let isRecommendedAsked = asked.contains(study.cases.recommended)
        let reader = ColumnSelectionReader(study: study, shown: isRecommendedAsked ? nil : asked.first)
        return try reader.selection(columns: columns, rows: request.rows)
    }
}
