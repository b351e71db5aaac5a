import Studies
import TimeSeries

/// Findings in words: what they are about, and what there is to say.
struct FindingWording {
    /// A finding's subject and statement; findings with one statement share a line.
    struct Entry {
        let subject: String
        let statement: String
    }

    private let study: Study
    private let language: Language

    init(_ study: Study, _ language: Language) {
        self.study = study
        self.language = language
    }

    /// A finding in words; one switch, so that a missing translation does not compile.
    ///
    /// - Parameter finding: the finding.
    func entry(_ finding: Finding) -> Entry {
        switch finding {
        case .targetNotFilled(let indicator, let bound): return targetNotFilled(indicator, bound)
        case .growthDiffersFromLevels(
            let indicator, let period, let growth, let now, let before, let implied, let place):
            return growthDiffers(indicator, period, growth, [now, before, implied], place)
        case .onlyAppliedFor(let scenario, let instrument, let applied):
            return onlyAppliedFor(scenario, instrument, applied)
        case .overlapNotStated(let scenario, let instrument): return overlapNotStated(scenario, instrument)
        case .notExtrapolated(let indicator, let growth): return notExtrapolated(indicator, growth)
        case .noOwnFigure(let indicator):
            return entry(
                name(indicator), zh: "没有本期数据，参照上级地区和参照区间测算，区间偏宽。",
                en:
                    "no figure of the year; projected from the parent region and prior ranges, with wide intervals."
            )
        case .sourceUnverified(let indicator, let period, let source):
            return sourceUnverified(indicator, period, source)
        case .laterVintages(let region, let count, let total):
            return entry(
                region[language], zh: "\(total)个数据中有\(count)个取自数据截止日之后的表（修订后数据）。",
                en:
                    "\(count) of \(total) figures are read from tables later than the as-of date (revised data)."
            )
        case .notYetKnown(let region, let count):
            return entry(
                region[language], zh: "\(count)个数据在数据截止日之后才发布，未采用。",
                en: "\(count) figures were released after the as-of date and are not used.")
        case .noOwnShares:
            return entry(
                study.region.name[language],
                zh: "没有往年上半年与全年的成对数据。占比和恢复速度参照上级地区，区间因此偏宽；表头将注明。",
                en:
                    "no pairs of half-year and full-year figures of its own. Shares and recovery speeds are the parents', "
                    + "intervals are wider for it; the table's head says so.")
        case .ratesNotComparable(let first, let second):
            return entry(
                first[language], zh: "与\(second.zh)不可比，已分列。",
                en: "not comparable with \(second.en); listed apart.")
        case .outsideRange(let scenario, let lever, let parameter, let indicator, let value, let range):
            return outsideRange(
                scenario, OutsideRangeWording(lever, parameter, indicator.map(name), value, range, language))
        case .historyTooShort(let indicator, let needed, let found):
            return entry(
                name(indicator), zh: "连续季度数据\(found)个，本模型需要\(needed)个，未列入测算。",
                en: "\(found) consecutive quarters, the model needs \(needed); left out.")
        case .indicatorNotInModel(let indicator):
            return entry(
                name(indicator), zh: "是合计数或个别大额指标，本模型不测算。",
                en: "a total or a one-off, which this model does not project.")
        case .leverNotInModel(let scenario, let lever): return leverNotInModel(scenario, lever)
        case .weightsOutdated(let place, let figuresChanged): return weightsOutdated(place, figuresChanged)
        case .weightsNotUsed(let place):
            return entry(
                place.file, zh: "有情景设定了条件，条件只能在单一模型中满足，权重文件未采用。",
                en: "scenarios impose conditions, which only one model can meet; the weights are not used.")
        case .modelsCombined(let weights): return modelsCombined(weights)
        case .conditionImposed(let scenario, let condition): return conditionImposed(scenario, condition)
        case .casesCoincide(let scenario):
            return entry(
                quoted(scenario), zh: "同时是低、推荐、高方案中的两个以上，表中只列一栏。请在study.yaml为low、recommended、high各指定一个情景。",
                en:
                    "stands for more than one of the low, recommended and high case, which share a column; name a scenario "
                    + "for each in study.yaml.")
        case .moneyNotAddedUp(let labels, let sum): return moneyNotAddedUp(labels, sum)
        case .overlapDiffersFromList(let scenario, let instrument, let stated, let listed):
            return entry(
                quoted(scenario),
                ProjectListWording.overlapDiffers(instrument, stated: stated, listed: listed))
        case .overlapListed(let scenario, let instrument, let planned, let share):
            return entry(
                quoted(scenario), ProjectListWording.overlap(instrument, planned: planned, share: share))
        case .projectListNotUsable(let reason):
            return entry(Term.projectList[language], ProjectListWording.notUsable(reason))
        case .projectList(let count, let period, let done, let remaining, let notBegun):
            return entry(
                Term.projectList[language],
                ProjectListWording.list(count, period, done: done, remaining: remaining, notBegun: notBegun))
        case .readAsGB18030(let file):
            return entry(file, zh: "按GB18030编码读取（WPS、Excel另存的CSV多为此编码）。", en: "read as GB18030.")
        }
    }

