import Foundation
import Ledger
import Outcomes
import Studies

/// Finds the ledgers that a question may be about, and the runs in them.
struct LedgerSearch {
    /// Paths of ledgers, in order.
    let paths: [String]

    /// The ledger that is stated, else those of the current folder, of its folders, and of the folders in these.
    ///
    /// - Parameters:
    ///   - stated: the ledger asked for.
    ///   - study: the study's folder, whose ledger alone is meant.
    /// - Throws: a fault when none is there.
    init(_ stated: String?, study: String? = nil) throws(Faults) {
        let own = study.map(Self.path)
        if let path = stated ?? own {
            paths = [path]
        } else {
            let folders = ["."] + Self.folders(in: ".")
            paths = (folders + folders.dropFirst().flatMap(Self.folders))
                .map { $0 == "." ? RunLedger.fileName : Self.path(in: $0) }
        }
        guard paths.contains(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw Faults([.ledger(Place(file: stated ?? study ?? "."), .noLedger)])
        }
    }

    /// The usual place of a study's ledger, as the user would write it.
    static func path(in study: String) -> String {
        study.hasSuffix("/") ? study + RunLedger.fileName : "\(study)/\(RunLedger.fileName)"
    }

    private static func folders(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { folder == "." ? $0 : "\(folder)/\($0)" }
            .filter {
                (try? URL(fileURLWithPath: $0).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
                    ?? false
            }
    }

    /// The ledgers that are there.
    ///
    /// - Throws: ``LedgerTrouble``.
    func ledgers() throws -> [(path: String, ledger: RunLedger)] {
        try paths.filter { FileManager.default.fileExists(atPath: $0) }.map { path in
            do throws(LedgerFailure) {
                return (path, try RunLedger(reading: path))
            } catch { throw LedgerTrouble(path: path, failure: error) }
        }
    }

    /// The runs of each ledger, the last executed first.
    ///
    /// - Throws: ``LedgerTrouble``.
    func lines() throws -> [(path: String, lines: [RecordedLine])] {
        try ledgers().map { path, ledger in
            do throws(LedgerFailure) {
                return (path, try ledger.lines())
            } catch { throw LedgerTrouble(path: path, failure: error) }
        }
    }

    /// The one run that a text means.
    ///
    /// - Parameter text: a number, its beginning, or its last six characters.
    /// - Returns: the run, and the ledger that has it.
    /// - Throws: ``Faults``, ``LedgerTrouble``.
    func run(_ text: String) throws -> (run: RecordedRun, executions: [Execution], path: String) {
        var known: [String] = []
        var candidates: [String] = []
        for (path, ledger) in try ledgers() {
            do throws(LedgerFailure) {
                let numbers = try ledger.numbers(matching: text)
                if numbers.count == 1, let run = try ledger.run(numbers[0]) {
                    return (run, try ledger.executions(of: numbers[0]), path)
                }
                candidates += numbers.filter { !candidates.contains($0) }
                known += try ledger.lines().prefix(3).map(\.number)
            } catch { throw LedgerTrouble(path: path, failure: error) }
        }
        guard candidates.isEmpty else {
            throw Faults([
                .ledger(Place(file: paths.first ?? "."), .ambiguousRun(found: text, candidates: candidates))
            ])
        }
        throw Faults([
            .ledger(Place(file: paths.first ?? "."), .unknownRun(found: text, known: Array(known.prefix(3))))
        ])
    }
}

/// A ledger that cannot be read.
struct LedgerTrouble: Error {
    /// Its path.
    let path: String
    /// Why.
    let failure: LedgerFailure
}
