import Studies
import TimeSeries

/// Scenarios and levers.
extension FaultWording {
    static func parentCycle(_ names: [String]) -> LocalizedText {
        let cycle = names.joined(separator: " → ")
        return LocalizedText(
            zh: "上级地区（parent）指回本专题：\(cycle)。请填更大地区的文件夹；全国不填parent。",
            en:
                "the parent leads back to this study: \(cycle); name the folder of a larger region, or leave it out"
        )
    }

    static func inheritanceCycle(_ names: [String]) -> LocalizedText {
        let cycle = names.joined(separator: " → ")
        return LocalizedText(
            zh: "情景互相继承，没有起点：\(cycle)。请删去其中一处inherits。",
            en: "scenarios inherit from each other: \(cycle); remove one “inherits”")
    }

    static func unknownScenario(_ found: String, _ nearest: String?, _ available: [String]) -> LocalizedText {
        let suggestion = suggestion(nearest)
        let available = list(available)
        return LocalizedText(
            zh: "没有“\(found)”这个情景。\(suggestion.zh)现有：\(available.zh)。",
            en: "unknown scenario “\(found)”; \(suggestion.en)there are: \(available.en)")
    }

    static func unknownLever(_ found: String, _ nearest: String?) -> LocalizedText {
        let suggestion = suggestion(nearest)
        return LocalizedText(
            zh: "没有“\(found)”这个情景参数。\(suggestion.zh)可用参数见docs/files.md。",
            en: "unknown lever “\(found)”; \(suggestion.en)docs/files.md lists the levers")
    }

    static func leverCannotActOn(_ lever: String, _ indicator: LocalizedText) -> LocalizedText {
        let name = LeverWording.name(lever)
        let remedy = LeverWording.reach(lever)
        return LocalizedText(
            zh: "“\(name.zh)”不能用于“\(indicator.zh)”。\(remedy.zh)",
            en: "“\(name.en)” cannot act on “\(indicator.en)”; \(remedy.en)")
    }

    static func effectBeyondHorizon(_ lever: String, _ quarter: Quarter, _ last: Quarter) -> LocalizedText {
        let name = LeverWording.name(lever)
        return LocalizedText(
            zh: "“\(name.zh)”作用在\(quarter)，测算只到\(last)。请填\(last)及以前的季度，或推后study.yaml的horizon。",
            en:
                "“\(name.en)” acts in \(quarter), after the last quarter projected, \(last); choose an earlier one, or a "
                + "later horizon in study.yaml")
    }

