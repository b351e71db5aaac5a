import Outcomes
import Studies

extension Forecaster {
    /// Its name; one switch, so that a missing translation does not compile.
    var name: LocalizedText {
        switch self {
        case .trendGap: return LocalizedText(zh: "本模型", en: "trend-gap model")
        case .bayesianVAR: return LocalizedText(zh: "贝叶斯向量自回归", en: "Bayesian VAR")
        case .slowRecovery: return LocalizedText(zh: "恢复速度定为0.3", en: "recovery speed fixed at 0.3")
        case .middleRecovery: return LocalizedText(zh: "恢复速度定为0.5", en: "recovery speed fixed at 0.5")
        case .fastRecovery: return LocalizedText(zh: "恢复速度定为0.7", en: "recovery speed fixed at 0.7")
        case .growthHolds: return LocalizedText(zh: "累计增速不变", en: "growth so far holds")
        case .latestQuarter: return LocalizedText(zh: "最近一季增速不变", en: "latest quarter's growth holds")
        case .restAsLastYear: return LocalizedText(zh: "余下月份同上年增速", en: "rest grows as last year's")
        case .restBeforeShock:
            return LocalizedText(zh: "余下月份同冲击前增速", en: "rest grows as before the shock")
        case .lastYearShare: return LocalizedText(zh: "上年占比", en: "last year's share")
        case .fiveYearShare: return LocalizedText(zh: "五年平均占比", en: "average share of five years")
        case .greyModel: return LocalizedText(zh: "灰色模型GM(1,1)", en: "grey model GM(1,1)")
        case .autoregression: return LocalizedText(zh: "一阶自回归", en: "AR(1)")
        case .combination: return LocalizedText(zh: "模型组合（按历史密度加权）", en: "models combined by past density")
        }
    }
}

extension SkillClimate {
    /// Its name.
    var name: LocalizedText {
        switch self {
        case .calm: return LocalizedText(zh: "平常年份", en: "calm years")
        case .shock: return LocalizedText(zh: "冲击当年", en: "year of a shock")
        case .yearAfter: return LocalizedText(zh: "冲击次年", en: "year after")
        }
    }
}

extension SkillOrigin.Moment {
    /// Its name.
    var name: LocalizedText {
        switch self {
        case .firstQuarter: return LocalizedText(zh: "一季度", en: "first quarter")
        case .midYear: return LocalizedText(zh: "年中", en: "mid-year")
        case .thirdQuarter: return LocalizedText(zh: "前三季度", en: "three quarters")
        }
    }
}

extension HiddenHistory {
    /// The id used in files.
    var id: String {
        switch self {
        case .none: return "none"
        case .ofIndicator: return "indicator"
        case .ofRegion: return "region"
        }
    }

    /// What was hidden.
    var name: LocalizedText {
        switch self {
        case .none: return LocalizedText(zh: "全部历史数据", en: "all history")
        case .ofIndicator:
            return LocalizedText(zh: "逐个隐去指标往年数据", en: "each indicator's history hidden in turn")
        case .ofRegion: return LocalizedText(zh: "隐去全地区往年数据", en: "the whole region's history hidden")
        }
    }
}
