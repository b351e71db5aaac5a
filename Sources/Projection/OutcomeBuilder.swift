import Models
import Outcomes
import Probability
import Studies
import TimeSeries

/// Turns the draws of one indicator into the outcomes that its kind has.
struct OutcomeBuilder {
    let study: Study
    let year: Int
    /// Whether figures of the study or its parents were read from later editions.
    let usesLaterVintages: Bool
    /// Draws by weight; all once when nothing is given.
    var picks: [Int]?

    /// The outcomes of an indicator: open quarters, the remaining period, the second half, the year.
    func outcomes(_ draws: OutcomeDraws) -> [Outcome] {
        switch draws.indicator.kind {
        case .flow, .mean: return flowOutcomes(draws)
        case .stock, .rate: return instantOutcomes(draws)
        case .progress: return []
        }
    }

    private func flowOutcomes(_ draws: OutcomeDraws) -> [Outcome] {
        periods(after: draws.path.observed).flatMap { outcomes(draws, $0, [.growth, .level]) }
    }

    private func outcomes(_ draws: OutcomeDraws, _ period: Period, _ measures: [Measure]) -> [Outcome] {
        measures.compactMap { measure in
            draws.values(period, measure).map { outcome(draws, period, measure, $0) }
        }
    }

    /// Open quarters, the remaining period, the second half and the year, each once, in order.
    private func periods(after observed: Period?) -> [Period] {
        let last = observed?.lastMonth ?? 0
        let quarters = (1...4).map { Quarter(year: year, number: $0) }.filter { $0.months.upperBound > last }
        let remaining = last < 12 ? [Period(year: year, months: (last + 1)...12)] : []
        let all = quarters.map { Period.quarter($0) } + remaining + [.secondHalf(year), .year(year)]
        var unique: [Period] = []
        for period in all where !unique.contains(period) { unique.append(period) }
        return unique
    }

    private func instantOutcomes(_ draws: OutcomeDraws) -> [Outcome] {
        let last = draws.path.observed?.lastMonth ?? 0
        let ends = [3, 6, 9, 12].filter { $0 > last }.map { Period.end(year, month: $0) }
        return ends.flatMap { outcomes(draws, $0, [.growth, .change, .level]) }
    }

    private func outcome(
        _ draws: OutcomeDraws, _ period: Period, _ measure: Measure, _ unweighted: [Double]
    ) -> Outcome {
        let values = picks.map { $0.map { unweighted[$0] } } ?? unweighted
        return Outcome(
            indicator: draws.indicator.id, period: period, measure: measure,
            summary: DistributionSummary(values),
            probability: probability(draws.indicator, period, measure, values), basis: basis(draws),
            caveats: caveats(draws, measure))
    }

    /// An outcome of weighted values.
    ///
    /// - Parameters:
    ///   - draws: the indicator's draws, for basis and caveats.
    ///   - cell: which number it is.
    ///   - sample: its values.
    func outcome(_ draws: OutcomeDraws, _ cell: OutcomeCell, _ sample: WeightedSample) -> Outcome {
        Outcome(
            indicator: cell.indicator, period: cell.period, measure: cell.measure,
            summary: DistributionSummary(sample),
            probability: goal(draws.indicator, cell.period, cell.measure).map { relation, goal in
                sample.share { relation.share(of: [$0], meeting: goal, measure: cell.measure) == 1 }
            }, basis: basis(draws), caveats: caveats(draws, cell.measure))
    }

    /// The share of draws that meet the shown target, when it speaks of this number.
    private func probability(
        _ indicator: Indicator, _ period: Period, _ measure: Measure, _ values: [Double]
    ) -> Double? {
        goal(indicator, period, measure).flatMap {
            $0.relation.share(of: values, meeting: $0.goal, measure: measure)
        }
    }

    /// The number of the shown target, when it speaks of this one.
    private func goal(
        _ indicator: Indicator, _ period: Period, _ measure: Measure
    ) -> (relation: Target.Relation, goal: Double)? {
        guard period.year == year, period.lastMonth == 12, period.isFullYear || period.isInstant,
            let target = indicator.targetOfTheYear
        else { return nil }
        guard target.relation != .text else { return nil }
        switch (target.goal, measure) {
        case (.level(let level), .level): return (target.relation, level)
        case (.growth(let growth), .growth): return (target.relation, growth)
        default: return nil
        }
    }

    private func basis(_ draws: OutcomeDraws) -> Outcome.Basis {
        guard draws.indicator.isExtrapolated else { return .notExtrapolated }
        return draws.path.observed == nil ? .borrowed : .projected
    }

    private func caveats(_ draws: OutcomeDraws, _ measure: Measure) -> [Outcome.Caveat] {
        Outcome.Caveat.allCases.filter { caveat in
            switch caveat {
            case .laterVintage: return usesLaterVintages
            case .lastYearPrices: return draws.indicator.priceBasis == .real && measure == .level
            case .unverifiedSource: return measure == .level && restsOnUnverified(draws.indicator)
            case .notOfficialAccount: return draws.indicator.role == .activity
            case .borrowedShares:
                return [.flow, .mean].contains(draws.indicator.kind) && !draws.path.hasOwnShares
            }
        }
    }

    private func restsOnUnverified(_ indicator: Indicator) -> Bool {
        study.known.contains {
            $0.indicator == indicator.id && $0.measure == .level && $0.period.year == year - 1
                && $0.isUnverified
        }
    }
}

extension Target.Relation {
    /// Distance from a target that still counts as "about" it: half a point of growth, half a percent of a level.
    static let nearby = 0.5

    /// The share of values that meet a goal; nothing for a text.
    func share(of values: [Double], meeting goal: Double, measure: Measure) -> Double? {
        let nearby = measure == .level ? abs(goal) * Self.nearby / 100 : Self.nearby
        let met: Int
        switch self {
        case .atLeast: met = values.count { $0 >= goal }
        case .atMost: met = values.count { $0 <= goal }
        case .moreThan: met = values.count { $0 > goal }
        case .about: met = values.count { abs($0 - goal) <= nearby }
        case .text: return nil
        }
        return Double(met) / Double(values.count)
    }
}

extension DistributionSummary {
    /// Mean, spread and quantiles of draws.
    init(_ values: [Double]) {
        let quantiles = Quantiles.select(values, [0.05, 0.1, 0.5, 0.9, 0.95])
        self.init(
            mean: Quantiles.mean(values), deviation: Quantiles.variance(values).squareRoot(),
            p05: quantiles[0],
            p10: quantiles[1], p50: quantiles[2], p90: quantiles[3], p95: quantiles[4])
    }

    /// The same of weighted values.
    init(_ sample: WeightedSample) {
        let quantiles = sample.quantiles([0.05, 0.1, 0.5, 0.9, 0.95])
        self.init(
            mean: sample.mean, deviation: sample.variance.squareRoot(), p05: quantiles[0], p10: quantiles[1],
            p50: quantiles[2], p90: quantiles[3], p95: quantiles[4])
    }
}
