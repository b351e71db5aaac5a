import Studies
import TimeSeries

/// Findings in words: what they are about, and what there is to say.
struct FindingWording {
    /// A finding's subject and statement; findings with one statement share a line.
    struct Entry {
        let subject: String
        let statement: String
    }

    let study: Study
    let language: Language

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

    func entry(_ subject: String, _ statement: LocalizedText) -> Entry {
        Entry(subject: subject, statement: statement[language])
    }

    func entry(_ subject: String, zh: String, en: String) -> Entry {
        Entry(subject: subject, statement: LocalizedText(zh: zh, en: en)[language])
    }

    /// The name of an indicator of the study or of its parents, found by id or by Chinese name.
    func name(_ indicator: String) -> String {
        var current: Study? = study
        while let study = current {
            let found = study.indicators.first { $0.id == indicator || $0.name.zh == indicator }
            if let found { return found.name[language] }
            current = study.parent?.study
        }
        return indicator
    }

    func quoted(_ scenario: String) -> String {
        LocalizedText(zh: "情景“\(title(scenario))”", en: "scenario “\(title(scenario))”")[language]
    }

    func title(_ scenario: String) -> String { study.scenario(scenario)?.title[language] ?? scenario }
}
