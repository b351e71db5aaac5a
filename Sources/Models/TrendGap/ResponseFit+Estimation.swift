import Probability
import Regression
import Studies
import TimeSeries

extension ResponseFit {
    /// Estimates one response given the drivers.
    ///
    /// - Parameters:
    ///   - position: its position among the region's responses.
    ///   - drivers: the drivers' estimate; its most likely paths are the regressors.
    static func fit(
        _ position: Int, _ problem: RegionProblem, drivers: DriverFit, parent: RegionEstimate?, seed: UInt64
    ) throws -> ResponseFit {
        let work = try ResponseWork(position, problem, drivers: drivers, parent: parent, seed: seed)
        return ResponseFit(
            particles: try (0..<RegionEstimate.particleCount).map { try work.particle($0) },
            onsets: work.onsets, coefficients: work.coefficients)
    }
}

/// What all particles of one response share.
private struct ResponseWork {
    let series: RegionProblem.Series
    let problem: RegionProblem
    let drivers: DriverFit
    let parent: RegionEstimate?
    let family: ProcessFamily
    let builder: RowBuilder
    let onsets: [FoundOnset]
    let slots: [Onset]
    let coefficients: MatrixCoefficients
    let center: [[Double]]
    let own: (weights: SeriesWeights, chosen: [Int])?
    let stream: RandomStream
    /// Quantiles of s² at rate 1: the shape is the same in all particles.
    let unitScales: [Double]

    init(
        _ position: Int, _ problem: RegionProblem, drivers: DriverFit, parent: RegionEstimate?, seed: UInt64
    ) throws {
        series = problem.responses[position]
        self.problem = problem
        self.drivers = drivers
        self.parent = parent
        family = ProcessFamily(problem)
        builder = RowBuilder(timeline: problem.timeline)
        let single = SingleSeries(
            problem: problem, parent: parent, family: family, builder: builder, seed: seed)
        onsets = try single.onsets(
            of: series, degreesOfFreedom: ResponseFit.degreesOfFreedom, common: drivers.commonOnsets)
        slots = OnsetSlots([onsets], timeline: problem.timeline).onsets(of: 0)
        coefficients = MatrixCoefficients(series, problem, parent: parent)
        stream = RandomPurpose.stream(
            "particles of \(series.indicator.id)", region: problem.study.region.id, seed: seed)
        let shape = (ResponseFit.degreesOfFreedom + Double(series.rows.count)) / 2
        let unit = InverseGamma(shape: shape, rate: 1)
        unitScales = (0..<ResponseFit.scalePoints).map {
            unit.quantile((Double($0) + 0.5) / Double(ResponseFit.scalePoints))
        }
        let gaps = Self.meanGaps(drivers)
        if series.parent == nil {
            let weights = try single.weights(
                of: series, onsets: slots, coefficients: coefficients.priors(gaps: gaps),
                degreesOfFreedom: ResponseFit.degreesOfFreedom)
            own = (weights, weights.resampled(RegionEstimate.particleCount, stream))
        } else {
            own = nil
        }
        let borrowing = ProcessFamily.Borrowing(volatility: ProcessFamily.volatility.median)
        center = try single.center(
            of: series, rows: single.rows(of: series), onsets: slots,
            context: RowSystem.DrawContext(
                borrowed: [
                    parent?.meanBorrowed(series.parent, particle: nil, borrowing, timeline: problem.timeline)
                ], regressors: [], gapOffset: coefficients.expectedContribution(gaps: gaps)))
    }

    /// The drivers' most likely gaps, averaged over particles by weight.
    private static func meanGaps(_ drivers: DriverFit) -> [[Double]] {
        let weights = LogWeights.normalized(drivers.particles.map(\.logWeight))
        var sums = drivers.particles[0].modePaths.map { $0.wholeGaps.map { _ in 0.0 } }
        for (weight, particle) in zip(weights, drivers.particles) {
            for (series, paths) in particle.modePaths.enumerated() {
                for (step, gap) in paths.wholeGaps.enumerated() { sums[series][step] += weight * gap }
            }
        }
        return sums
    }