    private func conditionImposed(_ scenario: String, _ condition: ScenarioCondition) -> Entry {
        let wording = ConditionWording(language: language)
        let indicator = study.indicator(condition.indicator)?.name
        let stated =
            wording.subject(
                condition, indicator ?? LocalizedText(zh: condition.indicator, en: condition.indicator))
            + " " + wording.value(condition, unit: study.indicator(condition.indicator)?.unit)
        return Entry(
            subject: study.scenario(scenario)?.title[language] ?? scenario,
            statement: LocalizedText(zh: "设定条件：\(stated)。", en: "condition: \(stated).")[language])
    }

    private func moneyNotAddedUp(_ labels: [MoneyLabel], _ sum: Double) -> Entry {
        func listed(_ language: Language, _ separator: String) -> String {
            labels.map { label in
                let amount = QuantityText.money(written: label.amount)[language]
                return label.name[language] + (language == .zh ? "" : " ") + amount
            }.joined(separator: separator)
        }
        let bound = QuantityText.money(written: sum)
        return entry(
            LocalizedText(zh: "资金", en: "Money")[language],
            zh: "\(listed(.zh, "、"))，可能互相包含，不能相加；合计\(bound.zh)只能作为上限，不进入测算。",
            en:
                "\(listed(.en, ", ")) may hold each other and are not added up; the sum of \(bound.en) is an "
                + "upper bound and enters nothing.")
    }

    private func targetNotFilled(_ indicator: String, _ bound: ImpliedBound?) -> Entry {
        let found = study.indicator(indicator)
        let kind = (found?.shownTarget?.kind.term ?? .annualTarget).text
        guard let bound, let found else {
            return entry(
                name(indicator), zh: "未填\(kind.zh)。不计算完成进度和完成可能性，不倒算。",
                en: "the \(kind.en) is not filled in. No progress, no probability, no required rate.")
        }
        let number = TargetText.quantity(bound, found, language)
        return entry(
            name(indicator),
            zh: "未填\(kind.zh)。\(bound.reason.zh)，只能推出目标\(number)（界限，不是目标）。不计算完成进度和完成可能性。",
            en:
                "the \(kind.en) is not filled in. \(bound.reason.en) only implies a target \(number) (a "
                + "bound, not a target). No progress, no probability.")
    }

    /// - Parameter levels: the level now, the level a year before, and the level implied for a year before.
    private func growthDiffers(
        _ indicator: String, _ period: Period, _ growth: Double, _ levels: [Double], _ place: Place
    ) -> Entry {
        let decimals = study.indicator(indicator)?.decimals ?? 1
        let numbers = levels.map { DecimalText($0, decimals: decimals).text }
        let ratio = DecimalText((levels[0] / levels[1] - 1) * 100, decimals: 1).text
        let published = DecimalText(growth, decimals: 1).text
        let when = PeriodWording(language).full(period)
        return entry(
            name(indicator),
            zh: "\(when)\(numbers[0])，同比\(published)%，推得上年同期\(numbers[2])；上年公布\(numbers[1])，按两数相除为"
                + "\(ratio)%。上年同期数可能已修订，以发布增速为准，请核对（\(place)）。",
            en:
                "\(when): \(numbers[0]), \(published) % year on year, which implies \(numbers[2]) a year before; "
                + "published then: \(numbers[1]), a ratio of \(ratio) %. The published growth rules; please check "
                + "(\(place)).")
    }

    private func onlyAppliedFor(_ scenario: String, _ instrument: LocalizedText, _ applied: Double) -> Entry {
        let amount = QuantityText.money(written: applied)
        return entry(
            quoted(scenario),
            zh: "\(instrument.zh)只有申请金额\(amount.zh)，未填下达金额。申请不等于下达，按现状影响为0。",
            en:
                "\(instrument.en) have \(amount.en) applied for and nothing allotted. "
                + "Applied for is not allotted: as it stands the effect is 0.")
    }

