import Probability
import Studies
import TimeSeries

/// Collects draws made particle by particle into the arrays of a joint prediction.
struct DrawCollector: Sendable {
    private let fit: RegionFit
    private let problem: RegionProblem
    private let layout: DrawLayout
    private let draws: [[Double]]
    private let particles: [Int]

    /// Positions of the quarters projected.
    static func window(_ problem: RegionProblem) -> Range<Int> {
        problem.timeline.position(Quarter(year: problem.year, number: 1))..<problem.timeline.count
    }

    /// A collector.
    ///
    /// - Parameters:
    ///   - count: number of draws.
    ///   - assignments: which draws each particle made.
    ///   - parts: the draws' numbers, particle by particle.
    init(_ fit: RegionFit, count: Int, assignments: [[RegionFit.Request]], parts: [[[Double]]]) {
        self.fit = fit
        problem = fit.problem
        layout = DrawLayout(fit, window: Self.window(fit.problem))
        var draws: [[Double]] = Array(repeating: [], count: count)
        var particles = Array(repeating: 0, count: count)
        for (particle, requests) in assignments.enumerated() {
            for (order, request) in requests.enumerated() {
                draws[request.draw] = parts[particle][order]
                particles[request.draw] = particle
            }
        }
        self.draws = draws
        self.particles = particles
    }

    private var count: Int { draws.count }

    /// The drivers and responses of the joint prediction.
    func collected(workers: Int) async throws -> (
        drivers: [JointPrediction.Driver], responses: [JointPrediction.Response]
    ) {
        async let drivers = parallelParts(problem.drivers.count, workers: workers) { self.driver($0) }
        async let responses = parallelParts(problem.responses.count, workers: workers) { self.response($0) }
        return (try await drivers, try await responses)
    }

    /// The year's outcome of a series, drivers first: growth in log points weighted by quarter shares, or the
    /// year-end value of a rate. A linear form, so that priors with wild tails have a variance too.
    func yearOutcome(of position: Int) -> [Double] {
        let drivers = problem.drivers.count
        guard position < drivers else {
            let series = problem.responses[position - drivers]
            if series.isRate || series.indicator.kind == .stock {
                return numbers(at: layout.value(position, 3))
            }
            let shares = fit.responses[position - drivers].particles.map(\.shares)
            return outcome { draw, particle in weighted(position, shares[particle], draws[draw]) }
        }
        let settings = fit.drivers.particles
        return outcome { draw, particle in
            let setting = settings[particle]
            let own = weighted(position, setting.shares[position], draws[draw])
            guard let part = problem.drivers[position].part, let share = setting.partShares[position] else {
                return own
            }
            return share * weighted(part, setting.shares[part], draws[draw]) + (1 - share) * own
        }
    }

    private func outcome(_ value: (_ draw: Int, _ particle: Int) -> Double) -> [Double] {
        (0..<count).map { value($0, particles[$0]) }
    }

    private func weighted(_ series: Int, _ shares: [Double], _ draw: [Double]) -> Double {
        let first = layout.value(series, 0)
        return (0..<4).reduce(0) { $0 + shares[$1] * draw[first + $1] }
    }

    /// One number of all draws.
    private func numbers(at position: Int) -> [Double] { draws.map { $0[position] } }

    /// One number of all draws that their particle decides.
    private func settings(_ value: (Int) -> Double) -> [Double] {
        let values = (0..<RegionEstimate.particleCount).map(value)
        return particles.map { values[$0] }
    }

    private func driver(_ position: Int) -> JointPrediction.Driver {
        let series = problem.drivers[position]
        let settings = fit.drivers.particles
        let quarters = 0..<layout.window.count
        return JointPrediction.Driver(
            path: path(
                series, position, values: quarters.map { numbers(at: layout.value(position, $0)) },
                shares: (0..<4).map { quarter in self.settings { settings[$0].shares[position][quarter] } },
                baseShares: baseShares(of: position)),
            gap: JointPrediction.Gap(
                shock: quarters.map { numbers(at: layout.shock(position, $0)) },
                shockBefore: numbers(at: layout.shock(position, -1)),
                permanent: quarters.map { numbers(at: layout.permanent(position, $0)) },
                recoverySpeed: self.settings { settings[$0].parameters[position].recoverySpeed }),
            trendReversion: self.settings { settings[$0].parameters[position].trendReversion },
            total: series.part.map { part in
                JointPrediction.Total(
                    part: part, partShare: self.settings { settings[$0].partShares[position] ?? 0.5 })
            })
    }

