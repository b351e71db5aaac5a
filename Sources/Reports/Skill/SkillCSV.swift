import Outcomes
import Studies
import TimeSeries

/// All cases as comma-separated values, one row a forecaster and case.
struct SkillCSV {
    private let skills: [StudySkill]
    private let language: Language

    init(_ skills: [StudySkill], _ language: Language) {
        self.skills = skills
        self.language = language
    }

    /// The table's text, byte order mark included.
    var text: String {
        CSVText.text(
            [Self.header]
                + skills.flatMap { skill in
                    skill.cases.flatMap { item in item.forecasts.map { row(skill, item, $0) } }
                })
    }

    private static let header = [
        "region", "indicator", "name", "year", "origin", "as_of", "climate", "hidden", "measure", "published",
        "forecaster", "forecast", "error", "p10", "p90", "p025", "p975", "crps", "log_score", "pit",
    ]

    private func row(_ skill: StudySkill, _ item: SkillCase, _ forecast: SkillForecast) -> [String] {
        let density = forecast.density
        let numbers = [
            density?.intervals[1].low, density?.intervals[1].high, density?.intervals[2].low,
            density?.intervals[2].high, density?.rankedProbability, density?.logDensity, density?.position,
        ]
        return [
            item.region, item.indicator, skill.study.indicator(item.indicator)?.name[language] ?? "",
            "\(item.origin.year)", item.origin.moment.rawValue, item.origin.asOf.description,
            item.climate.rawValue, item.hidden.id, item.measure.rawValue, CSVText.number(item.outcome),
            forecast.forecaster.rawValue, CSVText.number(forecast.median), CSVText.number(forecast.error),
        ] + numbers.map { $0.map(CSVText.number) ?? "" }
    }
}
