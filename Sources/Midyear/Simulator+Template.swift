import BureauSheets
import Foundation
import Outcomes
import Reports
import StudyFiles
import Studies
import Workbooks

extension Simulator {
    /// The workbook to fill in for a study.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - sheet: name of the only sheet wanted; all when nothing is stated.
    /// - Returns: the bytes of an xlsx file.
    /// - Throws: ``Faults``; a failure of the writing library.
    public func template(of folder: String, sheet: String?) throws -> [UInt8] {
        let (study, _) = try read(folder, asOf: nil)
        let template = StudyTemplate(study, files: try templateFiles(folder, study))
        var sheets = template.sheets
        if let sheet {
            sheets = sheets.filter { $0.name == sheet }
            let names = TemplateSheet.allCases.map(\.rawValue)
            guard !sheets.isEmpty else {
                throw Faults([.sheet(Place(file: folder), .noSuchSheet(found: sheet, available: names))])
            }
        }
        return try TemplateWorkbook(sheets, title: study.title[study.language], date: study.asOf).bytes()
    }

    /// Takes a filled-in template over.
    ///
    /// - Parameters:
    ///   - content: its sheets.
    ///   - name: name of the file.
    ///   - folder: the study's folder.
    ///   - writes: whether the changes are written; nothing is when there are faults.
    /// - Returns: what changes.
    /// - Throws: ``Faults`` of the study as it would be; the file system's error.
    func importTemplate(
        _ content: SpreadsheetFile.Content, named name: String, into folder: String, writes: Bool
    ) throws -> TemplateImport {
        let study = try StudyReader().read(folder: folder).study
        let before = try templateFiles(folder, study)
        let outcome = TemplateImporter(study, files: before).outcome(content, file: name)
        var changes = outcome.changes
        guard changes.faults.isEmpty else { return changes }
        var files: [(name: String, bytes: [UInt8])] = []
        for file in outcome.files {
            let encoding = try text(file.name, in: folder)?.encoding ?? Self.encoding(ofNew: file.name)
            files.append((file.name, try EncodedText.bytes(of: file.text, encoding)))
        }
        let changed = files.map { (path: folder + "/" + $0.name, bytes: $0.bytes) }
        do {
            _ = try StudyReader(files: FileSource.disk.replacing(changed)).read(folder: folder)
        } catch {
            throw Faults(error.list.map { outcome.origins.told($0, folder: folder) })
        }
        guard writes else { return changes }
        try StudyWriter(folder: folder).write(files)
        changes.isWritten = true
        return changes
    }

    /// Tables are written as Excel reads them, YAML without a byte order mark.
    private static func encoding(ofNew name: String) -> DecodedText.Encoding {
        name.hasSuffix(".csv") ? .utf8WithMark : .utf8
    }

    private func templateFiles(_ folder: String, _ study: Study) throws -> TemplateFiles {
        var files = TemplateFiles()
        for sheet in TemplateSheet.allCases {
            if let name = sheet.file { files.texts[sheet] = try text(name, in: folder)?.text }
        }
        files.study = try text(StudyFileName.study, in: folder)?.text ?? ""
        for scenario in study.scenarios {
            files.scenarios[scenario.name] = try text(
                StudyFileName.scenario(scenario.name), in: folder)?.text
        }
        return files
    }
}
