/// Where files come from: the disk, or the memory of a test.
public struct FileSource: Sendable {
    /// Why a file or folder cannot be read.
    public enum Failure: Error, Hashable, Sendable {
        /// There is nothing of this name.
        case missing
        /// The system refuses, in its own words.
        case unreadable(reason: String)
    }

    /// The bytes of a file.
    public let read: @Sendable (_ path: String) throws(Failure) -> [UInt8]
    /// The names of the files in a folder, in any order; none when it is a file itself.
    public let list: @Sendable (_ folder: String) throws(Failure) -> [String]
    /// One spelling of a path, the same for all spellings of it.
    public let absolutePath: @Sendable (_ path: String) -> String

    /// A source of files.
    ///
    /// - Parameters:
    ///   - read: the bytes of a file.
    ///   - list: the names of the files in a folder, in any order.
    ///   - absolutePath: one spelling of a path; the path itself when there is only one.
    public init(
        read: @escaping @Sendable (_ path: String) throws(Failure) -> [UInt8],
        list: @escaping @Sendable (_ folder: String) throws(Failure) -> [String],
        absolutePath: @escaping @Sendable (_ path: String) -> String = { $0 }
    ) {
        self.read = read
        self.list = list
        self.absolutePath = absolutePath
    }
}
