import Studies
import Workbooks

/// Reads the files of one folder as text, and remembers what was read and how.
struct FileRecord {
    /// The folder, as the user named it; empty for the current one.
    let folder: String
    /// Files that were read as GB18030, the parents' included.
    private(set) var findings: [Finding] = []
    private let source: FileSource
    private let log: FaultLog
    private var contents: [(path: String, bytes: [UInt8])] = []

    /// A record of no files yet.
    init(folder: String, source: FileSource, log: FaultLog) {
        self.folder = folder
        self.source = source
        self.log = log
    }

    /// The path of a file, as the user would write it.
    func path(_ name: String) -> String { FilePath.joined(folder, name) }

    /// The text of a file; a missing or unreadable file is a fault.
    mutating func text(_ name: String) -> String? {
        let path = path(name)
        do {
            let bytes = try source.read(path)
            contents.append((name, bytes))
            guard !Workbook.isWorkbook(bytes) else {
                log.report(.workbookNamedAsText(Place(file: path)))
                return nil
            }
            let decoded = try DecodedText(bytes)
            if decoded.encoding == .gb18030 { findings.append(.readAsGB18030(file: path)) }
            return decoded.text
        } catch FileSource.Failure.missing {
            log.report(.fileMissing(Place(file: path)))
        } catch FileSource.Failure.unreadable(let reason) {
            log.report(.fileUnreadable(Place(file: path), reason: reason))
        } catch {
            log.report(.encodingUnknown(Place(file: path)))
        }
        return nil
    }

    /// Takes over what was read for the parent.
    ///
    /// - Parameters:
    ///   - parent: the parent's record.
    ///   - path: the parent's folder as seen from this one.
    mutating func absorb(_ parent: FileRecord, at path: String) {
        findings += parent.findings
        contents += parent.contents.map { (FilePath.joined(path, $0.path), $0.bytes) }
    }

    /// SHA-256 of all files read, in order of their paths as seen from the folder; each file adds its path, a zero
    /// byte, its length in eight bytes and its bytes, so that no two sets of files give the same sequence.
    var contentHash: String { hash { _ in true } }

    /// The same of the files of figures alone, whatever scenarios, ranges and texts say.
    var dataHash: String { hash { !$0.hasSuffix(StudyFileName.ending) } }

    private func hash(_ isMeant: (String) -> Bool) -> String {
        var hash = SHA256()
        for file in contents.filter({ isMeant($0.path) }).sorted(by: { $0.path < $1.path }) {
            let length = UInt64(file.bytes.count)
            hash.update(Array(file.path.utf8) + [0])
            hash.update((0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) })
            hash.update(file.bytes)
        }
        return hash.hexadecimal()
    }
}
