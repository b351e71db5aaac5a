import Foundation
import Ledger
import Outcomes
import Studies

/// The exported files that used figures which an import restates, as far as the ledger knows.
struct AffectedFiles {
    /// The study's folder.
    let study: String
    /// The ledger that option or variable state; nothing for the study's own.
    let ledger: String?

    /// Finds them.
    ///
    /// - Parameter understood: what the sheet restates.
    /// - Returns: `T20200826-MZNSDE report.docx`, run by run; none when there is no ledger, or it cannot be read.
    func names(of understood: SheetImport) -> [String] {
        let old = understood.figures.compactMap { figure -> Observation? in
            if case .restated(let before) = figure.change { return before }
            return nil
        }
        let path = ledger ?? URL(fileURLWithPath: study).appendingPathComponent(RunLedger.fileName).path
        guard !old.isEmpty, FileManager.default.fileExists(atPath: path),
            let runs = try? RunLedger(reading: path)
        else { return [] }
        let id = URL(fileURLWithPath: study).standardizedFileURL.lastPathComponent
        // Every run recorded so far knew the old figure only, if it was released by then.
        let used = ((try? runs.lines()) ?? []).filter { line in
            line.study == id && old.contains { $0.isKnown(on: line.asOf) }
        }
        return used.flatMap { line -> [String] in
            let outputs = ((try? runs.executions(of: line.number)) ?? []).flatMap(\.outputs).map(\.name)
            let files = outputs.filter { $0 != Execution.Output.standardOutput }
            let names = files.enumerated().filter { files.firstIndex(of: $0.element) == $0.offset }.map(
                \.element)
            return names.map { "\(line.number) \($0)" }
        }
    }
}
