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

    /// The names of all files, in the order of the archive; nothing is unpacked.
    ///
    /// - Parameters:
    ///   - bytes: the archive.
    ///   - limits: how many are taken in.
    /// - Returns: paths inside the archive; folders are left out.
    /// - Throws: ``Failure/damaged``, ``Failure/tooLarge(entry:)``.
    package static func names(of bytes: [UInt8], limits: Limits = Limits()) throws(Failure) -> [String] {
        var names: [String] = []
        _ = try entries(of: bytes, limits: limits) { name in
            names.append(name)
            return false
        }
        return names
    }

    /// Unpacks files, in the order of the archive.
    ///
    /// - Parameters:
    ///   - bytes: the archive.
    ///   - limits: how much is taken in.
    ///   - isWanted: tells by its path which file to unpack; all by default.
    /// - Returns: the files; folders are left out.
    /// - Throws: ``Failure/damaged``, ``Failure/tooLarge(entry:)``.
    package static func entries(
        of bytes: [UInt8], limits: Limits = Limits(), where isWanted: (String) -> Bool = { _ in true }
    ) throws(Failure) -> [Entry] {
        let stream = MemoryStream(bytes)
        var functions = unsafe stream.functions
        guard let archive = unsafe unzOpen2_64(nil, &functions) else { throw .damaged }
        defer { _ = unsafe unzClose(archive) }
        var entries: [Entry] = []
        var (count, total) = (0, 0)
        var step = unsafe unzGoToFirstFile(archive)
        while step == UNZ_OK {
            let (name, size) = try unsafe current(of: archive)
            count += 1
            guard count <= limits.entries else { throw .tooLarge(entry: name) }
            if !name.hasSuffix("/"), isWanted(name) {
                guard size <= UInt(limits.bytesAnEntry), total + Int(size) <= limits.bytes else {
                    throw .tooLarge(entry: name)
                }
                total += Int(size)
                entries.append(Entry(name: name, bytes: try unsafe unpacked(archive, size: Int(size))))
            }
            step = unsafe unzGoToNextFile(archive)
        }
        guard step == UNZ_END_OF_LIST_OF_FILE else { throw .damaged }
        return entries
    }

    /// The longest name read; more than any Office program writes.
    private static let longestName = 1_024

    /// The name and the stated size of the file that the archive stands at.
    private static func current(of archive: unzFile) throws(Failure) -> (name: String, size: UInt) {
        var info = unz_file_info64()
        var name = [CChar](repeating: 0, count: longestName + 1)
        let found = unsafe unzGetCurrentFileInfo64(
            archive, &info, &name, UInt(longestName), nil, 0, nil, 0)
        guard found == UNZ_OK else { throw .damaged }
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (text, UInt(info.uncompressed_size))
    }

    /// The bytes of that file; more than it states are never unpacked, and then the checksum does not agree.
    private static func unpacked(_ archive: unzFile, size: Int) throws(Failure) -> [UInt8] {
        guard unsafe unzOpenCurrentFile(archive) == UNZ_OK else { throw .damaged }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(Int(unsafe unzReadCurrentFile(archive, buffer.baseAddress, UInt32(size))), 0)
        }
        // Closing compares the checksum.
        guard unsafe unzCloseCurrentFile(archive) == UNZ_OK, bytes.count == size else { throw .damaged }
        return bytes
    }
}
