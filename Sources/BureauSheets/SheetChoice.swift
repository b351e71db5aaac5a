import Studies
import Workbooks

/// Chooses the sheets of a workbook that are read.
struct SheetChoice {
    private let study: Study
    private let request: SheetRequest
    private let file: String

    /// A choice.
    ///
    /// - Parameters:
    ///   - study: the study, whose region's row tells tables of regions.
    ///   - request: the sheets that the office names, if any.
    ///   - file: the file's name.
    init(_ study: Study, _ request: SheetRequest, file: String) {
        self.study = study
        self.request = request
        self.file = file
    }

    /// The tables to read: of the sheets asked for, or of the only visible one that holds a table; several tables of
    /// regions are read together.
    ///
    /// - Parameter sheets: the sheets of the workbook.
    /// - Throws: why no table is found, or none can be chosen.
    func tables(_ sheets: [Sheet]) throws(Faults) -> [SheetTable] {
        guard request.sheets.isEmpty else { return try asked(of: sheets) }
        let visible = sheets.filter { !$0.isHidden }
        let tables = visible.compactMap { SheetTable($0) }.filter { !$0.dataRows.isEmpty }
        guard !tables.isEmpty else { throw noTable(visible.first) }
        let regions = RegionNames(study)
        let areOfRegions = tables.allSatisfy { table in
            table.dataRows.contains { row in
                let name = table.sheet.cell(row: row, column: table.nameColumn)?.text ?? ""
                return regions.isOwn(RowName(name).name)
            }
        }
        guard tables.count == 1 || areOfRegions else {
            let names = tables.compactMap(\.sheet.name)
            throw Faults([.sheet(Place(file: file), .severalSheets(names: names))])
        }
        return tables
    }

    private func asked(of sheets: [Sheet]) throws(Faults) -> [SheetTable] {
        var tables: [SheetTable] = []
        for name in request.sheets {
            guard let sheet = sheets.first(where: { $0.name == name }) else {
                let names = sheets.compactMap(\.name)
                throw Faults([.sheet(Place(file: file), .noSuchSheet(found: name, available: names))])
            }
            guard let table = SheetTable(sheet) else { throw noTable(sheet) }
            tables.append(table)
        }
        return tables
    }

    private func noTable(_ sheet: Sheet?) -> Faults {
        Faults([.sheet(Place(file: file, sheet: sheet?.name), .noTable)])
    }
}
