public import Outcomes
public import Studies

extension ErrorReport {
    /// What to say when an execution could not be recorded; its results are there all the same.
    ///
    /// - Parameters:
    ///   - failure: why.
    ///   - path: the ledger.
    ///   - language: the language.
    /// - Returns: one line.
    public static func text(notRecorded failure: LedgerFailure, in path: String, _ language: Language)
        -> String
    {
        let words = LocalizedText(
            zh: "本次测算未记入台账：\(path)　\(reason(failure).zh)结果已照常输出。",
            en: "This run is not in the ledger: \(path) \(reason(failure).en). The results are complete.")
        return words[language] + "\n"
    }

    /// What to say when a ledger cannot be read.
    ///
    /// - Parameters:
    ///   - failure: why.
    ///   - path: the ledger.
    ///   - language: the language.
    /// - Returns: one line.
    public static func text(notReadable failure: LedgerFailure, in path: String, _ language: Language)
        -> String
    {
        let words = LocalizedText(
            zh: "\(path)　\(reason(failure).zh)", en: "\(path) \(reason(failure).en)")
        return words[language] + "\n"
    }

    private static func reason(_ failure: LedgerFailure) -> LocalizedText {
        switch failure {
        case .notWritable:
            return LocalizedText(
                zh: "文件夹或文件不能读写。请核对权限，或用 --ledger 换一个位置。",
                en: "cannot be opened or written; check permissions, or choose another place with --ledger")
        case .missing:
            return LocalizedText(zh: "没有这个台账。请核对路径。", en: "there is no ledger here; check the path")
        case .full:
            return LocalizedText(
                zh: "磁盘已满。请清出空间后重新执行。", en: "the disk is full; make room and run again")
        case .locked:
            return LocalizedText(
                zh: "台账正被另一程序占用，等待后仍未空出。请稍后重新执行。",
                en: "another program has held the ledger for too long; run again later")
        case .damaged:
            return LocalizedText(
                zh: "台账文件已损坏，或不是台账。请把它移开（留作恢复），再执行即新建。",
                en:
                    "the file is damaged or no ledger; move it away (keep it for recovery), and the next run makes a new one"
            )
        case .foreign:
            return LocalizedText(
                zh: "这是别的程序的数据库，未改动。请用 --ledger 换一个文件。",
                en:
                    "this is another program's database and stays as it was; choose another file with --ledger"
            )
        case .newer(let version):
            return LocalizedText(
                zh: "台账由更新版本的程序写成（格式\(version)），未改动。请用新版程序，或用 --ledger 换一个文件。",
                en:
                    "a later version wrote this ledger (format \(version)), and it stays as it was; use that version, or "
                    + "another file with --ledger")
        case .other(let reason):
            return LocalizedText(
                zh: "数据库报告：\(reason)。请稍后再试，或用 --ledger 换一个文件。",
                en: "the database reports: \(reason); try again later, or another file with --ledger")
        }
    }
}
