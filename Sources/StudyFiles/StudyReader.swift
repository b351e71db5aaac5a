public import Studies
public import TimeSeries

/// Reads the folder of a study with its parents: a study, or all faults of all its files together.
public struct StudyReader: Sendable {
    private let files: FileSource

    /// A reader.
    ///
    /// - Parameter files: where files come from.
    public init(files: FileSource = .disk) {
        self.files = files
    }

    /// Reads a study.
    ///
    /// - Parameters:
    ///   - folder: path of the study's folder.
    ///   - asOf: the as-of date, instead of the study's own. Parents are always seen on the child's.
    /// - Returns: the study, without faults.
    /// - Throws: every fault of the study and its parents.
    public func read(folder: String, asOf: CalendarDay? = nil) throws(Faults) -> LoadedStudy {
        try read(folder: folder, observations: StudyFileName.observations, asOf: asOf)
    }

    /// Reads a study whose observations stand in another file.
    ///
    /// - Parameter observations: their path as seen from the folder.
    func read(folder: String, observations: String, asOf: CalendarDay? = nil) throws(Faults) -> LoadedStudy {
        let log = FaultLog()
        let path = FilePath.joined("", folder)
        let content = StudyFolder(
            path: path, namedAsParent: nil, descendants: [], source: files, log: log,
            observationsFile: observations
        ).content(asOf: asOf)
        guard log.faults.isEmpty, let study = content.study else { throw Faults(log.faults) }
        return LoadedStudy(study: study, findings: content.record.findings)
    }
}
