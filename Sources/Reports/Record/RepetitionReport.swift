public import Outcomes
public import Studies

/// What computing a run again showed: whether every cell is the same, and if not, how many differ and why.
public struct RepetitionReport {
    private let repetition: RunRepetition
    private let language: Language

    /// A report.
    ///
    /// - Parameters:
    ///   - repetition: what came of it.
    ///   - language: the language.
    public init(_ repetition: RunRepetition, language: Language) {
        self.repetition = repetition
        self.language = language
    }

    /// The text, lines ended by line feeds.
    public var text: String {
        ([cells + basis] + outputs + (repetition.isSame ? [] : [causes])).map { $0 + "\n" }.joined()
    }

    /// Whether every output is the same in every byte and every cell in every printed digit.
    public var isRepeated: Bool {
        repetition.outputs.allSatisfy(\.isSame)
            && repetition.changes.allSatisfy { visibleDifference($0) == nil }
    }

    private func words(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }

    /// How many cells are the same, how many differ as printed, how many in digits behind those only.
    private var cells: String {
        let all = repetition.run.cells.count
        guard all > 0 else { return words("没有单独记录的单元格，只核对输出。", "No cells of its own; outputs are compared.") }
        let changes = repetition.changes
        guard !changes.isEmpty else {
            return words("复算一致：\(all)个单元格全部相同。", "Repeated: all \(all) cells are the same.")
        }
        let visible = changes.compactMap(visibleDifference)
        let hidden = changes.count - visible.count
        let same = all - changes.count
        guard let largest = visible.max() else {
            return words(
                "复算按显示精度一致：\(hidden)个单元格只在显示位数之后不同，其余\(same)个完全相同。",
                "Repeated to the printed digits: \(hidden) cells differ behind them only, the other \(same) are the same."
            )
        }
        let size = largest.isFinite ? DecimalText(shortest: largest).text : words("无法比较", "not comparable")
        return words(
            "复算不一致：\(visible.count)个单元格在显示精度上不同，最多相差\(size)；"
                + "\(hidden)个只在显示位数之后不同，其余\(same)个相同。",
            "Not repeated: \(visible.count) cells differ as printed, by \(size) at most; "
                + "\(hidden) behind the printed digits only, the other \(same) are the same.")
    }

    /// The largest difference of the printed median and interval; nothing when they print alike.
    private func visibleDifference(_ change: RunRepetition.Change) -> Double? {
        guard let new = change.new?.summary else { return .infinity }
        let old = change.old.summary
        let indicator = repetition.study.indicator(change.old.indicator)
        let decimals =
            change.old.measure == Measure.level.rawValue
            ? indicator?.decimals ?? 1 : FigureText.growthDecimals
        let differences = [(old.p10, new.p10), (old.p50, new.p50), (old.p90, new.p90)].map { old, new in
            abs(DecimalText.rounded(new, decimals: decimals) - DecimalText.rounded(old, decimals: decimals))
        }
        return differences.max().flatMap { $0 > 0 ? DecimalText.rounded($0, decimals: decimals) : nil }
    }

    private var basis: String {
        let run = repetition.run
        let names = run.scenarios.prefix(1).map {
            repetition.study.scenario($0.name)?.title[language] ?? $0.name
        }
        let more = run.scenarios.count > 1
        let scenario =
            names.isEmpty
            ? ""
            : words(
                "情景“\(names.joined())”" + (more ? "等\(run.scenarios.count)个" : "") + "，",
                "scenario “\(names.joined())”" + (more ? " and \(run.scenarios.count - 1) more" : "") + ", ")
        return words(
            "数据截止日\(run.asOf)，\(scenario)程序\(repetition.engine)，随机数编号\(run.run.seed)。",
            " Data as of \(run.asOf), \(scenario)engine \(repetition.engine), seed \(run.run.seed).")
    }

    private var outputs: [String] {
        let different = repetition.outputs.filter { !$0.isSame }
        guard !different.isEmpty else {
            let count = repetition.outputs.count
            return [words("输出\(count)项，每个字节都相同。", "All \(count) outputs are the same in every byte.")]
        }
        let names = different.map { output in
            let name =
                output.name == Execution.Output.standardOutput
                ? words("屏幕输出", "standard output") : output.name
            return "\(name) (midyear \(output.arguments.joined(separator: " ")))"
        }
        let list = names.joined(separator: Term.listSeparator[language])
        return [
            words(
                "输出\(repetition.outputs.count)项，\(different.count)项不同：\(list)。",
                "\(different.count) of \(repetition.outputs.count) outputs differ: \(list).")
        ]
    }

    /// What is known to have changed, in the order in which it explains most.
    private var causes: String {
        let (old, new) = (repetition.machine, repetition.thisMachine)
        let nothing = Term.nothingSet[language]
        func change(_ zh: String, _ en: String, _ old: String, _ new: String) -> [String] {
            let (then, now) = (old.isEmpty ? nothing : old, new.isEmpty ? nothing : new)
            return old == new ? [] : [words("\(zh)（\(then)→\(now)）", "\(en) (\(then) → \(now))")]
        }
        let known =
            change("测算程序不同", "another engine", repetition.run.run.engine, repetition.engine)
            + change("程序版本不同", "another program version", old.program, new.program)
            + (old.program == new.program ? change("程序文件不同", "another build", old.build, new.build) : [])
            + (old.kernel == new.kernel
                ? change("数值库不同", "another numerical library", old.library, new.library)
                : change("数值库内核不同", "another kernel", old.kernel, new.kernel))
            + change("处理器不同", "another processor", old.processor, new.processor)
            + change("环境变量不同", "other variables", old.environment, new.environment)
        guard !known.isEmpty else {
            return words(
                "原因不明：程序、数值库、处理器都与记录相同。", "Cause unknown: program, library and processor are as recorded.")
        }
        return words("原因：", "Cause: ") + known.joined(separator: Term.clauseSeparator[language])
            + Term.fullStop[language]
    }
}
