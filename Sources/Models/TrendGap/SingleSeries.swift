import Probability
import Regression
import Studies
import TimeSeries

/// One series looked at by itself: its onsets and the weights of its parameters.
struct SingleSeries: Sendable {
    let problem: RegionProblem
    let parent: RegionEstimate?
    let family: ProcessFamily
    let builder: RowBuilder
    let seed: UInt64

    /// Points of the prior that decide on onsets.
    static let onsetPoints = 16

    /// The series' shock quarters: declared, taken from the parent, and found in its own figures beyond these.
    ///
    /// - Parameters:
    ///   - degreesOfFreedom: of the equation's scale, for a response.
    ///   - common: onsets of the region's drivers, for a response.
    func onsets(
        of series: RegionProblem.Series, degreesOfFreedom: Double? = nil, common: [FoundOnset] = []
    ) throws -> [FoundOnset] {
        let declared = problem.study.shockQuarters
            .filter { $0.evidence.knownBy <= problem.study.asOf }
            .map { FoundOnset(quarter: $0.quarter, logBayesFactor: nil, isDeclared: true) }
        let given = merged(merged(declared, common), inherited(series))
        guard searches(series) else { return given }
        let rows = rows(of: series)
        let search = OnsetSearch(
            rows: rows,
            ends: series.rows.map { problem.timeline.position($0.last) },
            center: try center(of: series, rows: rows),
            process: { point, onsets in
                self.family.process(
                    series, self.family.unborrowed(point, series), onsets: onsets, hasParent: false)
            },
            points: SeriesWeights.prior(Self.onsetPoints, seed: seed), degreesOfFreedom: degreesOfFreedom,
            given: given.map { problem.timeline.position($0.quarter) }.filter {
                (0..<problem.timeline.count).contains($0)
            })
        let found = try search.onsets(isRate: series.isRate).map {
            FoundOnset(
                quarter: problem.timeline.quarter($0.position), logBayesFactor: $0.logBayesFactor,
                isDeclared: false)
        }
        return merged(given, found)
    }

    /// Whether a series has figures enough to be searched for onsets of its own.
    func searches(_ series: RegionProblem.Series) -> Bool {
        series.rows.count >= OnsetSearch.fewestRows && series.part == nil
    }

    /// The onsets of all drivers.
    ///
    /// What at least half of the searched drivers share hits those too that have too few figures to show it; a
    /// parent's onsets are inherited besides.
    func onsets(ofDrivers drivers: [RegionProblem.Series]) throws -> [[FoundOnset]] {
        let own = try drivers.map { try onsets(of: $0) }
        let searched = zip(drivers, own).filter { searches($0.0) }.map(\.1)
        let common = FoundOnset.common(to: searched)
        return zip(drivers, own).map { searches($0) ? $1 : merged($1, common) }
    }

    /// The parent's onsets: of the same statistic, else of any driver or of activity, since what hits the whole
    /// region hits a statistic that the parent does not have.
    private func inherited(_ series: RegionProblem.Series) -> [FoundOnset] {
        guard let parent else { return [] }
        let common = zip(parent.onsets, parent.isCommon).filter(\.1).flatMap(\.0)
        let onsets = series.parent.map { parent.onsets[$0] } ?? common
        return onsets.reduce(into: []) { list, onset in
            guard !list.contains(where: { $0.quarter == onset.quarter }) else { return }
            list.append(FoundOnset(quarter: onset.quarter, logBayesFactor: nil, isDeclared: false))
        }
    }

    private func merged(_ first: [FoundOnset], _ second: [FoundOnset]) -> [FoundOnset] {
        let all = first + second.filter { onset in !first.contains { $0.quarter == onset.quarter } }
        return all.sorted { $0.quarter < $1.quarter }
    }

    /// Weights of the parameters of a series without parent.
    ///
    /// - Parameters:
    ///   - onsets: onset slots of its system.
    ///   - coefficients: coefficients on other gaps, for a response.
    func weights(
        of series: RegionProblem.Series, onsets: [Onset], coefficients: [JointProcess.Coefficient] = [],
        degreesOfFreedom: Double? = nil
    ) throws -> SeriesWeights {
        let rows = series.part == nil ? rows(of: series) : []
        let center = [try self.center(of: series, rows: rows)[0]]
        return try SeriesWeights(seed: seed) { point in
            let process = family.process(
                series, family.unborrowed(point, series), onsets: onsets, hasParent: false)
            let system = try RowSystem(
                JointProcess(process, coefficients: coefficients, isRate: series.isRate), rows: rows,
                center: center)
            let residuals = system.residuals { _, _ in 0 }
            guard let degreesOfFreedom else { return system.regression.logLikelihood(residuals) }
            return ScaledRowRegression(system.regression, degreesOfFreedom: degreesOfFreedom)
                .logLikelihood(residuals)
        }
    }

    /// The series' rows under its central weights.
    func rows(of series: RegionProblem.Series) -> [PublishedRow] {
        builder.rows(series.rows, position: 0) { series.shares.base(of: $0) }
    }

    /// Quarter values at which the rows of a series are linearized, at the prior's median.
    ///
    /// - Parameters:
    ///   - onsets: onset slots of its system.
    ///   - context: means of what is borrowed and of what the drivers add.
    func center(
        of series: RegionProblem.Series, rows: [PublishedRow], onsets: [Onset] = [],
        context: RowSystem.DrawContext = RowSystem.DrawContext(
            borrowed: [nil], regressors: [], gapOffset: nil)
    ) throws -> [[Double]] {
        let median = ParameterPrior.parameters(at: Array(repeating: 0.5, count: ParameterPrior.dimensions))
        let process = family.process(
            series, family.unborrowed(median, series), onsets: onsets, hasParent: context.borrowed[0] != nil)
        var center = [series.firstGuess(problem.timeline)]
        for _ in 0..<RowSystem.centerSteps {
            let system = try RowSystem(
                JointProcess(process, isRate: series.isRate), rows: rows, center: center)
            center = system.values(system.mode(context))
        }
        return center
    }
}