    private func overlapNotStated(_ scenario: String, _ instrument: LocalizedText) -> Entry {
        entry(
            quoted(scenario),
            zh: "\(instrument.zh)未说明与现有项目重叠多少（in_base）。按不重叠和全部重叠两端各算一次。",
            en: "the overlap of \(instrument.en) with running projects (in_base) is not stated. "
                + "Computed for none and for all of it.")
    }

    private func notExtrapolated(_ indicator: String, _ growth: Double?) -> Entry {
        let number = growth.map { DecimalText(shortest: $0).text }
        return entry(
            name(indicator) + (number.map { LocalizedText(zh: " \($0)%", en: " (\($0) %)")[language] } ?? ""),
            zh: "受个别大额影响，不作外推，全年只给区间或不给。",
            en: "driven by single large items; not extrapolated, the year gets an interval or nothing.")
    }

    private func sourceUnverified(_ indicator: String, _ period: Period, _ source: String) -> Entry {
        let when = PeriodWording(language).full(period)
        return entry(
            LocalizedText(zh: name(indicator) + when, en: "\(name(indicator)), \(when)")[language],
            zh: "数据来源待核（\(source)），不得用于正式文件。",
            en: "the source is unverified (\(source)); not to be quoted.")
    }

    private func leverNotInModel(_ scenario: String, _ lever: String) -> Entry {
        let name = LeverWording.name(lever)
        return entry(
            quoted(scenario),
            zh: "“\(name.zh)”在本模型中没有作用对象，未计入；需要它请改用trend-gap模型。",
            en:
                "“\(name.en)” has nothing to act on in this model and is not applied; use the trend-gap model for it."
        )
    }

    private func weightsOutdated(_ place: Place, _ figuresChanged: Bool) -> Entry {
        figuresChanged
            ? entry(
                place.file, zh: "生成之后数据有变动，权重仍按原文件采用；请重新运行midyear backtest --write-weights。",
                en:
                    "is older than the figures; it is still used. Run midyear backtest --write-weights again."
            )
            : entry(
                place.file, zh: "由另一版本的模型生成，权重仍按原文件采用；请重新运行midyear backtest --write-weights。",
                en:
                    "was found with other versions of the models; it is still used. Run midyear backtest "
                    + "--write-weights again.")
    }

    private func modelsCombined(_ weights: ModelWeights.Entry) -> Entry {
        let parts = weights.shares.filter { $0.share > 0 }.map { share in
            let percent = DecimalText(share.share * 100, decimals: 0).text
            return LocalizedText(
                zh: "\(share.model.rawValue)占\(percent)%", en: "\(share.model.rawValue) \(percent) %")
        }
        let years = "\(weights.origins.first ?? weights.year)—\(weights.origins.last ?? weights.year)"
        return entry(
            LocalizedText(zh: "所用模型", en: "models")[language],
            zh: parts.map(\.zh).joined(separator: "，")
                + "（权重来自\(years)年历史检验，由以往概率评分得出）；恢复速度类参数只作用于trend-gap部分。",
            en: parts.map(\.en).joined(separator: ", ")
                + " (weights by past predictive density, back-test of \(years)); levers on recovery act in "
                + "the trend-gap part only.")
    }

    private func outsideRange(_ scenario: String, _ wording: OutsideRangeWording) -> Entry {
        entry(
            wording.subject, zh: "情景“\(title(scenario))”\(wording.statement.zh)，已接受，所有输出将标注“超出参照区间”。",
            en: "scenario “\(title(scenario))” \(wording.statement.en); accepted, and marked in every output."
        )
    }

    private func entry(_ subject: String, _ statement: LocalizedText) -> Entry {
        Entry(subject: subject, statement: statement[language])
    }

    private func entry(_ subject: String, zh: String, en: String) -> Entry {
        Entry(subject: subject, statement: LocalizedText(zh: zh, en: en)[language])
    }

    /// The name of an indicator of the study or of its parents, found by id or by Chinese name.
    private func name(_ indicator: String) -> String {
        var current: Study? = study
        while let study = current {
            let found = study.indicators.first { $0.id == indicator || $0.name.zh == indicator }
            if let found { return found.name[language] }
            current = study.parent?.study
        }
        return indicator
    }

    private func quoted(_ scenario: String) -> String {
        LocalizedText(zh: "情景“\(title(scenario))”", en: "scenario “\(title(scenario))”")[language]
    }

    private func title(_ scenario: String) -> String { study.scenario(scenario)?.title[language] ?? scenario }
}
