public import Studies
import TimeSeries
import Workbooks

/// A file of observations without a study: every region in it becomes a new study, whose indicators are the
/// standard ones that the file has figures of.
public struct DataFile: Sendable {
    /// A region's study.
    public struct RegionStudy: Sendable {
        /// The study.
        public let study: Study
        /// Names in the file's indicator column that new studies do not have, in the order of the file.
        public let leftOut: [String]
        /// Indicators with rows on another price basis than most of their rows, which are left out.
        public let otherBasis: [String]
    }

    /// Ranges so wide could be held by the end of 2012: a back-test may stand at any mid-year from 2013 on.
    private static let rangesKnown = CalendarDay(code: "2012-12-31")

    private let path: String
    private let files: FileSource

    /// A data file.
    ///
    /// - Parameters:
    ///   - path: its path.
    ///   - files: where files come from.
    public init(path: String, files: FileSource = .disk) {
        self.path = path
        self.files = files
    }

    /// The studies of its regions, in the order of the file.
    ///
    /// - Throws: every fault of the file.
    public func studies() throws(Faults) -> [RegionStudy] {
        let log = FaultLog()
        var record = FileRecord(folder: "", source: files, log: log)
        guard let text = record.text(path), let rows = DataRows(text, file: path, log: log) else {
            throw Faults(log.faults)
        }
        guard log.faults.isEmpty else { throw Faults(log.faults) }
        var studies: [RegionStudy] = []
        for region in rows.regions { studies.append(try study(of: region, rows, text)) }
        return studies
    }

    private func study(of region: String, _ rows: DataRows, _ text: String) throws(Faults) -> RegionStudy {
        let names = rows.indicators(of: region)
        let asOf = try rows.lastDay(of: region, file: path)
        let bases = Dictionary(uniqueKeysWithValues: names.map { ($0, rows.basis(of: $0, in: region)) })
        let template = NewStudy(
            region: Study.Region(id: region, name: LocalizedText(zh: region, en: region)), asOf: asOf,
            indicators: names, priceBases: bases.compactMapValues { $0 },
            knownBy: Self.rangesKnown.map { min($0, asOf) },
            listsTargets: false)
        let kept = bases.filter { template.hasIndicator($0.key) }
        let figures = rows.text(text, of: region, indicators: kept)
        let study = try StudyReader(files: source(template, figures: figures, region)).read(
            folder: "", observations: path
        ).study
        return RegionStudy(
            study: study, leftOut: names.filter { kept[$0] == nil },
            otherBasis: names.filter { kept[$0] != nil && rows.hasOtherBasis($0, in: region) })
    }

    /// The new study's files beside the region's rows of the data file.
    private func source(_ template: NewStudy, figures: String, _ region: String) -> FileSource {
        let texts = template.files
        let path = FilePath.joined("", path)
        return FileSource(
            read: { name throws(FileSource.Failure) in
                if name == path { return Array(figures.utf8) }
                guard let file = texts.first(where: { $0.name == name }) else { throw .missing }
                return Array(file.text.utf8)
            }, list: { _ throws(FileSource.Failure) in texts.map(\.name) },
            absolutePath: { $0.isEmpty ? region : $0 })
    }
}
