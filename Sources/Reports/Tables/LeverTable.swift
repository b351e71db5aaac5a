import Levers
import Outcomes
import Studies
import TimeSeries

/// The sheet of assumptions (参数表): what the cases assume, the documented range of each parameter, and its source.
struct LeverTable {
    private let context: ReportContext
    private let cases: [ScenarioProjection]
    private let assumptions: AssumptionRows
    private var language: Language { context.language }
    private var study: Study { context.projection.study }

    init(_ context: ReportContext) {
        self.context = context
        let singled = ScenarioCase.allCases.flatMap(context.scenarios)
        cases = singled.isEmpty ? context.shown : singled
        assumptions = AssumptionRows(context, cases)
    }

    /// The table.
    ///
    /// - Parameter number: its number.
    func table(number: Int) -> Table {
        let sections: [(String, [Table.Row])] = [
            (context.text(zh: "一、情景参数", en: "1. Levers"), leverRows),
            (context.text(zh: "二、主导指标和关联指标", en: "2. Drivers and responses"), roleRows),
        ]
        return Table(
            id: "assumptions",
            title: context.text(zh: "表\(number)　参数表", en: "Table \(number). Assumptions and their sources"),
            columns: columns,
            rows: sections.filter { !$0.1.isEmpty }.flatMap { [.section($0.0)] + $0.1 },
            notes: [Statement(note, .wording)])
    }

    private var columns: [Table.Column] {
        [
            Table.Column(context.text(zh: "参数", en: "parameter"), isNumeric: false),
            Table.Column(Term.unit[language], isNumeric: false),
        ]
            + cases.map { scenario in
                let word = ScenarioCase(scenario.scenario, study.cases)?.term[language]
                return Table.Column(word ?? scenario.scenario.title[language], isNumeric: true)
            }
            + [
                Table.Column(context.text(zh: "参照\n低", en: "range\nlow"), isNumeric: true),
                Table.Column(context.text(zh: "参照\n中", en: "range\ncentral"), isNumeric: true),
                Table.Column(context.text(zh: "参照\n高", en: "range\nhigh"), isNumeric: true),
                Table.Column(context.text(zh: "可知日期", en: "known by"), isNumeric: false),
                Table.Column(context.text(zh: "来源", en: "source"), isNumeric: false),
            ]
    }

    private var note: String {
        context.text(
            zh: "注：参照区间为八成区间；“*”超出参照区间；“可知日期”为该依据最早可得的日期，晚于数据截止日的不用。",
            en:
                "Note: ranges are 80 % ranges. “*” is outside the range. “Known by” is the day since when the source could "
                + "be known; none is later than the as-of date.")
    }

    /// What the cases set, then the ranges of parameters that none of them sets.
    private var leverRows: [Table.Row] {
        let set = assumptions.keys
        let unset = study.leverRanges.filter { range in
            !set.contains { $0.lever == range.lever && $0.parameter == range.parameter }
        }
        return set.map { key in
            row(
                assumptions.name(key), assumptions.unit(key), cases.map { assumptions.cell(key, $0) },
                documented(key))
        }
            + unset.map { range in
                let key = AssumptionRows.Key(
                    lever: range.lever, indicator: range.indicator, instrument: nil,
                    parameter: range.parameter)
                return row(
                    assumptions.name(key), assumptions.unit(key),
                    cases.map { _ in Term.notApplicable[language] }, range.range)
            }
    }

    /// The range of the indicator itself, or else the general one.
    private func documented(_ key: AssumptionRows.Key) -> DocumentedRange? {
        let ranges = study.leverRanges.filter { $0.lever == key.lever && $0.parameter == key.parameter }
        return (ranges.first { $0.indicator == key.indicator } ?? ranges.first { $0.indicator == nil })?.range
    }

    private var roleRows: [Table.Row] {
        study.indicators.flatMap { indicator -> [Table.Row] in
            let name = indicator.name[language]
            switch indicator.role {
            case .driver(let driver):
                return [
                    row(name, context.text(zh: "占经济总量之比", en: "ratio to activity"), driver.activityShare),
                    row(name, context.text(zh: "带动系数", en: "pass-through to activity"), driver.passThrough),
                ]
            case .total(let total):
                return total.partShare.map {
                    [row(name, context.text(zh: "其中项占比", en: "share of the part"), $0)]
                } ?? []
            case .response(let elasticity):
                return [row(name, context.text(zh: "对经济总量的弹性", en: "elasticity to activity"), elasticity)]
            case .activity, .standalone: return []
            }
        }
    }

    /// How files write that a range is judgement.
    private static let judgement = "expert judgement"
    private var judged: String { context.text(zh: "专家判断", en: Self.judgement) }

    /// A bound with the decimals that it was written with.
    private static func number(_ value: Double) -> Cell {
        let parts = DecimalText(shortest: value).text.split(separator: ".")
        return .number(value, decimals: parts.count > 1 ? parts[1].count : 0, .parameter)
    }

    private func row(_ name: String, _ detail: String, _ range: DocumentedRange) -> Table.Row {
        row(
            name + context.text(zh: "　", en: ", ") + detail, "",
            cases.map { _ in Term.notApplicable[language] }, range)
    }

    private func row(_ name: String, _ unit: String, _ values: [String], _ range: DocumentedRange?)
        -> Table.Row
    {
        let numbers = [range?.range.low, range?.range.central, range?.range.high].map { number in
            number.map { Self.number($0) } ?? .mark(.notApplicable)
        }
        let source = range.map { $0.evidence.source == Self.judgement ? judged : $0.evidence.source }
        let evidence = [range?.evidence.knownBy.description, source].map {
            Cell.text($0 ?? Term.notApplicable[language], .parameter)
        }
        return .cells(
            [.text(name), .text(unit)] + values.map { .text($0, .assumption) } + numbers + evidence)
    }
}
