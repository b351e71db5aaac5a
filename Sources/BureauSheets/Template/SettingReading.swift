import Levers
import Outcomes
import StudyFiles
import Studies

/// Reads the sheet of lever parameters against the scenarios of a study.
struct SettingReading {
    /// What a column of the sheet changes in its scenario.
    struct Result {
        /// All that the scenario itself states then.
        var settings: [LeverSetting]
        var changes: [TemplateImport.Change] = []
        var faults: [Fault] = []
        /// The cells that change, with what they are about.
        var cells: [(key: SettingRows.Row, place: Place)] = []
    }

    /// A row of the sheet, and what it is about.
    private struct Entry {
        let row: TemplateTable.Row
        let key: SettingRows.Row
        let declaration: LeverDeclaration
        let parameter: LeverParameter
    }

    private let study: Study
    private let table: TemplateTable
    private var entries: [Entry] = []
    /// Rows whose lever, object or parameter is unknown.
    private(set) var faults: [Fault] = []

    init(_ study: Study, _ table: TemplateTable) {
        self.study = study
        self.table = table
        for row in table.rows { add(row) }
    }

    private mutating func add(_ row: TemplateTable.Row) {
        let (lever, object, name) = (row.cells[0], row.cells[1], row.cells[2])
        guard let declaration = LeverCatalogue.lever(lever)?.declaration else {
            let nearest = NearestName.of(lever, in: LeverCatalogue.declarations.map(\.name.zh))
            return faults.append(.unknownLever(table.place(row, 0), found: lever, nearest: nearest))
        }
        guard let parameter = declaration.parameter(name) else {
            let names = declaration.parameters.map(\.name.zh)
            return faults.append(
                .unknownParameter(
                    table.place(row, 2), found: name, lever: declaration.id,
                    nearest: NearestName.of(name, in: names), allowed: names))
        }
        var key = (indicator: String?.none, instrument: LocalizedText?.none)
        if case .byIndicator = declaration.shape {
            guard let indicator = study.indicator(named: object) else {
                let nearest = NearestName.of(object, in: study.indicators.map(\.name.zh))
                return faults.append(.unknownIndicator(table.place(row, 1), found: object, nearest: nearest))
            }
            key.indicator = indicator.id
        } else {
            let known = study.scenarios.flatMap(\.levers).flatMap(\.items).compactMap(\.name)
            key.instrument = known.first { $0.zh == object } ?? LocalizedText(zh: object, en: object)
        }
        entries.append(
            Entry(
                row: row,
                key: SettingRows.Row(
                    lever: declaration.id, indicator: key.indicator, instrument: key.instrument,
                    parameter: parameter.id), declaration: declaration, parameter: parameter))
    }

    /// What a column states.
    ///
    /// - Parameters:
    ///   - column: its position in the head.
    ///   - scenario: the scenario that it is about; nothing for a new one.
    ///   - heading: its heading.
    func settings(ofColumn column: Int, over scenario: Scenario?, heading: String) -> Result {
        let own = scenario?.levers.filter { $0.origin == scenario?.name } ?? []
        var current = Scenario(
            name: scenario?.name ?? heading, title: LocalizedText(zh: heading, en: heading),
            story: LocalizedText(zh: "", en: ""), ancestors: [], levers: own,
            place: table.place(table.rows[0], column))
        var result = Result(settings: own)
        let rows = SettingRows(study)
        for entry in entries {
            let before = scenario.map { rows.text(of: entry.key, in: $0) } ?? ""
            let after = plain(entry.row.cells[column], entry.parameter)
            guard before != after else { continue }
            do {
                current = try self.current(current, entry, after, column)
                result.cells.append((entry.key, table.place(entry.row, column)))
                result.changes.append(
                    .setting(
                        scenario: scenario?.title.zh ?? heading,
                        parameter: [entry.declaration.name.zh, entry.row.cells[1], entry.parameter.name.zh]
                            .joined(separator: "·"), before: before, after: after))
            } catch { result.faults += error.list }
        }
        result.settings = current.levers
        return result
    }

    private func current(
        _ scenario: Scenario, _ entry: Entry, _ value: String, _ column: Int
    ) throws(Faults) -> Scenario {
        guard !value.isEmpty else { return scenario.removing(entry.key) }
        let place = table.place(entry.row, column)
        let object = entry.key.indicator ?? entry.key.instrument?.zh ?? ""
        let text = [entry.key.lever, object, entry.key.parameter].joined(separator: ".") + "=" + value
        return try ScenarioOverlay(study, option: "\(place)").scenario(scenario, [text]).scenario
    }

    /// The value without the unit that the row states beside it: `1.8倍`.
    private func plain(_ text: String, _ parameter: LeverParameter) -> String {
        let unit = parameter.unit.zh
        return unit.isEmpty || !text.hasSuffix(unit) ? text : String(text.dropLast(unit.count)).trimmed
    }

    /// A title as the name of a file.
    static func fileName(_ title: String) -> String {
        String(title.map { $0.isWhitespace || "/\\.:[]".contains($0) ? "-" : $0 })
    }
}

extension Scenario {
    /// The scenario without one value; items and levers that state nothing then are left out.
    fileprivate func removing(_ key: SettingRows.Row) -> Scenario {
        let levers = levers.compactMap { setting -> LeverSetting? in
            guard setting.lever == key.lever else { return setting }
            let items = setting.items.compactMap { item -> LeverSetting.Item? in
                guard item.indicator == key.indicator, item.name == key.instrument else { return item }
                let values = item.values.filter { $0.parameter != key.parameter }
                return values.isEmpty
                    ? nil
                    : LeverSetting.Item(
                        indicator: item.indicator, name: item.name, values: values, place: item.place)
            }
            return items.isEmpty
                ? nil : LeverSetting(lever: setting.lever, items: items, origin: setting.origin)
        }
        return Scenario(
            name: name, title: title, story: story, ancestors: ancestors, levers: levers,
            conditions: conditions, unlinked: unlinked, place: place)
    }
}