    static func moreThanThereIs(_ indicator: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "扣减的金额超过“\(indicator.zh)”当季的总量。请核对金额的单位和大小。",
            en: "more is taken away than “\(indicator.en)” has in the quarter; check the amount and its unit")
    }

    static func grossRatio(_ found: Double, _ highest: Double) -> LocalizedText {
        let found = number(found)
        let highest = number(highest)
        return LocalizedText(
            zh: "消费券“撬动\(found)倍”：疑似销售额口径（毛杠杆）。增量口径不会超过\(highest)，一般在1.5—5.8之间。请改填增量系数。",
            en:
                "a voucher ratio of \(found) looks gross (all sales paid with vouchers); an incremental multiplier never "
                + "exceeds \(highest), estimates are 1.5 to 5.8; state the incremental one")
    }

    static func notConfirmable(_ indicator: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "\(indicator.zh)的测算数不能写入对外稿：地区生产总值以统计部门公布为准，未列入表的和受个别大额影响不作外推的指标也不写。请去掉这个 --confirm。",
            en:
                "a projected number of \(indicator.en) cannot enter a public edition: GDP is the statistics bureau's to "
                + "publish, and what has no row or is not extrapolated stays inside; leave out this --confirm"
        )
    }

    static func arrivalWithoutAllotment(_ instrument: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(instrument)”有到位月份而缺下达金额。申请不等于下达。请填allotted，或删去到位月份。",
            en: "“\(instrument)” arrives without an allotted amount, and applied for is not allotted; "
                + "state allotted, or leave out the arrival")
    }

    static func allotmentWithoutTiming(_ instrument: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(instrument)”已填下达金额，缺到位时间。请填arrives（如2020-10），或用works填各季实物工作量比重。",
            en: "“\(instrument)” is allotted without a time; state arrives (2020-10), or works by quarter")
    }

    static func timingStatedTwice(_ instrument: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(instrument)”同时填了到位月份arrives和分季比重works。请只留一个。",
            en: "“\(instrument)” states both arrives and works; keep one")
    }

    static func bondsWithoutTotal(_ instrument: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(instrument)”已下达，但本专题没有总额指标（role: total）可以进入。请在study.yaml设投资总额及其中建安投资，或删去下达金额。",
            en:
                "“\(instrument)” is allotted, but the study has no total to enter; give study.yaml a total of "
                + "investment with its part, or leave out the allotted amount")
    }

    static func amountWithoutBase(_ indicator: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "“\(indicator.zh)”没有与增速同口径的总量数据，金额无法折算为增速。请改用增速，或在observations.csv补一个同口径总量。",
            en:
                "“\(indicator.en)” has no level on the basis of its growth to convert an amount with; state growth, or add "
                + "one to observations.csv")
    }

    static func effectInThePast(_ lever: String, _ quarter: Quarter, _ firstOpen: Quarter) -> LocalizedText {
        let name = LeverWording.name(lever)
        return LocalizedText(
            zh: "“\(name.zh)”作用在\(quarter)，该季已有数据。请从\(firstOpen)起填。",
            en: "“\(name.en)” acts in \(quarter), which is already observed; start with \(firstOpen)")
    }

    static func tooManyDifferences(_ found: Int, _ most: Int) -> LocalizedText {
        LocalizedText(
            zh: "两个情景有\(found)类参数不同，最多能分解\(most)类。请与更接近的情景比较（--against），例如它所继承的情景。",
            en:
                "the scenarios differ in \(found) levers, and at most \(most) can be told apart; compare with a closer one "
                + "(--against), such as the one it inherits from")
    }

    static let rangeToVaryNotUnderstood = LocalizedText(
        zh: "看不懂。写法：情景参数.指标.参数=起:止:点数，如 恢复速度.社会消费品零售总额=0.5:1.5:11；抽样时不写点数。",
        en:
            "cannot be understood; write LEVER.INDICATOR.PARAMETER=FIRST:LAST:POINTS, without points for a sample"
    )

    static let conditionsNotFirstOrder = LocalizedText(
        zh: "情景含设定条件，不能用first-order近似。请用--mode exact，或换一个没有设定条件的情景。",
        en:
            "imposes conditions, which first-order cannot follow; use --mode exact, or a scenario without conditions"
    )

    static let unfinishedSweepOfAnother = LocalizedText(
        zh: "是另一次批量测算未完成的文件，不覆盖。请换一个--out文件夹，或先删去它。",
        en:
            "is the unfinished file of another sweep and is left alone; choose another --out, or remove it first"
    )

    static func tooManyParameters(_ found: Int, _ most: Int) -> LocalizedText {
        LocalizedText(
            zh: "可变参数有\(found)个，一起变动最多\(most)个。请用--vary指定要变动的参数，或用--samples 0只逐个变动。",
            en:
                "\(found) parameters can be varied, at most \(most) together; name them with --vary, or vary one at a "
                + "time with --samples 0")
    }

    static func notYetSupported(_ what: String) -> LocalizedText {
        LocalizedText(
            zh: "本版本还不能处理“\(what)”。请删去这一项后再测算。",
            en: "“\(what)” is not supported by this version; remove it to go on")
    }

    static func asOfBeyondHorizon(_ asOf: CalendarDay, _ horizon: Int) -> LocalizedText {
        LocalizedText(
            zh:
                "数据截止日\(asOf)已过测算末年\(horizon)。本专题测算的是\(horizon)年；要站在\(asOf.year)年测算，请另建专题，或把horizon改为\(asOf.year)"
                + "以后并更新各情景的季度。",
            en:
                "the as-of date \(asOf) is after the last year projected, \(horizon); to stand in \(asOf.year), set "
                + "horizon to \(asOf.year) or later and bring the scenarios' quarters up to date, or make another study"
        )
    }
}
