import Outcomes
import Studies

/// How an indicator stands against its target, in the two lexicons: proposed from the chance of the target under one
/// scenario and the study's thresholds, unless the office has set it.
struct StatusCells {
    let context: ReportContext
    let indicator: Indicator
    let scenario: ScenarioProjection?

    /// The public word; a mark where none is given.
    var publicWord: Cell {
        guard let status, status != .blank else { return .mark(.notApplicable) }
        return Cell(.status(status), .judgement)
    }

    /// The internal word with the chance.
    var internalWord: Cell {
        guard let probability else { return .mark(.notApplicable) }
        let number = context.figures.percent(probability)
        let word = StatusWording.likelihood(probability, context.projection.study.statusThresholds)
        return .text(
            context.text(zh: "\(word.zh)（\(number)%）", en: "\(word.en) (\(number) %)"), .projected)
    }

    /// Why the office has set the status; empty where it has not.
    var note: Cell { .text(indicator.reporting.note ?? "", .remark) }

    /// The chance of the target under the scenario.
    var probability: Double? { scenario.flatMap { context.probability(indicator, $0) } }

    /// The status: the office's own, or the proposed one.
    var status: ProgressStatus? { indicator.reporting.status ?? proposed }

    private var proposed: ProgressStatus? {
        guard let target = indicator.targetOfTheYear else { return nil }
        switch target.goal {
        case .notFilled, .text: return nil
        case .level(let goal):
            guard let level = IndicatorCells(indicator, context).level?.value else { return .yearly }
            if indicator.kind == .rate, target.relation == .atMost, level <= goal { return .withinCeiling }
            return isReached(goal, level, target.relation) ? .met : byChance
        case .growth: return IndicatorCells(indicator, context).growth == nil ? .yearly : byChance
        }
    }

    /// Totals and counts only grow, so that a level that is reached stays reached.
    private func isReached(_ goal: Double, _ level: Double, _ relation: Target.Relation) -> Bool {
        guard [.flow, .progress].contains(indicator.kind) else { return false }
        switch relation {
        case .atLeast: return level >= goal
        case .moreThan: return level > goal
        case .atMost: return indicator.kind == .progress && indicator.direction == .down && level <= goal
        case .about, .text: return false
        }
    }

    private var byChance: ProgressStatus? {
        probability.map { probability in
            switch context.projection.study.statusThresholds.likelihood(of: probability) {
            case .likely: return .onTrack
            case .even: return .attainable
            case .difficult: return .moreEffort
            }
        }
    }
}
