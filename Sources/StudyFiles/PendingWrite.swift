import Archives

/// Several files of a study that change together. They are decided once all of them stand in one file of the study's
/// folder, which is renamed into place; from then on every reader sees them, whether or not they have been moved to
/// their own names since.
package enum PendingWrite {
    /// Name of the file in the study's folder.
    package static let name = ".midyear-pending"

    /// The files as the bytes of one.
    ///
    /// - Parameter files: names in the study's folder, and contents.
    /// - Returns: the bytes.
    /// - Throws: `ZipArchive.Failure`, for want of memory.
    package static func bytes(of files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        // The date is no one's; the file lives for a moment.
        try ZipArchive.bytes(
            of: files.map { ZipArchive.Entry(name: $0.name, bytes: $0.bytes) }, date: (2000, 1, 1))
    }

    /// The files within; none when it is broken, which a renamed file never is.
    ///
    /// - Parameter bytes: the content of the file.
    /// - Returns: names and contents.
    package static func files(in bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
        let entries = (try? ZipArchive.entries(of: bytes)) ?? []
        return entries.filter { !$0.name.contains("/") }.map { ($0.name, $0.bytes) }
    }
}
