import BureauSheets
import Foundation
import Outcomes
import Reports
import StudyFiles
import Studies
import TestSupport
import TimeSeries
import Workbooks

/// What importing a sheet into the study of Tongzhou gives.
struct Imported {
    let understood: SheetImport
    let memory: SheetMemory
    let added: [Indicator]

    /// The study, as the repository has it.
    static let study = Result {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try StudyReader().read(folder: root.appendingPathComponent("scenarios/tongzhou-2020").path)
            .study
    }

    init(_ content: SpreadsheetFile.Content, file: String, _ request: SheetRequest, memory: SheetMemory)
        throws
    {
        let importer = SheetImporter(try Self.study.get(), memory: memory, request: request)
        let outcome = try importer.outcome(content, file: file)
        understood = outcome.understood
        self.memory = outcome.memory
        added = outcome.added
    }

    /// Imports a sheet as a workbook.
    init(
        _ sheet: SampleWorkbook.Sheet..., file: String = "月报.xlsx", memory: SheetMemory = SheetMemory(),
        request: (inout SheetRequest) -> Void = { _ in }
    ) throws {
        var asked = SheetRequest()
        request(&asked)
        let content = try SpreadsheetFile.content(of: SampleWorkbook(sheet).bytes(), named: file)
        try self.init(content, file: file, asked, memory: memory)
    }

    /// The figures, one line each: indicator, period, measure, value, and the cell.
    var figures: [String] {
        understood.figures.map { figure in
            let observation = figure.observation
            let place = observation.place
            let cell = Place.columnName(place.column ?? 0) + "\(place.line ?? 0)"
            return "\(observation.indicator) \(observation.period) \(observation.measure.rawValue) "
                + "\(figure.text) \(figure.unit.id) \(cell)"
        }
    }

    /// The faults and cell notices as the command prints them.
    var refusal: [String] { lines(SheetImportReport(understood, language: .zh, command: "").refusal) }

    /// The report as the command prints it.
    var report: [String] {
        lines(SheetImportReport(understood, language: .zh, command: "midyear import S F").text)
    }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
