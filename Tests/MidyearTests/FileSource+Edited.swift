import StudyFiles

extension FileSource {
    /// The files of this machine, some of them edited while they are read, and some added.
    ///
    /// - Parameters:
    ///   - added: paths and texts of files that are not there.
    ///   - edit: the text of a file from its path and its text.
    static func disk(
        adding added: [(path: String, text: String)] = [],
        editing edit: @escaping @Sendable (_ path: String, _ text: String) -> String = { $1 }
    ) -> FileSource {
        FileSource(
            read: { path throws(FileSource.Failure) in
                if let file = added.first(where: { $0.path == path }) { return Array(file.text.utf8) }
                return Array(edit(path, String(decoding: try FileSource.disk.read(path), as: UTF8.self)).utf8)
            },
            list: { folder throws(FileSource.Failure) in
                let names = added.map(\.path).filter { $0.hasPrefix(folder + "/") }
                return try FileSource.disk.list(folder) + names.map { String($0.dropFirst(folder.count + 1)) }
            },
            absolutePath: FileSource.disk.absolutePath)
    }
}
