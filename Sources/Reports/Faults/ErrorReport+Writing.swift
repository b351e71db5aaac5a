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
}
