import Studies

/// What rows mean together.
extension FaultWording {
    static func unknownIndicator(_ found: String, _ nearest: String?) -> LocalizedText {
        let suggestion = suggestion(nearest)
        return LocalizedText(
            zh: "没有“\(found)”这个指标。\(suggestion.zh)请核对名称；新指标请先列入study.yaml。",
            en:
                "unknown indicator “\(found)”; \(suggestion.en)check the name; list new indicators in study.yaml first"
        )
    }

    static func unitDoesNotFit(
        _ indicator: LocalizedText, _ found: String, _ expected: MeasurementUnit
    ) -> LocalizedText {
        let fitting = MeasurementUnit.all.filter { $0.dimension == expected.dimension }
        let ids = list(fitting.map { $0.id == $0.name.zh ? $0.id : "\($0.id)（\($0.name.zh)）" }).zh
        let english = list(fitting.map(\.id)).en
        return LocalizedText(
            zh: "“\(indicator.zh)”的单位不能是“\(found)”。可用：\(ids)。",
            en: "“\(found)” is not a unit of “\(indicator.en)”; allowed: \(english)")
    }

    static func priceBasisDiffers(
        _ indicator: LocalizedText, _ found: Indicator.PriceBasis, _ expected: Indicator.PriceBasis
    ) -> LocalizedText {
        LocalizedText(
            zh:
                "“\(indicator.zh)”按\(name(expected).zh)统计，此处写的是\(name(found).zh)。请填\(expected.rawValue)，或作为另一指标列出。",
            en: "“\(indicator.en)” is at \(name(expected).en), this row at \(name(found).en); "
                + "write \(expected.rawValue), or list another indicator")
    }

    static func measureOfWrongKind(
        _ indicator: LocalizedText, _ kind: Indicator.Kind, _ measure: Measure
    ) -> LocalizedText {
        let fitting: [Measure] = kind == .rate ? [.level, .change] : [.level, .growth]
        let allowed = list(fitting.map(\.rawValue))
        return LocalizedText(
            zh: "“\(indicator.zh)”是\(name(kind).zh)指标，没有“\(measure.rawValue)”。可用：\(allowed.zh)。",
            en:
                "“\(indicator.en)” is a \(name(kind).en) and has no “\(measure.rawValue)”; allowed: \(allowed.en)"
        )
    }

    static func wrongRegion(_ found: String, _ expected: Study.Region) -> LocalizedText {
        LocalizedText(
            zh: "地区“\(found)”不是本专题的“\(expected.name.zh)”（\(expected.id)）。请改地区，或把这一行移到该地区的专题。",
            en:
                "region “\(found)” is not this study's “\(expected.name.en)” (\(expected.id)); correct it, or move the row to that region's study"
        )
    }

    static func contradiction(_ other: Place, _ first: Double, _ second: Double) -> LocalizedText {
        LocalizedText(
            zh: "同一指标同一期间有两个数：此处\(number(second))，\(other)为\(number(first))。是修订的，请分别填发布日期；否则删去一个。",
            en: "two numbers for one thing: \(number(second)) here, \(number(first)) at \(other); "
                + "give both their release dates if one is a revision, or delete one")
    }

    static func duplicate(_ other: Place) -> LocalizedText {
        LocalizedText(zh: "与\(other)重复。请删去一行。", en: "the same row as \(other); delete one")
    }

