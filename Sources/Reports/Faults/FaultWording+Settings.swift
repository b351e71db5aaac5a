import Studies

/// Settings on the command line.
extension FaultWording {
    static let settingNotUnderstood = LocalizedText(
        zh: "看不懂。写法：情景参数.参数=取值，情景参数.指标.参数=取值，资金名称.参数=取值；区间写成 低/中/高。"
            + "关联写成 情景参数:指标。",
        en: "cannot be understood; write LEVER.PARAMETER=VALUE, LEVER.INDICATOR.PARAMETER=VALUE or "
            + "INSTRUMENT.PARAMETER=VALUE, a range as LOW/CENTRAL/HIGH, a link as LEVER:INDICATOR")

    static func settingNeedsName(_ lever: String, _ names: [String]) -> LocalizedText {
        let lever = LeverWording.name(lever)
        let names = list(names)
        return LocalizedText(
            zh: "“\(lever.zh)”要指明对象，如“\(lever.zh).名称.参数=取值”。" + (names.zh.isEmpty ? "" : "可用：\(names.zh)。"),
            en: "“\(lever.en)” needs a name: LEVER.NAME.PARAMETER=VALUE"
                + (names.en.isEmpty ? "" : "; there are: \(names.en)"))
    }

    static func unknownParameter(
        _ found: String, _ lever: String, _ nearest: String?, _ allowed: [String]
    ) -> LocalizedText {
        let lever = LeverWording.name(lever)
        let suggestion = suggestion(nearest)
        let allowed = list(allowed)
        return LocalizedText(
            zh: "“\(lever.zh)”没有“\(found)”。\(suggestion.zh)可用：\(allowed.zh)。",
            en: "“\(lever.en)” has no “\(found)”; \(suggestion.en)there are: \(allowed.en)")
    }

    static let fileExists = LocalizedText(
        zh: "已有这个情景文件，不覆盖。请换一个名称，或先删去原文件。",
        en: "exists already and is not overwritten; choose another name, or remove the file first")

    static func nameNotUsable(_ found: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(found)”不能作情景名称。请用不含空格和“/”“.”的名称，study、levers、baseline除外。",
            en:
                "“\(found)” cannot name a scenario; use a name without spaces, “/” and “.”, other than study, levers, baseline"
        )
    }

    static let sweepInProgress = LocalizedText(
        zh: "另一个进程正在写这个批量测算文件。请等它结束，或用--out另选文件夹。",
        en: "another process is writing this sweep; wait for it to end, or choose another folder with --out")
}
