package import Studies

/// Names of levers and their parameters as tables print them; an id without a name prints as it is.
///
/// `Reports` lies beside `Levers` in the graph, not above it, so the words are here; a test above both can
/// compare them with the declarations.
package enum LeverWording {
    /// The name of a lever.
    ///
    /// - Parameter lever: lever id.
    /// - Returns: its name, or the id.
    package static func name(_ lever: String) -> LocalizedText {
        switch lever {
        case "recovery_speed": return LocalizedText(zh: "恢复速度", en: "recovery speed")
        case "consumption_rebound": return LocalizedText(zh: "消费回补", en: "consumption rebound")
        case "stimulus_bonds": return LocalizedText(zh: "专项国债和债券", en: "stimulus bonds")
        default: return LocalizedText(zh: lever, en: lever)
        }
    }

    /// The name of a parameter.
    ///
    /// - Parameter parameter: parameter id.
    /// - Returns: its name, or the id.
    package static func parameter(_ parameter: String) -> LocalizedText {
        switch parameter {
        case "multiple": return LocalizedText(zh: "倍数", en: "multiple")
        case "share": return LocalizedText(zh: "补回比重", en: "share regained")
        case "profile": return LocalizedText(zh: "分季比例", en: "profile by quarter")
        case "applied": return LocalizedText(zh: "申请金额", en: "applied for")
        case "allotted": return LocalizedText(zh: "下达金额", en: "allotted")
        case "arrives": return LocalizedText(zh: "到位月份", en: "month of arrival")
        case "monthly_pace": return LocalizedText(zh: "月度实物转化率", en: "monthly pace of works")
        case "works_profile": return LocalizedText(zh: "到位后各月实物工作量比重", en: "works by month after arrival")
        case "works": return LocalizedText(zh: "分季实物工作量比重", en: "works by quarter")
        case "in_base": return LocalizedText(zh: "已在计划或基数中的比重", en: "share already in plan or base")
        case "land": return LocalizedText(zh: "土地及购置比重", en: "land share")
        case "leverage": return LocalizedText(zh: "撬动系数", en: "leverage")
        case "multiplier": return LocalizedText(zh: "区内乘数", en: "in-district multiplier")
        default: return LocalizedText(zh: parameter, en: parameter)
        }
    }

    /// The unit of a parameter in a table.
    ///
    /// - Parameter parameter: parameter id.
    /// - Returns: its unit, short enough for a column.
    static func unit(_ parameter: String) -> LocalizedText {
        switch parameter {
        case "multiple", "leverage", "multiplier": return LocalizedText(zh: "倍", en: "×")
        case "applied", "allotted": return Term.yiYuan.text
        case "arrives": return LocalizedText(zh: "月份", en: "month")
        default: return LocalizedText(zh: "比重", en: "share")
        }
    }

    /// What a scenario that does not set a lever does with it.
    static func unset(_ lever: String) -> Term {
        lever == "recovery_speed" ? .asEstimated : .nothingSet
    }
}
