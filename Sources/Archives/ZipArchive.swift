internal import CMinizip

/// Files packed into one zip archive; equal files give equal bytes.
package enum ZipArchive {
    /// A file in the archive.
    package struct Entry: Hashable, Sendable {
        /// Path inside the archive, with slashes.
        package let name: String
        /// Content.
        package let bytes: [UInt8]

        /// A file in the archive.
        ///
        /// - Parameters:
        ///   - name: path inside the archive, with slashes.
        ///   - bytes: content.
        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Why no archive came about, or could be read.
    package enum Failure: Error, Hashable, Sendable {
        /// The bytes are no zip archive, or a damaged one.
        case damaged
        /// More files, or larger ones, than a reader takes in.
        case tooLarge(entry: String)
        /// The zip library refused an entry; nothing but a lack of memory is known to cause it.
        case notWritten(entry: String)
    }

    /// Packs files, compressed, in the order given.
    ///
    /// - Parameters:
    ///   - entries: the files; names are written as UTF-8.
    ///   - date: the day that every file carries, 1980 or later, at midnight.
    /// - Returns: the archive.
    /// - Throws: ``Failure``.
    package static func bytes(
        of entries: [Entry], date: (year: Int, month: Int, day: Int)
    ) throws(Failure) -> [UInt8] {
        let stream = MemoryStream()
        var functions = unsafe stream.functions
        guard let archive = unsafe zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else {
            throw .notWritten(entry: "")
        }
        var refused: Entry?
        for entry in entries where refused == nil {
            if unsafe !write(entry, to: archive, date: date) { refused = entry }
        }
        let isClosed = unsafe zipClose(archive, nil) == ZIP_OK
        if let refused { throw .notWritten(entry: refused.name) }
        guard isClosed else { throw .notWritten(entry: "") }
        return stream.bytes
    }

    /// MS-DOS 2.0, the version that plain deflate needs.
    private static let version: UInt = 20
    /// Bit 11: names are UTF-8.
    ///
    /// Source: PKWARE, APPNOTE.TXT, 4.4.4.
    private static let namesAreUTF8: UInt = 1 << 11

    private static func write(
        _ entry: Entry, to archive: zipFile, date: (year: Int, month: Int, day: Int)
    ) -> Bool {
        var info = zip_fileinfo()
        // Year since 1980, month and day in one word above that of the time, which is midnight.
        info.dosDate = UInt(max(date.year - 1980, 0) << 9 | date.month << 5 | date.day) << 16
        let opened = unsafe zipOpenNewFileInZip4_64(
            archive, entry.name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_BEST_COMPRESSION, 0, -MAX_WBITS,
            MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY, nil, 0, version, namesAreUTF8, 0)
        guard opened == ZIP_OK else { return false }
        let written = unsafe entry.bytes.withUnsafeBytes { bytes in
            unsafe zipWriteInFileInZip(archive, bytes.baseAddress, UInt32(bytes.count))
        }
        return unsafe written == ZIP_OK && zipCloseFileInZip(archive) == ZIP_OK
    }
}
