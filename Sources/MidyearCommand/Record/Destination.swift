import Midyear

/// Where a command's files go.
enum Destination {
    /// Nowhere: what is printed is all.
    case none
    /// Into a folder, beside what is there.
    case folder(OutputFolder)
    /// As a folder of their own.
    case bundle(OutputBundle)

    /// A folder to write into, where one is asked for.
    ///
    /// - Parameter path: its path.
    /// - Throws: `CocoaError` when nothing can be written there.
    static func folder(at path: String?) throws -> Destination {
        try path.map { .folder(try OutputFolder(path: $0)) } ?? .none
    }

    /// Writes the files.
    func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        switch self {
        case .none: break
        case .folder(let folder): try folder.write(files)
        case .bundle(let bundle): try bundle.write(files)
        }
    }
}
