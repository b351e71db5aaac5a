import Outcomes
import Studies

extension SkillRemark.Reason {
    /// The id used in files.
    var id: String {
        switch self {
        case .historyTooShort: return "history_too_short"
        case .tooFewFigures: return "too_few_figures"
        case .noFigureOfYear: return "no_figure_of_year"
        case .gapBefore: return "gap_before"
        case .noOutcome: return "no_outcome"
        case .figureMissing: return "figure_missing"
        case .baseRevised: return "base_revised"
        case .notProjected: return "not_projected"
        case .priorReplaced: return "prior_replaced"
        case .priorUnknown: return "prior_unknown"
        case .modelRefuses: return "model_refuses"
        case .notInTemplate: return "not_in_template"
        case .otherPriceBasis: return "other_price_basis"
        case .figuresContradict: return "figures_contradict"
        }
    }

    /// The reason in words; one switch, so that a missing translation does not compile.
    var text: LocalizedText {
        switch self {
        case .historyTooShort(let years, let needed):
            return LocalizedText(
                zh: "之前只有\(years)年数据，至少要\(needed)年，未检验",
                en: "only \(years) years of figures before it, \(needed) are needed; not tested")
        case .tooFewFigures(let count, let needed):
            return LocalizedText(
                zh: "往年增速只有\(count)个，至少要\(needed)个，未检验",
                en: "only \(count) earlier growth figures, \(needed) are needed; not tested")
        case .noFigureOfYear:
            return LocalizedText(
                zh: "当时没有本年累计数，未检验", en: "no figure of the year so far was known; not tested")
        case .gapBefore:
            return LocalizedText(zh: "上年数据中断，未检验", en: "a gap: no figure of the year before; not tested")
        case .noOutcome:
            return LocalizedText(
                zh: "没有公布的全年数，无法对比，未检验", en: "no published full year to compare with; not tested")
        case .figureMissing:
            return LocalizedText(
                zh: "缺少该规则所需的往年或当季数据，未用该规则", en: "a figure that the rule needs is missing; rule left out")
        case .baseRevised:
            return LocalizedText(
                zh: "没有可比总量或基数已修订，未用该规则", en: "no comparable levels, or a revised base; rule left out")
        case .notProjected:
            return LocalizedText(zh: "不外推或为进度指标，未检验", en: "one-off or counted task; not tested")
        case .priorReplaced:
            return LocalizedText(
                zh: "参照区间当时尚不可知，改用上级地区的并放宽一倍",
                en: "its prior was not known then; the parent's, twice as wide, was used")
        case .priorUnknown:
            return LocalizedText(zh: "参照区间当时尚不可知，未检验", en: "its prior was not known then; not tested")
        case .otherPriceBasis:
            return LocalizedText(
                zh: "有的行与多数行的价格口径不同，未采用", en: "rows on another price basis than most were left out")
        case .notInTemplate:
            return LocalizedText(
                zh: "不在新建专题的常用指标之列，或与已采用的指标反映同一领域，未采用",
                en:
                    "not among the standard indicators of a new study, or of a field that another one covers; left out"
            )
        case .modelRefuses:
            return LocalizedText(zh: "历史数据不足，该模型未测算", en: "too little history for this model; model left out")
        case .figuresContradict:
            return LocalizedText(
                zh: "当时的数据互相矛盾，未检验", en: "figures known then cannot hold together; not tested")
        }
    }
}
