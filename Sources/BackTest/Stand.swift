import Models
import Outcomes
import Studies
import TimeSeries

/// One origin of a back-test: what was known on its day, and what the forecasters made of it.
struct Stand: Sendable {
    let study: Study
    let origin: SkillOrigin
    let outcomes: PublishedOutcomes
    let models: [any OriginModel]
    let request: BackTest.Request

    /// Years of figures before the origin that the region, or the largest it borrows from, must have: as many as the
    /// rule that looks back farthest needs.
    static let fewestYears = 5
    /// Growth figures of earlier years that an indicator without parent must have: two years of quarters.
    static let fewestFigures = 8

    /// The trials of the origin, and what was left out.
    func trials() async throws -> (trials: [Trial], remarks: [SkillRemark]) {
        let priors = PriorsKnown(study.seen(on: origin.asOf, horizon: origin.year))
        let then = priors.study
        var remarks = priors.replaced.map { remark($0, .priorReplaced) }
        guard priors.missing.isEmpty else {
            return ([], remarks + priors.missing.map { remark($0, .priorUnknown) })
        }
        remarks += priors.leftOut.map { remark($0, .priorUnknown) }
        let years = Self.yearsOfHistory(then, before: origin.year)
        guard years >= Self.fewestYears else {
            return ([], [remark(nil, .historyTooShort(years: years, needed: Self.fewestYears))])
        }
        var scored: [Indicator] = []
        for indicator in outcomes.indicators where then.indicator(indicator.id) != nil {
            if let reason = obstacle(indicator, then) {
                remarks.append(remark(indicator.id, reason))
            } else {
                scored.append(indicator)
            }
        }
        guard !scored.isEmpty else { return ([], remarks) }
        let seen = try await trials(of: scored, then, .none)
        var trials = seen.trials
        remarks += seen.remarks
        for hidden in request.hidden where hidden != .none {
            let unseen = try await hiddenTrials(of: scored, then, hidden)
            trials += unseen.trials
            remarks += unseen.remarks
        }
        return (trials, remarks)
    }

    /// Why an indicator cannot be scored here; nothing when it can.
    private func obstacle(_ indicator: Indicator, _ then: Study) -> SkillRemark.Reason? {
        guard outcomes.value(indicator, origin.year) != nil else { return .noOutcome }
        let known = then.known.filter { $0.indicator == indicator.id }
        let series = RuleSeries(indicator, known: known, shares: [0.25, 0.25, 0.25, 0.25], onsets: [])
        guard (try? series.growth(origin.year, quarters: origin.moment.quarters)) != nil else {
            return .noFigureOfYear
        }
        let borrows = indicator.parentIndicator.flatMap { then.parent?.study.indicator($0) } != nil
        guard !borrows else { return nil }
        let measure: Measure = indicator.kind == .rate ? .level : .growth
        let earlier = known.filter { $0.measure == measure && $0.period.year < origin.year }
        guard earlier.count >= Self.fewestFigures else {
            return .tooFewFigures(count: earlier.count, needed: Self.fewestFigures)
        }
        return earlier.contains { $0.period.year == origin.year - 1 } ? nil : .gapBefore
    }

    /// Years between the first growth figure of the largest region and the origin.
    private static func yearsOfHistory(_ study: Study, before year: Int) -> Int {
        if let parent = study.parent?.study { return yearsOfHistory(parent, before: year) }
        let first = study.known.filter { $0.measure == .growth }.map(\.period.year).min()
        return first.map { year - $0 } ?? 0
    }

    /// The trials with a history hidden, and why some are missing.
    private func hiddenTrials(
        of scored: [Indicator], _ then: Study, _ hidden: HiddenHistory
    ) async throws -> (trials: [Trial], remarks: [SkillRemark]) {
        switch hidden {
        case .none: return ([], [])
        case .ofRegion:
            let all = Set(then.indicators.map(\.id))
            return try await trials(of: scored, then.hiding(all, before: origin.year), hidden)
        case .ofIndicator:
            var all: (trials: [Trial], remarks: [SkillRemark]) = ([], [])
            for indicator in scored {
                let study = then.hiding([indicator.id], before: origin.year)
                let own = try await trials(of: [indicator], study, hidden)
                all.trials += own.trials
                all.remarks += own.remarks
            }
            return all
        }
    }

