import Studies

/// Questions to the ledger that cannot be answered.
extension FaultWording {
    static func ledger(_ fault: LedgerFault) -> LocalizedText {
        switch fault {
        case .noLedger:
            return LocalizedText(
                zh: "没有找到测算台账（ledger.sqlite）。请先执行一次测算，或用 --ledger 指明台账文件。",
                en:
                    "no ledger (ledger.sqlite) is found here; run a projection first, or name the file with --ledger"
            )
        case .unknownRun(let found, let known):
            return LocalizedText(
                zh: "台账中没有测算“\(found)”。" + (known.isEmpty ? "" : "最近的有：\(list(known).zh)。"),
                en: "the ledger has no run “\(found)”"
                    + (known.isEmpty ? "" : "; the latest are \(list(known).en)"))
        case .ambiguousRun(let found, let candidates):
            return LocalizedText(
                zh: "“\(found)”可能是\(list(candidates).zh)。请写完整的测算编号。",
                en: "“\(found)” may be \(list(candidates).en); write the whole number")
        case .differentStudies(let first, let second):
            return LocalizedText(
                zh: "两次测算属于不同专题（\(first)、\(second)），不能比较。请选同一专题的两次测算。",
                en: "the runs belong to different studies (\(first), \(second)); choose two runs of one study"
            )
        case .differentYears(let first, let second):
            return LocalizedText(
                zh: "两次测算的年度不同（\(first)、\(second)），不能比较。请选同一年度的两次测算。",
                en: "the runs are about different years (\(first), \(second)); choose two runs of one year")
        case .noCommonScenario(let asked):
            let scenario = asked.map { LocalizedText(zh: "情景“\($0)”", en: "scenario “\($0)”") }
            return LocalizedText(
                zh: (scenario?.zh ?? "任何相同的情景") + "没有在两次测算中都测算过。请用 --scenario 指定两次都有的情景。",
                en: (scenario?.en ?? "no scenario") + (asked == nil ? " was" : " was not")
                    + " projected in both runs; name one that was with --scenario")
        case .notComparable(let first, let second):
            let (one, other) = (RunKindWording.name(first), RunKindWording.name(second))
            guard first == second else {
                return LocalizedText(
                    zh: "一次是\(one.zh)，另一次是\(other.zh)，没有相同的数可比。请选同类的两次测算。",
                    en:
                        "one run is a \(one.en), the other a \(other.en), and they share no number; choose two of one kind"
                )
            }
            return LocalizedText(
                zh: "台账不保存\(one.zh)的逐个数，不能分解变化。可用 midyear rerun --out 分别复算后比较文件。",
                en: "the ledger does not keep the numbers of a \(one.en), so that no change can be split; "
                    + "compute each again with midyear rerun --out and compare the files")
        case .notRepeatable(let arguments):
            let words = arguments.joined(separator: " ")
            return LocalizedText(
                zh: "本版程序不能重复当时的命令“midyear \(words)”。请用当时的程序版本复算。",
                en: "this version cannot repeat “midyear \(words)”; use the version of that time")
        }
    }
}
