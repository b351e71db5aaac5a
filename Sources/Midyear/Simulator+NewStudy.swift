import Foundation
import StudyFiles
public import Studies
public import TimeSeries

extension Simulator {
    /// What a new study is asked to be.
    public struct NewStudyRequest: Sendable {
        /// Name of the region.
        public var region: LocalizedText
        /// Its id; the folder's name when not stated.
        public var id: String?
        /// Folder of the next larger region's study.
        public var parent: String?
        /// Its as-of date; the parent's when not stated.
        public var asOf: CalendarDay?

        /// A request.
        ///
        /// - Parameters:
        ///   - region: name of the region.
        ///   - id: its id; the folder's name when not stated.
        ///   - parent: folder of the next larger region's study.
        ///   - asOf: its as-of date; the parent's when not stated.
        public init(region: LocalizedText, id: String?, parent: String?, asOf: CalendarDay?) {
            self.region = region
            self.id = id
            self.parent = parent
            self.asOf = asOf
        }
    }

    /// Makes a new study, whole or not at all.
    ///
    /// - Parameters:
    ///   - folder: path of its folder, which must not be there, or be empty.
    ///   - request: region, parent and date.
    /// - Returns: the study.
    /// - Throws: ``Faults`` of the parent, or when neither parent nor date is given; ``OutputBundle/OtherFiles``; the
    ///   file system's error.
    public func makeStudy(_ folder: String, _ request: NewStudyRequest) throws -> Study {
        let parent = try request.parent.map { try read($0, asOf: request.asOf).study }
        guard let asOf = request.asOf ?? parent?.asOf else {
            throw Faults([.missingKey(Place(file: folder), key: "--as-of")])
        }
        let place = FileSource.disk.absolutePath(folder)
        let id = request.id ?? place.split(separator: "/").last.map(String.init) ?? "region"
        let new = NewStudy(
            region: Study.Region(id: id, name: request.region), asOf: asOf,
            parent: request.parent.map { Self.path(from: place, to: FileSource.disk.absolutePath($0)) },
            parentIndicators: Set(parent?.indicators.map(\.id) ?? []))
        let files = new.files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
        let source = FileSource.disk.replacing(files.map { (folder + "/" + $0.name, $0.bytes) })
        let bundle = try OutputBundle(path: folder) { _ in false }
        try bundle.write(files)
        return try StudyReader(files: source).read(folder: folder).study
    }

    /// The path of a folder seen from another, both absolute.
    private static func path(from folder: String, to other: String) -> String {
        let (from, to) = (folder.split(separator: "/"), other.split(separator: "/"))
        let common = zip(from, to).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: from.count - common)
        return (up + to.dropFirst(common).map(String.init)).joined(separator: "/")
    }
}