    func particle(_ number: Int) throws -> ResponseFit.Particle {
        let normals = stream.normals(draw: number, count: 5, startingAt: 100)
        let tilt = series.shares.tilt(Array(normals.prefix(4)))
        var borrowing: ProcessFamily.Borrowing?
        let parameters: GapParameters
        let correction: Double
        if let parent, let parentSeries = series.parent {
            let inherited = parent.particles[number].parameters[parentSeries]
            let choice = try volatility(number, inherited, first: normals[4])
            borrowing = ProcessFamily.Borrowing(volatility: choice.volatility)
            parameters = ProcessFamily.scaled(inherited, volatility: choice.volatility)
            correction = choice.correction
        } else if let own {
            let point = own.chosen[number]
            parameters = family.unborrowed(own.weights.points[point], series)
            correction = -own.weights.logLikelihoods[point]
        } else {
            preconditionFailure("a series has a parent or weights of its own")
        }
        let gaps = drivers.particles[number].modePaths.map(\.wholeGaps)
        let system = try system(number, parameters, tilt: tilt)
        let scale = scaleDistribution(system, number, gaps: gaps, borrowing: borrowing).scale
        let scales = unitScales.map { (scale.rate * $0).squareRoot() }
        return ResponseFit.Particle(
            parameters: ProcessFamily.scaled(parameters, by: scales[scales.count / 2]), borrowing: borrowing,
            shares: series.shares.base(of: problem.year, tilt: tilt), system: system,
            correction: correction, scales: scales,
            modeContext: modeContext(number, gaps: gaps, borrowing: borrowing))
    }

    /// The equation of a particle under given parameters.
    private func system(_ number: Int, _ parameters: GapParameters, tilt: [Double]) throws -> RowSystem {
        let gaps = drivers.particles[number].modePaths.map(\.wholeGaps)
        let rows = builder.rows(series.rows, position: 0) { series.shares.base(of: $0, tilt: tilt) }
        let process = family.process(series, parameters, onsets: slots, hasParent: series.parent != nil)
        return try RowSystem(
            JointProcess(process, coefficients: coefficients.priors(gaps: gaps), isRate: series.isRate),
            rows: rows, center: center)
    }

    /// The region's volatility relative to its parent's: of some candidates, the one that the rows choose; the first
    /// when there are too few rows to tell.
    private func volatility(_ number: Int, _ inherited: GapParameters, first: Double) throws -> (
        volatility: Double, correction: Double
    ) {
        guard series.rows.count >= ResponseFit.rowsForVolatility else {
            return (ProcessFamily.volatility(first), 0)
        }
        let candidates = ProcessFamily.volatilities(
            DriverFit.candidates, offset: stream.uniform(number, 200))
        let logLikelihoods = try candidates.map { candidate in
            let system = try system(
                number, ProcessFamily.scaled(inherited, volatility: candidate), tilt: [0, 0, 0, 0])
            return scaleDistribution(
                system, number, gaps: drivers.particles[number].modePaths.map(\.wholeGaps),
                borrowing: ProcessFamily.Borrowing(volatility: candidate)
            ).logLikelihood
        }
        let cumulative = SystematicSampling.cumulative(LogWeights.normalized(logLikelihoods))
        let chosen = SystematicSampling.index(
            draw: 0, weights: cumulative, offset: stream.uniform(number, 300))
        let all = LogWeights.logSumExp(logLikelihoods) - logarithm(Double(candidates.count))
        return (candidates[chosen], all - logLikelihoods[chosen])
    }

    /// The equation's scale and the likelihood of its rows, taken at the mean of what is borrowed.
    private func scaleDistribution(
        _ system: RowSystem, _ number: Int, gaps: [[Double]], borrowing: ProcessFamily.Borrowing?
    ) -> (scale: InverseGamma, logLikelihood: Double) {
        let context = modeContext(number, gaps: gaps, borrowing: borrowing)
        let residuals = system.residuals { _, quarter in
            let borrowed = context.borrowed[0]
            var value = series.isRate ? borrowed?.rate(quarter) ?? 0 : borrowed?.growth(quarter) ?? 0
            if let offset = context.gapOffset {
                value += offset[quarter + 4] - (series.isRate ? 0 : offset[quarter])
            }
            return value
        }
        let regression = ScaledRowRegression(
            system.regression, degreesOfFreedom: ResponseFit.degreesOfFreedom)
        return (regression.scaleDistribution(residuals), regression.logLikelihood(residuals))
    }

    /// The means of what is borrowed, of coefficients shared with the parent, and of the drivers' gaps.
    private func modeContext(
        _ number: Int, gaps: [[Double]], borrowing: ProcessFamily.Borrowing?
    ) -> RowSystem.DrawContext {
        let borrowed = borrowing.flatMap {
            parent?.meanBorrowed(series.parent, particle: number, $0, timeline: problem.timeline)
        }
        let passThroughs = coefficients.meanPassThroughs(problem, parent: parent, particle: number)
        var elasticity: Double?
        if coefficients.isShared, let parent, let position = series.parent {
            let draws = parent.pool.draws(of: number)
            elasticity =
                draws.reduce(0.0) { $0 + parent.pool.elasticities[position][$1] } / Double(draws.count)
        }
        let path = coefficients.context(gaps: gaps, passThroughs: passThroughs, elasticity: elasticity)
        return RowSystem.DrawContext(borrowed: [borrowed], regressors: path.0, gapOffset: path.offset)
    }
}

extension GapPaths {
    /// The whole gap c + x + p, from four quarters before the first.
    var wholeGaps: [Double] { (-4..<count).map { wholeGap($0) } }
}
