import Outcomes
import Studies
import TimeSeries

/// What every table of a report needs: the answer, the scenario shown in full, the figures known, the language.
struct ReportContext {
    let projection: StudyProjection
    /// The scenarios whose tables are printed in full: the recommended one, or the first asked for; two when
    /// the overlap of its bonds is not stated.
    let shown: [ScenarioProjection]
    let known: KnownFigures
    let language: Language
    let periods: PeriodWording
    let figures: FigureText

    init(_ projection: StudyProjection, _ language: Language) {
        let cases = projection.study.cases
        let recommended = projection.scenarios.filter { ScenarioCase($0.scenario, cases) == .recommended }
        self.projection = projection
        self.language = language
        shown = recommended.isEmpty ? Array(projection.scenarios.prefix(1)) : recommended
        known = KnownFigures(projection.study, year: projection.year)
        periods = PeriodWording(language)
        figures = FigureText(language: language, region: projection.study.region.name)
    }

    /// Indicators that have a row.
    var printed: [Indicator] { projection.study.indicators.filter(\.isPrinted) }

    /// What is left of the year after the period that the table speaks about.
    var remainder: Period? { known.period?.remainder }

    /// What is left of the year after an indicator's own latest figure.
    ///
    /// - Parameter indicator: the indicator.
    func remainder(of indicator: Indicator) -> Period? {
        (known.latest(indicator.id) ?? known.period)?.remainder
    }

    /// The projected number at the end of the year, or of the whole year.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - measure: what is measured.
    ///   - scenario: the scenario.
    func yearOutcome(_ indicator: Indicator, _ measure: Measure, _ scenario: ScenarioProjection) -> Outcome? {
        let end = scenario.outcome(indicator.id, .end(projection.year, month: 12), measure)
        let year = scenario.outcome(indicator.id, .year(projection.year), measure)
        return indicator.kind.isInstant ? end ?? year : year ?? end
    }

    /// The probability of meeting the shown target, wherever an outcome of the year states it.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - scenario: the scenario.
    func probability(_ indicator: Indicator, _ scenario: ScenarioProjection) -> Double? {
        Measure.allCases.lazy.compactMap { yearOutcome(indicator, $0, scenario)?.probability }.first
    }

    /// An indicator's name; its id when the study does not list it.
    ///
    /// - Parameter indicator: indicator id.
    func name(_ indicator: String) -> String {
        projection.study.indicator(indicator)?.name[language] ?? indicator
    }

    /// Names in a list, or all but a few where that is shorter.
    ///
    /// - Parameters:
    ///   - chosen: indicator ids.
    ///   - all: the ids from which they are chosen.
    func names(_ chosen: [String], of all: [String]) -> String {
        let separator = Term.listSeparator[language]
        let others = all.filter { !chosen.contains($0) }
        if others.isEmpty, all.count > 1 { return text(zh: "全部指标", en: "all indicators") }
        guard others.count < chosen.count else { return chosen.map(name).joined(separator: separator) }
        let listed = others.map(name).joined(separator: separator)
        return text(zh: "除\(listed)外的全部指标", en: "all indicators except \(listed)")
    }

    /// How the parent region is called beside the region's own figures: 全市, 全国, 全省.
    var parentWord: String {
        guard let name = projection.study.parent?.study.region.name.zh, let kind = name.last else {
            return "上级"
        }
        return "市省区县".contains(kind) ? "全\(kind)" : name
    }

    /// The name of a row, indented under its total.
    ///
    /// - Parameter indicator: the indicator.
    func rowName(_ indicator: Indicator) -> String {
        (indicator.partOf == nil ? "" : Term.ofWhich[language]) + indicator.name[language]
    }

    /// The scenarios that stand for a case: none when it was not asked for, two when the overlap of its bonds is
    /// not stated.
    ///
    /// - Parameter scenarioCase: the case.
    func scenarios(_ scenarioCase: ScenarioCase) -> [ScenarioProjection] {
        projection.scenarios.filter { ScenarioCase($0.scenario, projection.study.cases) == scenarioCase }
    }

    /// What the title of an overlap variant adds to the scenario's own; empty for a scenario computed once.
    ///
    /// - Parameter scenario: the scenario.
    func variantTitle(_ scenario: Scenario) -> String {
        guard !scenario.variantMark.isEmpty, let stated = projection.study.scenario(scenario.statedName)
        else { return "" }
        return String(scenario.title[language].dropFirst(stated.title[language].count))
    }

    /// The name of an indicator's figure of the year: stocks and rates are those of its end.
    ///
    /// - Parameter indicator: the indicator.
    func yearEndName(_ indicator: Indicator) -> String {
        indicator.name[language] + (indicator.kind.isInstant ? text(zh: "（年末）", en: " (year-end)") : "")
    }

    /// How unusual a scenario is, in a word.
    ///
    /// - Parameter scenario: the scenario.
    func plausibility(_ scenario: ScenarioProjection) -> String {
        scenario.plausibility.map { words($0.grade) } ?? Term.reference[language]
    }

    /// The word for a grade.
    func words(_ grade: Plausibility.Grade) -> String {
        switch grade {
        case .common: return Term.common[language]
        case .uncommon: return Term.uncommon[language]
        case .rare: return Term.rare[language]
        }
    }

    /// Text in this report's language.
    ///
    /// - Parameters:
    ///   - zh: Chinese.
    ///   - en: English.
    func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}
