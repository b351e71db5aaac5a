import StudyFiles
import Studies
import TimeSeries

/// A small study in memory: a district with two drivers, a total, activity, responses and three scenarios, and its
/// parent.
struct StudyFixture {
    /// Path and bytes of every file.
    private(set) var files: [(path: String, bytes: [UInt8])] = []

    init() {
        self["area/district/study.yaml"] = Self.study
        self["area/district/observations.csv"] = Self.observations
        self["area/district/levers.yaml"] = Self.levers
        self["area/district/baseline.yaml"] = "title: {zh: 延续, en: Baseline}\n"
        self["area/district/steady.yaml"] = Self.steady
        self["area/district/bonds.yaml"] = Self.bonds
        self["area/city/study.yaml"] = Self.parentStudy
        self["area/city/observations.csv"] = Self.parentObservations
        self["area/city/baseline.yaml"] = "title: {zh: 延续, en: Baseline}\n"
    }

    subscript(path: String) -> String? {
        get { bytes(path).map { String(decoding: $0, as: UTF8.self) } }
        set { setBytes(newValue.map { Array($0.utf8) }, of: path) }
    }

    func bytes(_ path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }

    mutating func setBytes(_ bytes: [UInt8]?, of path: String) {
        files.removeAll { $0.path == path }
        if let bytes { files.append((path, bytes)) }
    }

    /// Replaces a text of a file that occurs in it; what is not there stays as it is.
    mutating func replace(_ old: String, with new: String, in path: String) {
        self[path] = self[path].map { text in
            guard let range = text.firstRange(of: old) else { return text }
            return text.replacingCharacters(in: range, with: new)
        }
    }

    func read(asOf: CalendarDay? = nil) throws(Faults) -> LoadedStudy {
        try StudyReader(files: source).read(folder: "area/district", asOf: asOf)
    }

    /// All faults, none when the study can be read.
    func faults(asOf: CalendarDay? = nil) -> [Fault] {
        do {
            _ = try read(asOf: asOf)
            return []
        } catch {
            return error.list
        }
    }

    var source: FileSource {
        let files = files
        return FileSource(
            read: { path throws(FileSource.Failure) in
                guard let file = files.first(where: { $0.path == path }) else { throw .missing }
                return file.bytes
            },
            list: { folder throws(FileSource.Failure) in
                let names = files.map(\.path).filter { $0.hasPrefix(folder + "/") }
                guard !names.isEmpty else { throw .missing }
                return names.map { String($0.dropFirst(folder.count + 1)) }.filter { !$0.contains("/") }
            })
    }

    /// The place of a text in a file: line and column for YAML, line and cell for CSV without quotation marks.
    func place(of needle: String, in path: String) -> Place? {
        guard let text = self[path], let range = text.firstRange(of: needle) else { return nil }
        let before = text[..<range.lowerBound].split(omittingEmptySubsequences: false) { $0.isNewline }
        let last = before.last ?? ""
        let column = path.hasSuffix(".csv") ? last.count { $0 == "," } + 1 : last.unicodeScalars.count + 1
        return Place(file: path, line: before.count, column: column)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
        self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
