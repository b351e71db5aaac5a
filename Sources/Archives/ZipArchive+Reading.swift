internal import CMinizip

extension ZipArchive {
    /// How much a reader takes in, so that a small hostile archive cannot fill the memory.
    package struct Limits: Hashable, Sendable {
        /// Most files.
        package var entries = 2_000
        /// Most bytes of one file, unpacked.
        package var bytesAnEntry = 64 << 20
        /// Most bytes of all files, unpacked.
        package var bytes = 256 << 20

        /// The usual limits: far above any workbook of an office.
        package init() {}
    }

    /// Unpacks all files, in the order of the archive.
    ///
    /// - Parameters:
    ///   - bytes: the archive.
    ///   - limits: how much is taken in.
    /// - Returns: the files; folders are left out.
    /// - Throws: ``Failure/damaged``, ``Failure/tooLarge(entry:)``.
    package static func entries(of bytes: [UInt8], limits: Limits = Limits()) throws(Failure) -> [Entry] {
        let stream = MemoryStream(bytes)
        var functions = unsafe stream.functions
        guard let archive = unsafe unzOpen2_64(nil, &functions) else { throw .damaged }
        defer { _ = unsafe unzClose(archive) }
        var entries: [Entry] = []
        var total = 0
        var step = unsafe unzGoToFirstFile(archive)
        while step == UNZ_OK {
            let entry = try unsafe current(of: archive, limits: limits)
            total += entry.bytes.count
            guard entries.count < limits.entries, total <= limits.bytes else {
                throw .tooLarge(entry: entry.name)
            }
            if !entry.name.hasSuffix("/") { entries.append(entry) }
            step = unsafe unzGoToNextFile(archive)
        }
        guard step == UNZ_END_OF_LIST_OF_FILE else { throw .damaged }
        return entries
    }

    /// The longest name read; more than any Office program writes.
    private static let longestName = 1_024

    private static func current(of archive: unzFile, limits: Limits) throws(Failure) -> Entry {
        var info = unz_file_info64()
        var name = [CChar](repeating: 0, count: longestName + 1)
        let found = unsafe unzGetCurrentFileInfo64(
            archive, &info, &name, UInt(longestName), nil, 0, nil, 0)
        guard found == UNZ_OK else { throw .damaged }
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard info.uncompressed_size <= UInt(limits.bytesAnEntry) else { throw .tooLarge(entry: text) }
        let size = Int(info.uncompressed_size)
        guard unsafe unzOpenCurrentFile(archive) == UNZ_OK else { throw .damaged }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(Int(unsafe unzReadCurrentFile(archive, buffer.baseAddress, UInt32(size))), 0)
        }
        // Closing compares the checksum.
        guard unsafe unzCloseCurrentFile(archive) == UNZ_OK, bytes.count == size else { throw .damaged }
        return Entry(name: text, bytes: bytes)
    }
}