    /// Quarter shares in the base of what is published: of a total, those of part and rest together.
    private func baseShares(of position: Int) -> [[Double]] {
        (0..<4).map { quarter in
            settings { number in
                let setting = fit.drivers.particles[number]
                let own = setting.shares[position][quarter]
                guard let part = problem.drivers[position].part, let share = setting.partShares[position]
                else { return own }
                return share * setting.shares[part][quarter] + (1 - share) * own
            }
        }
    }

    private func response(_ position: Int) -> JointPrediction.Response {
        let series = problem.responses[position]
        let fit = fit.responses[position]
        let index = problem.drivers.count + position
        var values = (0..<layout.window.count).map { numbers(at: layout.value(index, $0)) }
        if !series.indicator.isExtrapolated { forget(&values, series) }
        let shares = (0..<4).map { quarter in settings { fit.particles[$0].shares[quarter] } }
        var entries = problem.drivers.map { _ in Array(repeating: 0.0, count: count) }
        for (column, driver) in fit.coefficients.drivers.enumerated() {
            entries[driver] = numbers(at: layout.entry(position, column: column))
        }
        return JointPrediction.Response(
            path: path(series, index, values: values, shares: shares, baseShares: shares),
            entries: entries, elasticity: numbers(at: layout.elasticity(position)),
            ownShock: (0..<layout.window.count).map { numbers(at: layout.ownShock(position, $0)) },
            trendReversion: settings { fit.particles[$0].parameters.trendReversion })
    }

    /// One-offs: nothing is carried from the quarters that figures reach into those after, whose growth is
    /// N(long-run growth, spread² + (3 S)²), the same for all quarters of a draw (MODEL §3). S comes from the prior:
    /// the posterior's grows with the very spike that is to be forgotten.
    private func forget(_ values: inout [[Double]], _ series: RegionProblem.Series) {
        let observed = latest(series.indicator)?.lastMonth ?? 0
        let stream = RandomPurpose.stream(
            "one-off \(series.indicator.id)", region: problem.study.region.id, seed: self.fit.seed)
        let mean = logPoints(1 + problem.study.longRunGrowth.mean / 100)
        let growth = (0..<count).map { draw in
            let normals = stream.normals(draw: draw, count: 2)
            let point = Array(repeating: stream.uniform(draw, 2), count: ParameterPrior.dimensions)
            let scale = ParameterPrior.parameters(at: point).shockScale
            return mean + series.indicator.trendSpread * normals[0] + Self.oneOffShocks * scale * normals[1]
        }
        for quarter in values.indices where quarter >= (observed + 2) / 3 { values[quarter] = growth }
    }

    /// Shocks S that the rest of a one-off's year may deviate by (MODEL §3).
    private static let oneOffShocks = 3.0

    private func path(
        _ series: RegionProblem.Series, _ position: Int, values: [[Double]], shares: [[Double]],
        baseShares: [[Double]]
    ) -> JointPrediction.Path {
        let base = LevelBase(series.indicator, problem.study, year: problem.year)
        return JointPrediction.Path(
            indicator: series.indicator, values: values,
            valuesBefore: (-4..<0).map { numbers(at: layout.value(position, $0)) }, shares: shares,
            annualBase: base?.annual(shares: baseShares, draws: count, stream: levelStream(series)),
            printsLevel: base?.isPrinted ?? false, observed: latest(series.indicator),
            hasOwnShares: series.shares.origin == .own,
            finalTrend: numbers(at: layout.finalTrend(position)),
            months: MonthShares(series.indicator, in: problem.study))
    }

    private func levelStream(_ series: RegionProblem.Series) -> RandomStream {
        RandomPurpose.stream(
            "level of \(series.indicator.id)", region: problem.study.region.id, seed: fit.seed)
    }

    private func latest(_ indicator: Indicator) -> Period? {
        problem.study.latestFigure(of: indicator)
    }
}
