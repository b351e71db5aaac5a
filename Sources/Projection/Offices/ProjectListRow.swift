import Models
import Outcomes
import Probability
import Studies
import TimeSeries

/// The list of projects as a row: from the bottom up, what is left of the year's plans says how much construction
/// investment the rest of the year brings, as a multiple of what is done.
///
/// With D done and M left to do of listed construction investment, e the share of M that is done by the end of the year and
/// c the list's share of the region's investment: rest / done = e M / D, with the variance of ln e and
/// ((1 − c) / c)² s² beside, s being how far what is not listed goes its own way. As a ratio it needs no level of the
/// region's investment; the list's share c does, unless it is stated.
struct ProjectListRow {
    /// The projector without offices' rows.
    let plain: Projector
    private var study: Study { plain.study }

    /// How far what is not listed goes its own way from what is, log points: two thirds within a quarter of it.
    ///
    /// Source: expert judgement.
    private static let unlistedSpread = 25.0
    /// A list may be this much above the region's figures by rounding and timing.
    private static let largestCoverage = 1.1
    /// 80 % of a normal distribution lie within as many standard deviations on either side.
    private static let deviationsWithin80Percent = 1.2815515655446004

    /// Why the list cannot be used; nothing where it can, or where there is none.
    var gap: ProjectListGap? {
        guard let list = study.projectList, let construction else { return nil }
        if let observed = construction.path.observed, observed.lastMonth > list.period.lastMonth {
            return .olderThanFigures(listed: list.period, observed: observed)
        }
        guard list.doneConstruction > 0, list.remainingConstruction > 0 else { return .nothingToCompare }
        guard let coverage = coverage(list) else { return .coverageUnknown }
        return coverage > Self.largestCoverage ? .moreThanTheRegion(share: coverage) : nil
    }

    /// The row; nothing without a usable list.
    var row: OfficeRow? {
        guard gap == nil, let list = study.projectList, let rest = list.period.remainder, let construction,
            let stated = coverage(list)
        else { return nil }
        let coverage = min(stated, 1)
        let targets = targets(list, construction, rest)
        let noise = noise(coverage)
        let median = Quantiles.select(targets, [0.5])[0]
        let growth = 100 * (exponential(median / 100) - 1)
        let condition = ScenarioCondition(
            indicator: construction.indicator.id, period: rest, measure: .growth, value: growth,
            tolerance: noise * Self.deviationsWithin80Percent * exponential(median / 100), meaning: .noisy,
            target: nil, origin: "", place: list.projects[0].place)
        guard let form = ConditionForm(condition, plain.prediction, construction) else { return nil }
        return OfficeRow(
            source: .projects(
                OfficeEvidence.ListedProjects(
                    done: list.doneConstruction, remaining: list.remainingConstruction,
                    execution: study.trust.execution, coverage: coverage)),
            condition: condition, form: form, targets: targets,
            readings: targets.indices.map { form.number($0, plain.unmoved) })
    }

    /// The draws of the construction part of investment without levers.
    private var construction: OutcomeDraws? {
        for indicator in study.indicators {
            guard case .total(let role) = indicator.role, let part = study.indicator(role.part) else {
                continue
            }
            return plain.draws(of: part, plain.unmoved)
        }
        return nil
    }

    /// Growth of the rest of the year that the list implies in each draw, in log points.
    private func targets(_ list: ProjectList, _ draws: OutcomeDraws, _ rest: Period) -> [Double] {
        let central = study.trust.execution.central
        let ratio = central * list.remainingConstruction / list.doneConstruction
        let growth = draws.growth(list.period.months)
        let (done, left) = (draws.share(list.period.months), draws.share(rest.months))
        return growth.indices.map { draw in
            100 * logarithm(ratio * (1 + growth[draw] / 100) * done[draw] / left[draw])
        }
    }

    /// Standard deviation of the row, log points.
    private func noise(_ coverage: Double) -> Double {
        let execution = study.trust.execution
        let spread =
            100 * logarithm(execution.high / execution.low) / (2 * Self.deviationsWithin80Percent)
        let unlisted = (1 - coverage) / coverage * Self.unlistedSpread
        return max((spread * spread + unlisted * unlisted).squareRoot(), Self.leastNoise)
    }

    /// A list that is sure of everything is still a row with noise, half a percent.
    private static let leastNoise = 0.5

    /// The list's share of the region's construction investment done so far; nothing when neither figures nor the study
    /// tell.
    private func coverage(_ list: ProjectList) -> Double? {
        if let stated = study.trust.coverage { return stated }
        guard let construction, let position = plain.unmoved.driver(construction.indicator.id),
            let base = plain.unmoved.base(of: position)
        else { return nil }
        let growth = construction.growth(list.period.months)
        let share = construction.share(list.period.months)
        let amounts = base.indices.map { base[$0] * share[$0] * (1 + growth[$0] / 100) }
        let scale = Self.scale(of: construction.indicator)
        return list.doneConstruction / (Quantiles.select(amounts, [0.5])[0] * scale)
    }

    /// 亿元 in one unit of the indicator's level.
    private static func scale(of indicator: Indicator) -> Double {
        let exponent = indicator.unit.exponent(to: .yiYuan) ?? 0
        let tens = (0..<abs(exponent)).reduce(1.0) { scale, _ in scale * 10 }
        return exponent < 0 ? 1 / tens : tens
    }
}
