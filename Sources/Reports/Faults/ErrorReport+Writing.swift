public import Studies

extension ErrorReport {
    /// What to say when results cannot be written; why is left to the remedy, because the system's own words are
    /// neither Chinese nor clear.
    ///
    /// - Parameters:
    ///   - path: the file or folder; nothing for standard output.
    ///   - language: the language.
    /// - Returns: one line.
    public static func text(notWritable path: String?, _ language: Language) -> String {
        let words = LocalizedText(
            zh: "\(path ?? "标准输出")　不能写入。请换一个文件夹（路径中不能有同名的文件），或核对权限和剩余空间。",
            en:
                "\(path ?? "standard output") cannot be written; choose another folder (no part of its path may be a "
                + "file), or check permissions and free space")
        return words[language] + "\n"
    }

    /// What to say when a bundle would take the place of files that are none of its own.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - names: the other files.
    ///   - language: the language.
    /// - Returns: one line.
    public static func text(otherFiles names: [String], in path: String, _ language: Language) -> String {
        let shown = names.prefix(3).joined(separator: Term.listSeparator[language])
        let words = LocalizedText(
            zh: "\(path)　有不属于导出结果的文件（\(shown)等\(names.count)个），整套替换会丢失它们。请换一个新文件夹。没有写入任何文件。",
            en:
                "\(path) holds files that no export wrote (\(shown); \(names.count) in all), which replacing the folder "
                + "would lose; choose a new folder. Nothing was written.")
        return words[language] + "\n"
    }
}
