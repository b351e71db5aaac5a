import Studies

/// Targets that cannot be worked back from (倒算).
extension FaultWording {
    static func goal(_ fault: GoalFault) -> LocalizedText {
        switch fault {
        case .notUnderstood(let found):
            return LocalizedText(
                zh: "看不懂目标“\(found)”。请写成 指标=增速，或 指标=总量加单位，如 社会消费品零售总额=0、社会消费品零售总额=560亿元。",
                en:
                    "“\(found)” is no target; write INDICATOR=GROWTH or INDICATOR=LEVEL with its unit, such as retail_sales=0"
            )
        case .notANumber(let indicator, let found):
            return LocalizedText(
                zh: "“\(indicator.zh)”的目标“\(found)”不是可用的数。请写增速（如3.5）或总量加单位。",
                en:
                    "“\(found)” is no number that “\(indicator.en)” can have; write a growth such as 3.5, or a level with its unit"
            )
        case .unitDoesNotFit(let indicator, let found, let expected):
            return LocalizedText(
                zh: "“\(indicator.zh)”不能用单位“\(found)”。请用\(expected.zh)，或不写单位只写增速。",
                en:
                    "“\(found)” is no unit of “\(indicator.en)”; use \(expected.en), or a growth without a unit"
            )
        case .targetNotFilled(let indicator):
            return LocalizedText(
                zh: "“\(indicator.zh)”未填目标，不能倒算。请在study.yaml填写，或用 --target \(indicator.zh)=数值 给出假设目标。",
                en:
                    "“\(indicator.en)” has no target to work back from; fill it in study.yaml, or assume one: --target …=VALUE"
            )
        case .targetIsText(let indicator, let words):
            return LocalizedText(
                zh: "“\(indicator.zh)”的目标为文字表述（“\(words.zh)”），不能倒算，只给全年测算值。请见midyear project，或用=数值给出假设目标。",
                en:
                    "the target of “\(indicator.en)” is words (“\(words.en)”) and cannot be worked back from; see midyear "
                    + "project, or assume a number with =VALUE")
        case .notProjected(let indicator):
            return LocalizedText(
                zh: "“\(indicator.zh)”受一次性因素影响，不外推，不能倒算。请换一个指标。",
                en:
                    "“\(indicator.en)” is not projected forward and cannot be worked back from; choose another indicator"
            )
        case .notInModel(let indicator):
            return LocalizedText(
                zh: "所选模型不测算“\(indicator.zh)”，不能倒算。请改用默认模型（trend-gap）。",
                en: "the chosen model leaves out “\(indicator.en)”; use the default one (trend-gap)")
        case .statedTwice(let indicator):
            return LocalizedText(
                zh: "“\(indicator.zh)”给了两个目标。请只留一个。", en: "“\(indicator.en)” has two targets; keep one")
        case .nothingToMove(let lever):
            return LocalizedText(
                zh: "“\(lever.zh)”在本情景中没有可以移动的数值参数。请先在情景中写出这一项，或换一个参数。",
                en:
                    "“\(lever.en)” has no number to move in this scenario; state it in the scenario, or choose another lever"
            )
        }
    }
}
