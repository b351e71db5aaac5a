import Outcomes
import Probability
import Studies

/// Sums cases up by moment, hidden history, indicators and climate.
struct SkillSummaries {
    let study: Study
    let cases: [SkillCase]
    let request: BackTest.Request

    /// The groups that have cases.
    var groups: [SkillGroup] {
        selections.compactMap { selection in
            let chosen = cases.filter(selection.holds)
            guard !chosen.isEmpty else { return nil }
            return SkillGroup(
                selection: selection, summaries: Forecaster.allCases.compactMap { summary($0, chosen) })
        }
    }

    private var selections: [SkillGroup.Selection] {
        let climates: [SkillClimate?] = [nil] + SkillClimate.allCases
        return request.moments.flatMap { moment in
            ([.none] + request.hidden.filter { $0 != .none }).flatMap { hidden in
                ([.core, .all] + study.indicators.map { .one($0.id) } as [SkillGroup.Indicators]).flatMap {
                    indicators in
                    climates.map {
                        SkillGroup.Selection(
                            moment: moment, hidden: hidden, indicators: indicators, climate: $0)
                    }
                }
            }
        }
    }

    private func summary(_ forecaster: Forecaster, _ cases: [SkillCase]) -> SkillSummary? {
        let forecasts = cases.compactMap { $0.forecast(forecaster) }
        guard !forecasts.isEmpty else { return nil }
        let errors = forecasts.map(\.error)
        return SkillSummary(
            forecaster: forecaster, cases: errors.count, rootMeanSquare: Self.rootMeanSquare(errors),
            meanAbsolute: Quantiles.mean(errors.map(abs)), bias: Quantiles.mean(errors),
            density: density(cases, forecaster), comparison: comparison(forecaster, cases))
    }

    private static func rootMeanSquare(_ errors: [Double]) -> Double {
        Quantiles.mean(errors.map { $0 * $0 }).squareRoot()
    }

    private func density(_ cases: [SkillCase], _ forecaster: Forecaster) -> SkillSummary.Density? {
        let scored = cases.compactMap { item in
            item.forecast(forecaster)?.density.map { (item.outcome, $0) }
        }
        guard !scored.isEmpty else { return nil }
        let coverage = SkillForecast.Density.levels.enumerated().map { position, level in
            let inside = scored.count { $0.1.intervals[position].holds($0.0) }
            let ends = BinomialInterval.ends(successes: inside, trials: scored.count, level: 0.95)
            return SkillSummary.Coverage(level: level, inside: inside, low: ends.low, high: ends.high)
        }
        var positions = Array(repeating: 0, count: 10)
        for (_, density) in scored { positions[min(Int(density.position * 10), 9)] += 1 }
        return SkillSummary.Density(
            cases: scored.count, rankedProbability: Quantiles.mean(scored.map(\.1.rankedProbability)),
            logDensity: Quantiles.mean(scored.map(\.1.logDensity)), coverage: coverage,
            width: Quantiles.mean(scored.map { $0.1.intervals[1].high - $0.1.intervals[1].low }),
            positions: positions)
    }

    /// The trend-gap model against a forecaster on the cases that both have.
    private func comparison(_ forecaster: Forecaster, _ cases: [SkillCase]) -> SkillSummary.Comparison? {
        guard forecaster != .trendGap else { return nil }
        let pairs = cases.compactMap { item -> (year: Int, model: SkillForecast, other: SkillForecast)? in
            guard let model = item.forecast(.trendGap), let other = item.forecast(forecaster) else {
                return nil
            }
            return (item.origin.year, model, other)
        }
        guard !pairs.isEmpty else { return nil }
        let other = Self.rootMeanSquare(pairs.map(\.other.error))
        let scored = pairs.compactMap { pair in
            pair.other.density.flatMap { other in pair.model.density.map { ($0, other) } }
        }
        let ratio =
            scored.isEmpty
            ? nil
            : Quantiles.mean(scored.map(\.0.rankedProbability))
                / Quantiles.mean(scored.map(\.1.rankedProbability))
        let test = Self.test(pairs)
        return SkillSummary.Comparison(
            cases: pairs.count,
            errorRatio: other > 0 ? Self.rootMeanSquare(pairs.map(\.model.error)) / other : .infinity,
            scoreRatio: ratio, statistic: test?.statistic, probability: test?.probability)
    }

    /// Squared errors averaged over the series of a year first: series of one year are no independent evidence.
    private static func test(_ pairs: [(year: Int, model: SkillForecast, other: SkillForecast)])
        -> DieboldMariano?
    {
        let years = Array(Set(pairs.map(\.year))).sorted()
        func losses(_ error: (SkillForecast, SkillForecast) -> Double) -> [Double] {
            years.map { year in
                Quantiles.mean(
                    pairs.filter { $0.year == year }.map { pair in
                        let error = error(pair.model, pair.other)
                        return error * error
                    })
            }
        }
        return DieboldMariano(losses { model, _ in model.error }, losses { _, other in other.error })
    }
}