    /// All forecasters on one state of knowledge.
    private func trials(
        of scored: [Indicator], _ then: Study, _ hidden: HiddenHistory
    ) async throws -> (trials: [Trial], remarks: [SkillRemark]) {
        // What a variant makes of a hidden history is not asked.
        let speakers = hidden == .none ? models : Array(models.prefix(1))
        var outlooks: [ModelOutlook] = []
        var heard: [Forecaster] = []
        var remarks: [SkillRemark] = []
        for model in speakers {
            do {
                outlooks.append(try await model.outlook(then, draws: request.draws, seed: request.seed))
                heard.append(model.forecaster)
            } catch is Faults {
                // Without the first model there are neither shares nor onsets for the rules.
                guard !outlooks.isEmpty else {
                    let indicator = hidden == .ofIndicator ? scored.first?.id : nil
                    return ([], [remark(indicator, .figuresContradict, hidden: hidden)])
                }
                remarks.append(remark(nil, .modelRefuses, model.forecaster))
            }
        }
        let trials = scored.compactMap { indicator -> Trial? in
            guard let outcome = outcomes.value(indicator, origin.year) else { return nil }
            var forecasts = zip(heard, outlooks).compactMap { forecaster, outlook in
                outlook.years[indicator.id].map { draws in
                    (
                        forecaster, PredictiveDistribution.draws(draws).quantile(0.5),
                        PredictiveDistribution.spread(draws)
                    )
                }
            }
            let rules = ruleForecasts(indicator, then, outlooks[0])
            forecasts += rules.forecasts
            if hidden == .none { remarks += rules.remarks }
            return Trial(
                indicator, isCore: indicator.isDriver || indicator.role == .activity,
                region: then.region.id, origin: origin, climate: climate(outlooks[0].onsets),
                hidden: hidden, outcome: outcome, forecasts: forecasts)
        }
        return (trials, remarks)
    }

    private func ruleForecasts(_ indicator: Indicator, _ then: Study, _ outlook: ModelOutlook) -> (
        forecasts: [(Forecaster, Double, PredictiveDistribution?)], remarks: [SkillRemark]
    ) {
        let series = RuleSeries(
            indicator, known: then.known.filter { $0.indicator == indicator.id },
            shares: outlook.shares[indicator.id] ?? [0.25, 0.25, 0.25, 0.25], onsets: outlook.onsets)
        var forecasts: [(Forecaster, Double, PredictiveDistribution?)] = []
        var remarks: [SkillRemark] = []
        for rule in RuleCatalogue.all {
            do throws(RuleAbsence) {
                let forecast = try RuleForecast(
                    rule, series, year: origin.year, quarters: origin.moment.quarters)
                forecasts.append((rule.forecaster, forecast.value, forecast.density))
            } catch {
                let reason: SkillRemark.Reason = error == .baseRevised ? .baseRevised : .figureMissing
                remarks.append(remark(indicator.id, reason, rule.forecaster))
            }
        }
        return (forecasts, remarks)
    }

    private func climate(_ onsets: [Quarter]) -> SkillClimate {
        if onsets.contains(where: { $0.year == origin.year }) { return .shock }
        return onsets.contains { $0.year == origin.year - 1 } ? .yearAfter : .calm
    }

    private func remark(
        _ indicator: String?, _ reason: SkillRemark.Reason, _ forecaster: Forecaster? = nil,
        hidden: HiddenHistory = .none
    ) -> SkillRemark {
        SkillRemark(
            region: study.region.id, origin: origin, indicator: indicator, forecaster: forecaster,
            hidden: hidden, reason: reason)
    }
}

extension Trial {
    /// A case scored from what the forecasters said: name, one number, distribution.
    init(
        _ indicator: Indicator, isCore: Bool, region: String, origin: SkillOrigin, climate: SkillClimate,
        hidden: HiddenHistory, outcome: Double,
        forecasts: [(forecaster: Forecaster, median: Double, density: PredictiveDistribution?)]
    ) {
        item = SkillCase(
            region: region, indicator: indicator.id, isCore: isCore,
            measure: indicator.kind == .rate ? .level : .growth, origin: origin, climate: climate,
            hidden: hidden, outcome: outcome,
            forecasts: forecasts.map {
                SkillForecast(
                    forecaster: $0.forecaster, median: $0.median, error: $0.median - outcome,
                    density: $0.density?.scored(outcome))
            })
        densities = Dictionary(
            forecasts.compactMap { forecast in forecast.density.map { (forecast.forecaster, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
