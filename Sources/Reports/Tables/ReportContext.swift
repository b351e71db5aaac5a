import Outcomes
import Studies
import TimeSeries

/// What every table of a report needs: the answer, the scenario shown in full, the figures known, the language.
struct ReportContext {
    let projection: StudyProjection
    /// The scenario whose table is printed in full: the recommended one, or the first asked for.
    let shown: ScenarioProjection?
    let known: KnownFigures
    let language: Language
    let periods: PeriodWording
    let figures: FigureText

    init(_ projection: StudyProjection, _ language: Language) {
        let recommended = projection.study.cases.recommended
        self.projection = projection
        self.language = language
        shown = projection.scenarios.first { $0.scenario.name == recommended } ?? projection.scenarios.first
        known = KnownFigures(projection.study, year: projection.year)
        periods = PeriodWording(language)
        figures = FigureText(language: language)
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

    /// Names in a list, each once.
    ///
    /// - Parameter indicators: indicator ids.
    func names(_ indicators: [String]) -> String {
        indicators.map(name).joined(separator: Term.listSeparator[language])
    }

    /// The name of a row, indented under its total.
    ///
    /// - Parameter indicator: the indicator.
    func rowName(_ indicator: Indicator) -> String {
        (indicator.partOf == nil ? "" : Term.ofWhich[language]) + indicator.name[language]
    }

    /// The word for a scenario's place among the three cases; nothing for others.
    ///
    /// - Parameter scenario: the scenario.
    func caseWord(_ scenario: Scenario) -> Term? {
        let cases = projection.study.cases
        switch scenario.name {
        case cases.recommended: return .recommendedCase
        case cases.low: return .lowCase
        case cases.high: return .highCase
        default: return nil
        }
    }

    /// Text in this report's language.
    ///
    /// - Parameters:
    ///   - zh: Chinese.
    ///   - en: English.
    func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}

extension Indicator {
    /// The target that tables show.
    var shownTarget: Target? { targets.first(where: \.isShown) }
}

extension Indicator.Kind {
    /// Whether values hold at the end of a period.
    var isInstant: Bool {
        switch self {
        case .stock, .rate: return true
        case .flow, .mean, .progress: return false
        }
    }
}