    static func mixedPriceBases(_ first: LocalizedText, _ second: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "“\(first.zh)”和“\(second.zh)”一个按现价、一个按可比价，不能合在一起算。请统一price_basis。",
            en:
                "“\(first.en)” and “\(second.en)” differ in price basis and cannot be combined; make price_basis the same"
        )
    }

    static func notComparable(_ first: LocalizedText, _ second: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "“\(first.zh)”和“\(second.zh)”口径不同（如登记失业率与调查失业率），不能比较或互相参照。请改parent_indicator，没有对应的写none。",
            en:
                "“\(first.en)” and “\(second.en)” are defined differently (registered and surveyed unemployment) and are never "
                + "compared; correct parent_indicator, or write none")
    }

    static func rolesDiffer(_ first: LocalizedText, _ second: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "“\(first.zh)”与上级的“\(second.zh)”作用不同（主导指标只能参照主导指标，关联指标参照关联指标）。请改parent_indicator，或填none。",
            en:
                "“\(first.en)” and the parent's “\(second.en)” play different parts (a driver borrows from a driver, a "
                + "response from a response); name another parent_indicator, or none")
    }

    static func partOfItself(_ indicator: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "“\(indicator.zh)”不能是它自己的其中项。请改为另一个指标。",
            en: "“\(indicator.en)” cannot be a part of itself; name another indicator")
    }

    static func wrongRole(_ indicator: LocalizedText, _ expected: Fault.Expected) -> LocalizedText {
        let form = form(expected)
        return LocalizedText(
            zh: "“\(indicator.zh)”在这里应为\(form.zh)。请改指标，或改它的role。",
            en: "“\(indicator.en)” must be \(form.en) here; name another indicator, or change its role")
    }

    static var noDriver: LocalizedText {
        LocalizedText(
            zh: "本专题没有主导指标（role: driver）。请至少设一个，如社会消费品零售总额，情景参数作用在主导指标上。",
            en: "the study has no driver; give at least one indicator role: driver, levers act on drivers")
    }

    static func driverNotAFlow(_ indicator: LocalizedText, _ kind: Indicator.Kind) -> LocalizedText {
        LocalizedText(
            zh: "“\(indicator.zh)”是主导指标，但类型为\(kind.rawValue)。主导指标须为累计流量，请改kind: flow，或改role: response。",
            en: "“\(indicator.en)” is a driver but its kind is \(kind.rawValue); drivers must be flows: "
                + "change kind, or make it a response")
    }

    static func figuresCannotHoldTogether(
        _ indicator: LocalizedText, _ published: Double, _ nearest: Double
    ) -> LocalizedText {
        let found = DecimalText(shortest: published).text
        let near = DecimalText(nearest, decimals: 1).text
        return LocalizedText(
            zh: "“\(indicator.zh)”的\(found)与它的其他数据不能同时成立，最接近的是\(near)。请核对本行和同年其他期的数。",
            en:
                "\(found) of “\(indicator.en)” cannot hold together with its other figures, the nearest is \(near); "
                + "check this row and the other periods of the year")
    }

    static func partShareUnknown(_ part: LocalizedText, _ total: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "不知道“\(part.zh)”占“\(total.zh)”多少：没有同一期间的两个总量。请补总量，或在study.yaml填part_share。",
            en: "the share of “\(part.en)” in “\(total.en)” is unknown; add levels of both for one period, "
                + "or part_share in study.yaml")
    }

    private static func name(_ basis: Indicator.PriceBasis) -> LocalizedText {
        switch basis {
        case .nominal: return Term.currentPrices.text
        case .real: return Term.comparablePrices.text
        case .notApplicable: return LocalizedText(zh: "非价值量", en: "no prices")
        }
    }

    static func historyTooShort(_ indicator: LocalizedText, _ needed: Int, _ found: Int) -> LocalizedText {
        LocalizedText(
            zh: "“\(indicator.zh)”到上年末的连续季度增速有\(found)个，bayesian-var模型需要\(needed)个。"
                + "请补录各年一季度、上半年、前三季度、全年增速，或改用trend-gap模型。",
            en:
                "“\(indicator.en)” has \(found) consecutive quarters of growth up to the end of last year, the model "
                + "bayesian-var needs \(needed); add growth of Q1, H1, Q1-Q3 and the year, or use the model trend-gap"
        )
    }

    static func historyWithoutVariation(_ indicator: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "“\(indicator.zh)”历年季度数据没有变动，bayesian-var模型无法估计。请核对数据，或改用trend-gap模型。",
            en:
                "the quarters of “\(indicator.en)” follow exactly from one another, so that bayesian-var cannot learn from "
                + "them; check the figures, or use the model trend-gap")
    }
}
