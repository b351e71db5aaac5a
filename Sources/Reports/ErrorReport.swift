public import Studies

/// All faults of an input, one a line, and how many there are.
public enum ErrorReport {
    /// The text, lines ended by line feeds.
    ///
    /// - Parameters:
    ///   - faults: the faults, in order of their places.
    ///   - language: the language.
    /// - Returns: one line a fault; the last line counts them and says that nothing was written.
    public static func text(_ faults: Faults, _ language: Language) -> String {
        let count = faults.list.count
        let summary = LocalizedText(
            zh: "共 \(count) 处错误。没有写入任何文件。",
            en: count == 1 ? "1 error. Nothing was written." : "\(count) errors. Nothing was written.")
        let lines = faults.list.map { FaultWording.text($0, language) } + [summary[language]]
        return lines.map { $0 + "\n" }.joined()
    }
}
