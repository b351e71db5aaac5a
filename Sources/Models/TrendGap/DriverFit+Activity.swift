import Probability
import Regression

extension DriverFit {
    /// The drivers as activity's figures tell of them too: activity stands beside them in one system a particle, its own
    /// part and coefficients open.
    ///
    /// A region that publishes little of its drivers but activity every quarter cannot have had gaps of the drivers that
    /// its activity does not show, nor drivers so volatile that activity would show it.
    ///
    /// - Parameters:
    ///   - activity: its equation given the drivers by their own figures.
    ///   - series: activity's figures.
    /// - Throws: a row failure when figures repeat each other exactly.
    func informed(
        by activity: ResponseFit, of series: RegionProblem.Series, _ problem: RegionProblem,
        parent: RegionEstimate?, workers: Int
    ) async throws -> DriverFit {
        guard !series.rows.isEmpty, !activity.coefficients.drivers.isEmpty else { return self }
        let work = ActivityBeside(
            problem: problem, parent: parent, drivers: self, activity: activity, series: series)
        let particles = try await parallelParts(particles.count, workers: workers) { try work.particle($0) }
        let weights = LogWeights.normalized(particles.map(\.logWeight))
        return DriverFit(
            particles: particles, onsets: onsets,
            effectiveParticles: min(effectiveParticles, LogWeights.effectiveNumber(weights)))
    }
}

/// Puts activity beside its drivers.
private struct ActivityBeside: Sendable {
    let problem: RegionProblem
    let parent: RegionEstimate?
    let drivers: DriverFit
    let activity: ResponseFit
    let series: RegionProblem.Series

    func particle(_ number: Int) throws -> DriverFit.Particle {
        let own = drivers.particles[number]
        let equation = activity.particles[number]
        let scale = equation.scales[equation.scales.count / 2]
        let position = problem.drivers.count
        let rows =
            own.system.rows
            + equation.system.rows.map { $0.moved(to: position, varianceFactor: scale * scale) }
        let borrowing = own.borrowing + [equation.borrowing]
        let passThroughs = activity.coefficients.meanPassThroughs(problem, parent: parent, particle: number)
        let fixed = activity.coefficients.fixedEntries(passThroughs: passThroughs)
        let system = try RowSystem(
            joint(own, equation, scale: scale, fixed: fixed), rows: rows,
            center: own.system.center + equation.system.center)
        let borrowed = zip(problem.drivers + [series], borrowing).map { series, borrowing in
            borrowing.flatMap {
                parent?.meanBorrowed(series.parent, particle: number, $0, timeline: problem.timeline)
            }
        }
        let mode = system.mode(
            RowSystem.DrawContext(borrowed: borrowed, regressors: [], gapOffset: nil, fixedEntries: fixed))
        return DriverFit.Particle(
            logWeight: own.logWeight + told(own.system, system, borrowed) + equation.correction,
            parameters: own.parameters, borrowing: borrowing,
            correlations: own.correlations, shares: own.shares, partShares: own.partShares, system: system,
            modePaths: Array(mode.paths.prefix(position)))
    }

    /// Log likelihood of activity's figures given the drivers' own, at the mean of what is borrowed.
    private func told(_ own: RowSystem, _ joint: RowSystem, _ borrowed: [GapPaths?]) -> Double {
        let moves = borrowed.map { path in
            { (quarter: Int) in path.map { $0.wholeGap(quarter) - $0.wholeGap(quarter - 4) } ?? 0 }
        }
        let together = joint.residuals { series, quarter in
            let value = borrowed[series]?.growth(quarter) ?? 0
            guard let follower = joint.joint.follower, follower.series == series else { return value }
            return zip(follower.drivers, follower.entries).reduce(value) { $0 + $1.1 * moves[$1.0](quarter) }
        }
        let alone = own.residuals { borrowed[$0]?.growth($1) ?? 0 }
        return joint.regression.logLikelihood(together) - own.regression.logLikelihood(alone)
    }

    /// The drivers' processes and activity's own, on the onsets of all.
    private func joint(
        _ own: DriverFit.Particle, _ equation: ResponseFit.Particle, scale: Double, fixed: [Double]
    ) -> JointProcess {
        let family = ProcessFamily(problem)
        let slots = OnsetSlots(drivers.onsets + [activity.onsets], timeline: problem.timeline)
        let position = problem.drivers.count
        let processes = problem.drivers.enumerated().map { driver, series in
            family.process(
                series, own.parameters[driver], onsets: slots.onsets(of: driver),
                hasParent: own.borrowing[driver] != nil)
        }
        let ownPart = family.process(
            series, equation.parameters, onsets: slots.onsets(of: position),
            hasParent: equation.borrowing != nil, isWhole: true)
        let coefficients = activity.coefficients.priors(gaps: own.modePaths.map(\.wholeGaps)).map {
            JointProcess.Coefficient(mean: $0.mean, deviation: scale * $0.deviation, regressor: $0.regressor)
        }
        let follower = JointProcess.Follower(
            series: position, drivers: activity.coefficients.drivers,
            loadings: activity.coefficients.loadings, entries: fixed)
        return JointProcess(
            processes + [ownPart],
            mixing: Mixing(series: position, own.correlations, isLastAlone: true),
            coefficients: coefficients,
            follower: follower.linearized(at: coefficients.map(\.mean), fixed: fixed))
    }
}
