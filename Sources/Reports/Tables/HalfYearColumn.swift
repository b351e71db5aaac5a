import Outcomes
import Studies
import TimeSeries

/// A column of the half-year table: its heading, and its cell for any indicator.
enum HalfYearColumn: CaseIterable {
    case number, indicator, unit, target, done, growth, change, cityGrowth, cityDifference, shareDone,
        schedule
    case yearLevel, yearLevelInterval, yearGrowth, yearGrowthInterval, department, need, probability,
        comparison, status
    case remark

    /// What an internal table prints (desk.md §3.1).
    static let internalLayout: [HalfYearColumn] = [
        .number, .indicator, .unit, .target, .done, .growth, .change, .cityGrowth, .cityDifference,
        .shareDone,
        .schedule, .yearLevel, .yearLevelInterval, .yearGrowth, .yearGrowthInterval, .department, .need,
        .probability, .remark,
    ]
    /// What a public table prints (desk.md §3.2).
    static let publicLayout: [HalfYearColumn] = [
        .number, .indicator, .unit, .target, .done, .growth, .comparison, .status,
    ]

    /// Whether numbers, or the marks in their place, stand in it.
    var isNumeric: Bool {
        switch self {
        case .indicator, .unit, .comparison, .status, .remark: return false
        default: return true
        }
    }

    /// Whether a table leaves it out when no indicator has anything to say in it.
    var isOptional: Bool { [.cityGrowth, .cityDifference, .department].contains(self) }

    /// The heading, with its unit.
    func title(_ context: ReportContext) -> String {
        let language = context.language
        let period = context.known.period.map(context.periods.column) ?? ""
        let rest = context.remainder.map(context.periods.column) ?? context.text(zh: "余下时间", en: "rest")
        let parent = context.projection.study.parent?.study.region.name.en ?? "parent"
        switch self {
        case .number: return Term.number[language]
        case .indicator: return Term.indicator[language]
        case .unit: return Term.unit[language]
        case .target: return Term.target[language]
        case .done: return period + Term.done[language]
        case .growth: return Term.growthYearOnYear[language]
        case .change:
            let earlier = context.known.earlier.map {
                language == .zh ? context.periods.spoken($0) : context.periods.column($0)
            }
            return context.text(
                zh: "较\(earlier ?? "…")\n(百分点)", en: "change on\n\(earlier ?? "…") (pp)")
        case .cityGrowth: return context.text(zh: "\(context.parentWord)同比\n(%)", en: "\(parent)\ngrowth (%)")
        case .cityDifference:
            return context.text(zh: "与\(context.parentWord)之差\n(百分点)", en: "difference\n(pp)")
        case .shareDone: return Term.shareDone[language]
        case .schedule:
            return context.text(zh: "时序／常年\n进度(%)", en: "schedule /\nusual (%)")
        case .yearLevel: return Term.yearLevel[language]
        case .yearGrowth: return Term.yearGrowth[language]
        case .yearLevelInterval, .yearGrowthInterval:
            return Term.interval[language].trimmingLineFeeds
        case .department: return context.text(zh: "部门预计\n(%)", en: "depart-\nment (%)")
        case .need: return context.text(zh: "\(rest)\n需增(%)", en: "\(rest) growth\nneeded (%)")
        case .probability: return Term.probability[language]
        case .comparison: return context.text(zh: "与目标比较", en: "against the target")
        case .status: return context.text(zh: "进展情况", en: "progress")
        case .remark: return Term.remark[language]
        }
    }

    /// The cell of an indicator.
    ///
    /// - Parameters:
    ///   - row: the row's number, from 1.
    ///   - indicator: the indicator.
    ///   - context: the answer.
    ///   - scenario: the scenario shown; nothing when none was asked for.
    func cell(
        row: Int, _ indicator: Indicator, _ context: ReportContext, _ scenario: ScenarioProjection?
    ) -> Cell {
        let known = IndicatorCells(indicator, context)
        switch self {
        case .number: return .number(Double(row), decimals: 0, .wording)
        case .indicator: return .text(context.rowName(indicator))
        case .unit: return known.unit
        case .target: return known.target
        case .done: return known.levelDone
        case .growth: return known.growthDone
        case .change: return known.changeOnEarlier
        case .cityGrowth: return known.cityGrowth
        case .cityDifference: return known.cityDifference
        case .shareDone: return known.shareDone
        case .schedule: return known.scheduleAndUsual
        case .department: return DepartmentEstimates(context).yearCell(indicator)
        case .comparison: return known.againstTarget
        case .status:
            return StatusCells(context: context, indicator: indicator, scenario: scenario).publicWord
        case .remark:
            let outlook = scenario.map {
                OutlookCells(context: context, indicator: indicator, scenario: $0).remark
            }
            let parts = [outlook, yearEnd(indicator, context), known.remark.text(context.language)]
            return .text(
                parts.compactMap { $0 }.filter { !$0.isEmpty }
                    .joined(separator: Term.clauseSeparator[context.language]), .remark)
        case .yearLevel, .yearLevelInterval, .yearGrowth, .yearGrowthInterval, .need, .probability:
            return scenario.map {
                outlook(OutlookCells(context: context, indicator: indicator, scenario: $0))
            }
                ?? .mark(.notApplicable)
        }
    }

    private func yearEnd(_ indicator: Indicator, _ context: ReportContext) -> String? {
        indicator.kind.isInstant ? context.text(zh: "预计数为年末数", en: "projected for year-end") : nil
    }

    private func outlook(_ cells: OutlookCells) -> Cell {
        switch self {
        case .yearLevel: return cells.yearLevel.median
        case .yearLevelInterval: return cells.yearLevel.interval
        case .yearGrowth: return cells.yearGrowth.median
        case .yearGrowthInterval: return cells.yearGrowth.interval
        case .need: return cells.need
        default: return cells.probability
        }
    }
}

extension String {
    /// The text without line feeds at its start.
    var trimmingLineFeeds: String { String(drop { $0 == "\n" }) }
}
