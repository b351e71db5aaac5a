import Outcomes
import Plans
import Studies

/// What every table of a plan needs: the answer, the language, and for whom it is written.
struct PlanContext {
    let projection: PlanProjection
    let language: Language
    /// Ids of indicators whose projected number a public edition may carry.
    let confirmed: [String]

    var plan: Plan { projection.plan }
    var study: Study { projection.study }
    var recommended: PlanCaseProjection { projection.recommended }

    /// Text in the report's language.
    func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }

    /// What stands in the place of what the office has yet to decide.
    var undecided: String { text(zh: "【待定】", en: "[undecided]") }

    /// The standing of a projected number of a row.
    func standing(_ row: PlanIndicator) -> Standing {
        row.indicator.map { confirmed.contains($0) } == true ? .confirmed : .projected
    }

    /// Whether an indicator is published as growth and never as a level.
    func hasGrowthOnly(_ row: PlanIndicator) -> Bool {
        guard let indicator = row.indicator else { return false }
        let hasGrowth = study.known.contains { $0.indicator == indicator && $0.measure == .growth }
        let path = recommended.paths.first { plan.draft.indicators[$0.row].indicator == indicator }
        return hasGrowth && path?.base.level == nil
    }

    /// The unit of a row: percent where growth alone is published.
    func unit(_ row: PlanIndicator) -> Cell {
        .text(hasGrowthOnly(row) && row.measurement != .percent ? "%" : row.unit[language])
    }

    /// A median and its 80 % interval in one cell.
    func range(
        _ summary: DistributionSummary?, decimals: Int, isSigned: Bool = false, absent: Term = .notApplicable
    ) -> Cell {
        guard let summary else { return .mark(absent) }
        let median = DecimalText(summary.p50, decimals: decimals, sign: isSigned ? .always : .negative).text
        let interval = FigureText.range(low: summary.p10, high: summary.p90, decimals: decimals, language)
        return .text(median + (language == .en ? " " : "") + interval, .projected)
    }

    /// A median.
    func median(_ summary: DistributionSummary?, decimals: Int, isSigned: Bool = false) -> Cell {
        guard let summary else { return .mark(.notApplicable) }
        return .number(summary.p50, decimals: decimals, isSigned: isSigned, .projected)
    }

    /// A chance in whole percent.
    func chance(_ probability: Double?) -> Cell {
        guard let probability else { return .mark(.notApplicable) }
        return .text(percent(probability), .projected)
    }

    /// A chance in whole percent; certainty is never printed.
    func percent(_ probability: Double) -> String {
        FigureText(language: language, region: study.region.name).percent(probability)
    }

    /// A number with its relation: `≥100`, `5.0左右`, or bare where the plan says 达到.
    func related(_ relation: Target.Relation?, _ number: String) -> String {
        switch relation {
        case nil, .text: return number
        case .atLeast, .atMost: return (relation?.rawValue ?? "") + number
        case .about: return text(zh: number + "左右", en: "about " + number)
        case .moreThan: return text(zh: "大于" + number, en: "> " + number)
        }
    }

    /// The level that a target asks for, in its cell: a number, words, or what is undecided.
    func level(_ target: PlanTarget?, _ row: PlanIndicator) -> Cell {
        switch target?.goal {
        case .level(let value)?:
            guard target?.relation != nil else {
                return .number(value, decimals: decimals(value, row), .approved)
            }
            let number = DecimalText(value, decimals: decimals(value, row)).text
            return .text(related(target?.relation, number), .approved)
        case .text(let words)?: return .text(words[language], .approved)
        case .rate?, .total?, .points?: return .mark(.notApplicable)
        case .undecided?: return isAverage(row) ? .mark(.notApplicable) : .text(undecided)
        case nil: return .text(undecided)
        }
    }

    /// Whether an undecided target of the row is an average: one without a level to name.
    func isAverage(_ row: PlanIndicator) -> Bool {
        row.averaging == .total || row.base == .notApplicable || hasGrowthOnly(row)
    }

    /// Decimals of a target: as many as were written, of a ratio those of the row.
    func decimals(_ value: Double, _ row: PlanIndicator) -> Int {
        let written = DecimalText(shortest: value).text.split(separator: ".").dropFirst().first?.count ?? 0
        return row.averaging == .points ? max(written, row.decimals) : written
    }

    /// A target in one phrase: `年均8%`, `≥800亿元`, `〔5000亿元〕`, its words.
    func phrase(_ target: PlanTarget, _ row: PlanIndicator) -> String {
        switch target.goal {
        case .level(let value): return related(target.relation, DecimalText(shortest: value).text)
        case .rate(let value):
            let number = related(target.relation, DecimalText(shortest: value).text)
            return text(zh: "年均\(number)", en: "\(number) a year")
        case .points(let value):
            return text(
                zh: "提高\(DecimalText(shortest: value).text)个百分点",
                en: "+\(DecimalText(shortest: value).text) pp")
        case .total(let value):
            return text(
                zh: "〔\(DecimalText(shortest: value).text)〕", en: "[\(DecimalText(shortest: value).text)]")
        case .text(let words): return words[language]
        case .undecided: return undecided
        }
    }

    /// Columns by their headings in both languages.
    func columns(_ heads: [(zh: String, en: String, isNumeric: Bool)]) -> [Table.Column] {
        heads.map { Table.Column(text(zh: $0.zh, en: $0.en), isNumeric: $0.isNumeric) }
    }
}
