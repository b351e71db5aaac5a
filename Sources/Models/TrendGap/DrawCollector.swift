import Probability
import Studies
import TimeSeries

/// Collects draws made particle by particle into the arrays of a joint prediction.
struct DrawCollector: Sendable {
    private let fit: RegionFit
    private let count: Int
    private let window: Range<Int>
    private let problem: RegionProblem
    private let view: DrawView

    /// A collector.
    ///
    /// - Parameters:
    ///   - count: number of draws.
    ///   - assignments: which draws each particle made.
    ///   - parts: the draws, particle by particle.
    init(_ fit: RegionFit, count: Int, assignments: [[RegionFit.Request]], parts: [[RegionDraw]]) {
        self.fit = fit
        self.count = count
        view = DrawView(count: count, assignments: assignments, parts: parts)
        problem = fit.problem
        let first = problem.timeline.position(Quarter(year: problem.year, number: 1))
        window = first..<problem.timeline.count
    }

    /// The drivers and responses of the joint prediction.
    func collected(workers: Int) async throws -> (
        drivers: [JointPrediction.Driver], responses: [JointPrediction.Response]
    ) {
        async let drivers = parallelParts(problem.drivers.count, workers: workers) { self.driver($0, self.view) }
        async let responses = parallelParts(problem.responses.count, workers: workers) {
            self.response($0, self.view)
        }
        return (try await drivers, try await responses)
    }

    /// The year's outcome of a series, drivers first: growth in log points weighted by quarter shares, or the
    /// year-end value of a rate. A linear form, so that priors with wild tails have a variance too.
    func yearOutcome(of position: Int) -> [Double] {
        let first = window.lowerBound
        guard position < problem.drivers.count else {
            let response = position - problem.drivers.count
            let series = problem.responses[response]
            let particles = fit.responses[response].particles
            if series.isRate || series.indicator.kind == .stock {
                return view.values { draw, _ in value(draw, response, first + 3) }
            }
            return view.values { draw, particle in
                (0..<4).reduce(0) { $0 + particles[particle].shares[$1] * value(draw, response, first + $1) }
            }
        }
        let particles = fit.drivers.particles
        return view.values { draw, particle in
            let growth = { (series: Int) in
                (0..<4).reduce(0.0) {
                    $0 + particles[particle].shares[series][$1] * draw.paths[series].growth(first + $1)
                }
            }
            guard let part = problem.drivers[position].part, let share = particles[particle].partShares[position]
            else { return growth(position) }
            return share * growth(part) + (1 - share) * growth(position)
        }
    }

    /// Quarter value of a response: growth, or the value of a rate.
    private func value(_ draw: RegionDraw, _ response: Int, _ quarter: Int) -> Double {
        let path = draw.paths[problem.drivers.count + response]
        let contribution = draw.contributions[response]
        guard !problem.responses[response].isRate else { return path.rate(quarter) + contribution[quarter + 4] }
        return path.growth(quarter) + contribution[quarter + 4] - contribution[quarter]
    }

    /// Draws by number, wherever their particle made them.
    private struct DrawView: Sendable {
        let parts: [[RegionDraw]]
        let located: [(particle: Int, order: Int)]

        init(count: Int, assignments: [[RegionFit.Request]], parts: [[RegionDraw]]) {
            self.parts = parts
            var located = Array(repeating: (particle: 0, order: 0), count: count)
            for (particle, requests) in assignments.enumerated() {
                for (order, request) in requests.enumerated() { located[request.draw] = (particle, order) }
            }
            self.located = located
        }

        func values(_ read: (RegionDraw, _ particle: Int) -> Double) -> [Double] {
            located.map { read(parts[$0.particle][$0.order], $0.particle) }
        }
    }

