public import BureauSheets
import Foundation
public import Outcomes
import Projection
import StudyFiles
import Studies
import TimeSeries
import Workbooks

extension Simulator {
    /// What a file was.
    public enum FileImport: Sendable {
        /// A statistics bureau's sheet.
        case sheet(SheetImport)
        /// A template that midyear wrote.
        case template(TemplateImport)
    }

    /// Reads a statistics bureau's workbook, or a filled-in template, and takes it over when asked to.
    ///
    /// - Parameters:
    ///   - path: the workbook, xlsx or CSV.
    ///   - folder: the study's folder.
    ///   - request: what the office says beside the sheet.
    ///   - writes: whether the figures are written into the study; nothing is when there are faults.
    /// - Returns: what was understood, with the faults of its cells.
    /// - Throws: ``Faults`` of the study, of the file, or of the study as it would be; the file system's error.
    public func importFile(
        _ path: String, into folder: String, _ request: SheetRequest, writes: Bool
    ) throws -> FileImport {
        stage("read")
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let content = try sheets(path, named: name)
        if TemplateImporter.isTemplate(content) {
            return .template(try importTemplate(content, named: name, into: folder, writes: writes))
        }
        return .sheet(try importSheet(content, named: name, into: folder, request, writes: writes))
    }

    private func importSheet(
        _ content: SpreadsheetFile.Content, named name: String, into folder: String, _ request: SheetRequest,
        writes: Bool
    ) throws -> SheetImport {
        let loaded = try StudyReader().read(folder: folder)
        let memory = try text(SheetMemory.file, in: folder).map { SheetMemory($0.text) }
        let importer = SheetImporter(loaded.study, memory: memory ?? SheetMemory(), request: request)
        let outcome = try importer.outcome(content, file: name)
        var understood = outcome.understood
        guard understood.faults.isEmpty else { return understood }
        let files = try changedFiles(outcome, memory: memory, folder: folder)
        let paths = files.map { (path: folder + "/" + $0.name, bytes: $0.bytes) }
        understood.findings = try newFindings(folder, with: paths, loaded.study, published: request.published)
        guard writes else { return understood }
        try StudyWriter(folder: folder).write(files)
        understood.isWritten = true
        return understood
    }

    /// The sheets of a file; why it is not read is a fault.
    private func sheets(_ path: String, named name: String) throws -> SpreadsheetFile.Content {
        do {
            return try SpreadsheetFile.content(of: try FileSource.disk.read(path), named: name)
        } catch let fault as WorkbookFault {
            throw Faults([.workbook(Place(file: name), fault)])
        } catch FileSource.Failure.missing {
            throw Faults([.fileMissing(Place(file: path))])
        } catch FileSource.Failure.unreadable(let reason) {
            throw Faults([.fileUnreadable(Place(file: path), reason: reason)])
        }
    }

    /// The text of a file of the study; nothing when there is none.
    func text(_ name: String, in folder: String) throws -> DecodedText? {
        do {
            return try DecodedText(try FileSource.disk.read(folder + "/" + name))
        } catch FileSource.Failure.missing {
            return nil
        } catch {
            throw Faults([.encodingUnknown(Place(file: folder + "/" + name))])
        }
    }

    /// The files that taking the sheet over changes, each in its own encoding.
    private func changedFiles(
        _ outcome: SheetImporter.Outcome, memory: SheetMemory?, folder: String
    ) throws -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        if !outcome.added.isEmpty {
            guard let study = try text(StudyFileName.study, in: folder),
                let changed = StudyText.adding(outcome.added, to: study.text)
            else {
                throw Faults([.missingKey(Place(file: folder + "/" + StudyFileName.study), key: "indicators")]
                )
            }
            files.append((StudyFileName.study, try EncodedText.bytes(of: changed, study.encoding)))
        }
        if outcome.understood.figures.contains(where: { $0.change != .unchanged }) {
            let name = StudyFileName.observations
            let before = try text(name, in: folder)
            let changed = ObservationsText.adding(outcome.understood.figures, to: before?.text ?? "")
            files.append((name, try EncodedText.bytes(of: changed, before?.encoding ?? .utf8WithMark)))
        }
        if outcome.memory != memory ?? SheetMemory() {
            let bytes = try EncodedText.bytes(of: outcome.memory.text, .utf8WithMark)
            files.append((SheetMemory.file, bytes))
        }
        return files
    }

    /// What a review of the study finds with the new figures and did not find before, seen when they are known; the
    /// study as it would be must be without faults.
    private func newFindings(
        _ folder: String, with files: [(path: String, bytes: [UInt8])], _ study: Study,
        published: CalendarDay?
    ) throws -> [Finding] {
        let day = max(study.asOf, published ?? study.asOf)
        let reader = StudyReader(files: FileSource.disk.replacing(files))
        let after = StudyReview(try reader.read(folder: folder, asOf: day).study).findings
        let before = StudyReview(study.seen(on: day)).findings
        return after.filter { finding in
            guard case .growthDiffersFromLevels(let indicator, let period, _, _, _, _, _) = finding else {
                return false
            }
            return !before.contains { other in
                guard case .growthDiffersFromLevels(indicator, period, _, _, _, _, _) = other else {
                    return false
                }
                return other == finding
            }
        }
    }
}
