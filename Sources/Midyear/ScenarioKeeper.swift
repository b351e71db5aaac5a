import Foundation
import StudyFiles
import Studies

/// Keeps a scenario as a new file of its study; what is there already is never overwritten.
struct ScenarioKeeper {
    /// The study's folder.
    let folder: String
    /// The study.
    let study: Study

    /// What is wrong with a name, if anything; asked before any work is done.
    func check(_ name: String) throws(Faults) {
        let place = Place(file: folder + "/" + StudyFileName.scenario(name))
        let taken = StudyFileName.otherThanScenarios + [StudyFileName.scenario(StudyFileName.baseline)]
        let isPlain = name.allSatisfy { !$0.isWhitespace && !"/\\.:[]".contains($0) }
        guard !name.isEmpty, isPlain, !name.hasPrefix("-"), !taken.contains(StudyFileName.scenario(name))
        else {
            throw Faults([.nameNotUsable(Place(file: folder), found: name)])
        }
        guard study.scenario(name) == nil, !FileManager.default.fileExists(atPath: place.file) else {
            throw Faults([.fileExists(place)])
        }
    }

    /// Writes the file under a temporary name and moves it to its place, which fails when a file is there by now.
    func keep(_ text: String, as name: String) throws {
        let folder = URL(fileURLWithPath: folder, isDirectory: true)
        let partial = folder.appendingPathComponent(
            "\(name).partial-\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try Data(text.utf8).write(to: partial)
            try FileManager.default.moveItem(
                at: partial, to: folder.appendingPathComponent(StudyFileName.scenario(name)))
        } catch {
            try? FileManager.default.removeItem(at: partial)
            throw error
        }
    }
}
