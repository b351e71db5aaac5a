import Outcomes
import Studies

/// What every part of a back-test's report needs.
struct SkillContext {
    let skill: StudySkill
    let language: Language
    let figures: FigureText

    init(_ skill: StudySkill, _ language: Language) {
        self.skill = skill
        self.language = language
        figures = FigureText(language: language, region: skill.study.region.name)
    }

    /// Moments that have cases, in order.
    var moments: [SkillOrigin.Moment] {
        SkillOrigin.Moment.allCases.filter { moment in
            skill.cases.contains { $0.origin.moment == moment }
        }
    }

    /// The moment shown in full: mid-year where it was tested, else the first.
    var mainMoment: SkillOrigin.Moment? { moments.contains(.midYear) ? .midYear : moments.first }

    /// Hidden histories that have cases.
    var hidden: [HiddenHistory] {
        [HiddenHistory.ofIndicator, .ofRegion].filter { hidden in
            skill.cases.contains { $0.hidden == hidden }
        }
    }

    /// A group, if it has cases.
    func group(
        _ moment: SkillOrigin.Moment, _ indicators: SkillGroup.Indicators, _ climate: SkillClimate? = nil,
        hidden: HiddenHistory = .none
    ) -> SkillGroup? {
        skill.group(
            SkillGroup.Selection(moment: moment, hidden: hidden, indicators: indicators, climate: climate))
    }

    /// An indicator's name.
    func name(_ indicator: String) -> String { skill.study.indicator(indicator)?.name[language] ?? indicator }

    /// Indicators with cases at a moment, in the study's order.
    func indicators(_ moment: SkillOrigin.Moment) -> [Indicator] {
        skill.study.indicators.filter { group(moment, .one($0.id)) != nil }
    }

    /// A number, or the mark of what does not exist.
    func number(_ value: Double?, decimals: Int = 2) -> String {
        value.map { DecimalText($0, decimals: decimals).text } ?? Term.notApplicable[language]
    }

    /// A number with its sign.
    func signed(_ value: Double?, decimals: Int = 2) -> String {
        value.map { DecimalText($0, decimals: decimals, sign: .always).text } ?? Term.notApplicable[language]
    }

    /// Text in this report's language.
    func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}