    private func driver(_ position: Int, _ view: DrawView) -> JointPrediction.Driver {
        let series = problem.drivers[position]
        let particles = fit.drivers.particles
        let values = window.map { quarter in view.values { draw, _ in draw.paths[position].growth(quarter) } }
        let before = yearBefore { quarter in view.values { draw, _ in draw.paths[position].growth(quarter) } }
        let shares = (0..<4).map { quarter in
            view.values { _, particle in particles[particle].shares[position][quarter] }
        }
        return JointPrediction.Driver(
            path: path(series, values: values, before: before, shares: shares),
            shockGap: window.map { quarter in view.values { draw, _ in draw.paths[position].shock(quarter) } },
            permanentGap: window.map { quarter in
                view.values { draw, _ in draw.paths[position].permanent(quarter) }
            },
            recoverySpeed: view.values { _, particle in particles[particle].parameters[position].recoverySpeed },
            total: series.part.map { part in
                JointPrediction.Total(
                    part: part,
                    partShare: view.values { _, particle in particles[particle].partShares[position] ?? 0.5 })
            })
    }

    private func response(_ position: Int, _ view: DrawView) -> JointPrediction.Response {
        let series = problem.responses[position]
        let fit = fit.responses[position]
        let value = { (quarter: Int) in view.values { draw, _ in self.value(draw, position, quarter) } }
        let shares = (0..<4).map { quarter in
            view.values { _, particle in fit.particles[particle].shares[quarter] }
        }
        var entries = problem.drivers.map { _ in Array(repeating: 0.0, count: count) }
        for (column, driver) in fit.coefficients.drivers.enumerated() {
            entries[driver] = view.values { draw, _ in draw.entries[position][column] }
        }
        var values = window.map(value)
        if !series.indicator.isExtrapolated { forget(&values, series, fit, view) }
        return JointPrediction.Response(
            path: path(series, values: values, before: yearBefore(value), shares: shares),
            entries: entries, elasticity: view.values { draw, _ in draw.elasticities[position] })
    }

    /// One-offs: nothing is carried from the first months into the rest of the year, whose growth is
    /// N(long-run growth, spread² + (3 S)²), the same for all quarters of a draw (MODEL §3).
    private func forget(
        _ values: inout [[Double]], _ series: RegionProblem.Series, _ fit: ResponseFit, _ view: DrawView
    ) {
        let observed = latest(series)?.lastMonth ?? 0
        let stream = RandomPurpose.stream(
            "one-off \(series.indicator.id)", region: problem.study.region.id, seed: self.fit.seed)
        let mean = logPoints(1 + problem.study.longRunGrowth.mean / 100)
        let scales = view.values { _, particle in fit.particles[particle].parameters.shockScale }
        let growth = (0..<count).map { draw in
            let normals = stream.normals(draw: draw, count: 2)
            return mean + series.indicator.trendSpread * normals[0] + Self.oneOffShocks * scales[draw] * normals[1]
        }
        for quarter in values.indices where quarter >= observed / 3 { values[quarter] = growth }
    }

    /// Shocks S that the rest of a one-off's year may deviate by (MODEL §3).
    private static let oneOffShocks = 3.0

    private func yearBefore(_ value: (Int) -> [Double]) -> [[Double]] {
        ((window.lowerBound - 4)..<window.lowerBound).map { $0 >= 0 ? value($0) : [] }
    }

    private func path(
        _ series: RegionProblem.Series, values: [[Double]], before: [[Double]], shares: [[Double]]
    ) -> JointPrediction.Path {
        let base = LevelBase(series.indicator, problem.study, year: problem.year)
        return JointPrediction.Path(
            indicator: series.indicator, values: values, valuesBefore: before, shares: shares,
            annualBase: base?.annual(shares: shares, draws: count, stream: levelStream(series)),
            printsLevel: base?.isPrinted ?? false, observed: latest(series), hasOwnShares: series.shares.origin == .own)
    }

    private func levelStream(_ series: RegionProblem.Series) -> RandomStream {
        RandomPurpose.stream(
            "level of \(series.indicator.id)", region: problem.study.region.id, seed: fit.seed)
    }

    /// The latest period that a figure of the indicator covers in the year.
    private func latest(_ series: RegionProblem.Series) -> Period? {
        problem.study.known.filter {
            $0.indicator == series.indicator.id && $0.period.year == problem.year
        }.map(\.period).max()
    }
}
