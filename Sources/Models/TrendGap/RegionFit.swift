import LinearAlgebra
import Probability
import Regression
import Studies
import TimeSeries

/// The estimate of one region from which draws are made: drivers and responses under every particle.
struct RegionFit: Sendable {
    let problem: RegionProblem
    let parent: RegionEstimate?
    /// The drivers by their own figures.
    let ownDrivers: DriverFit
    /// The drivers by activity's figures too.
    let drivers: DriverFit
    let responses: [ResponseFit]
    /// Normalized weights of the particles.
    let weights: [Double]
    /// Log weights of the particles after flattening.
    let logWeights: [Double]
    /// Effective number of the particles before flattening.
    let effectiveParticles: Double
    let seed: UInt64

    /// Estimates a region.
    static func fit(_ problem: RegionProblem, parent: RegionEstimate?, seed: UInt64, workers: Int)
        async throws -> RegionFit
    {
        let ownDrivers = try await DriverFit.fit(problem, parent: parent, seed: seed, workers: workers)
        let position = problem.responses.firstIndex { $0.indicator.role == .activity }
        let activity = try position.map {
            try ResponseFit.fit($0, problem, drivers: ownDrivers, parent: parent, seed: seed)
        }
        var drivers = ownDrivers
        if let activity, let position {
            drivers = try await ownDrivers.informed(
                by: activity, of: problem.responses[position], problem, parent: parent, workers: workers)
        }
        let responses = try await parallelParts(problem.responses.count, workers: workers) {
            [drivers] response in
            if let activity, response == position { return activity }
            return try ResponseFit.fit(response, problem, drivers: drivers, parent: parent, seed: seed)
        }
        let raw = drivers.particles.map(\.logWeight)
        let power = LogWeights.largestPower(raw, keeping: TrendGapModel.keptShare * Double(raw.count))
        let logWeights = raw.map { $0 * power }
        return RegionFit(
            problem: problem, parent: parent, ownDrivers: ownDrivers, drivers: drivers, responses: responses,
            weights: LogWeights.normalized(logWeights), logWeights: logWeights,
            effectiveParticles: drivers.effectiveParticles, seed: seed)
    }

    /// The parents of what stands in the drivers' systems: the drivers, and activity where it tells of them.
    var driverParents: [Int?] {
        problem.drivers.map(\.parent) + (activityBeside.map { [problem.responses[$0].parent] } ?? [])
    }

    /// Position of activity among the responses, where it stands beside the drivers.
    var activityBeside: Int? {
        drivers.particles[0].system.joint.follower == nil
            ? nil : responses.firstIndex { $0.coefficients.isActivity }
    }

    /// All series of the region: drivers, then responses.
    var series: [RegionProblem.Series] { problem.drivers + problem.responses }
}

/// One joint draw of a region.
struct RegionDraw: Sendable {
    /// Paths of drivers, then own paths of responses.
    var paths: [GapPaths]
    /// What the matrix adds to each response's gap, from four quarters before the first.
    var contributions: [[Double]]
    /// m by column of the matrix.
    var passThroughs: [Double]
    /// e by response.
    var elasticities: [Double]
    /// B by response and column.
    var entries: [[Double]]
}

extension RegionFit {
    /// What a draw takes into account.
    enum Knowledge: String, Sendable {
        /// Priors alone.
        case priors
        /// The parents' rows.
        case parents
        /// The region's own rows too.
        case all
    }

    /// A draw that is wanted.
    struct Request: Sendable {
        /// Number of the draw, which keys its random numbers.
        let draw: Int
        /// Draw of the parent's pool that it goes on from.
        let ancestor: Int
    }

    /// Draws of a product (MODEL §8 asks for a constant): the last block is filled up. Draws that take no row into
    /// account need no product.
    static let blockSize = 8

    /// Draws of one particle, each read at once, so that whole paths of many draws are never kept.
    func draws<Reading>(
        particle: Int, _ requests: [Request], knowing knowledge: Knowledge, use: String,
        _ read: (RegionDraw) -> Reading
    ) -> [Reading] {
        guard knowledge == .all else { return blockDraws(particle, requests, knowledge, use).map(read) }
        return stride(from: 0, to: requests.count, by: Self.blockSize).flatMap { start -> [Reading] in
            let block = Array(requests[start..<min(start + Self.blockSize, requests.count)])
            let filled = block + Array(repeating: block[block.count - 1], count: Self.blockSize - block.count)
            return blockDraws(particle, filled, knowledge, use).prefix(block.count).map(read)
        }
    }

    private func blockDraws(
        _ particle: Int, _ requests: [Request], _ knowledge: Knowledge, _ use: String
    ) -> [RegionDraw] {
        let fit = drivers.particles[particle]
        let contexts = requests.map { request in
            RowSystem.DrawContext(
                borrowed: borrowed(driverParents, fit.borrowing, request, knowledge), regressors: [],
                gapOffset: nil, fixedEntries: fixedEntries(request, knowledge))
        }
        let driverDraws = sample(
            fit.system, contexts, requests, knowledge, use: "\(use)/drivers")
        var draws = driverDraws.map {
            RegionDraw(
                paths: Array($0.paths.prefix(problem.drivers.count)), contributions: [], passThroughs: [],
                elasticities: [], entries: [])
        }
        let gaps = draws.map { $0.paths.map(\.wholeGaps) }
        for (position, response) in responses.enumerated() {
            addResponse(position, response, particle, requests, gaps, knowledge, use, to: &draws)
        }
        return draws
    }

    /// Quantiles of an equation's scale s before any row, at the same points as after.
    private static let priorScales: [Double] = {
        let half = ResponseFit.degreesOfFreedom / 2
        let prior = InverseGamma(shape: half, rate: half)
        return (0..<ResponseFit.scalePoints).map {
            prior.quantile((Double($0) + 0.5) / Double(ResponseFit.scalePoints)).squareRoot()
        }
    }()

    private func addResponse(
        _ position: Int, _ response: ResponseFit, _ particle: Int, _ requests: [Request],
        _ gaps: [[[Double]]],
        _ knowledge: Knowledge, _ use: String, to draws: inout [RegionDraw]
    ) {
        let series = problem.responses[position]
        let fit = response.particles[particle]
        let name = "\(use)/\(series.indicator.id)"
        let scaleStream = scaleStream(of: series.indicator, use: use)
        let shared = requests.indices.map { column in
            sharedCoefficients(
                series, response.coefficients, requests[column], draws[column].passThroughs, knowledge)
        }
        let contexts = requests.enumerated().map { column, request in
            let path = response.coefficients.context(
                gaps: gaps[column], passThroughs: shared[column].passThroughs,
                elasticity: shared[column].elasticity)
            let point = fit.scalePoint(scaleStream.uniform(request.draw, 0))
            return RowSystem.DrawContext(
                borrowed: borrowed([series.parent], [fit.borrowing], request, knowledge), regressors: path.0,
                gapOffset: path.offset, scale: knowledge == .all ? fit.scales[point] : Self.priorScales[point]
            )
        }
        let sampled = sample(fit.system, contexts, requests, knowledge, use: name)
        for column in requests.indices {
            let entries = response.coefficients.entries(
                sampled[column].coefficients, passThroughs: shared[column].passThroughs,
                elasticity: shared[column].elasticity)
            draws[column].paths.append(sampled[column].paths[0])
            draws[column].contributions.append(sampled[column].contribution)
            if response.coefficients.isActivity { draws[column].passThroughs = entries.passThroughs }
            draws[column].elasticities.append(entries.elasticity)
            draws[column].entries.append(entries.entries)
        }
    }

    /// The numbers that choose an equation's scale s among its quantiles, the first one of each draw.
    func scaleStream(of indicator: Indicator, use: String) -> RandomStream {
        RandomPurpose.stream("\(use)/\(indicator.id)/scale", region: problem.study.region.id, seed: seed)
    }

    private func sample(
        _ system: RowSystem, _ contexts: [RowSystem.DrawContext], _ requests: [Request],
        _ knowledge: Knowledge,
        use: String
    ) -> [RowSystem.Draw] {
        let region = problem.study.region.id
        let shocks = RandomPurpose.stream("\(use)/shocks", region: region, seed: seed)
        let normals = Self.normals(
            shocks, requests, count: system.joint.shockCount,
            order: system.dealingOrder(later: problem.laterQuarters))
        let matrix = Matrix(rows: system.joint.shockCount, columns: requests.count, columnMajor: normals)
        guard knowledge == .all, !system.rows.isEmpty else {
            return system.priorDraws(normals: matrix, contexts: contexts)
        }
        let errors = RandomPurpose.stream("\(use)/rounding", region: region, seed: seed)
        let noise = Self.normals(errors, requests, count: system.rows.count)
        return system.draws(
            normals: matrix,
            noise: Matrix(rows: system.rows.count, columns: requests.count, columnMajor: noise),
            contexts: contexts)
    }

    /// Standard normal numbers, `count` a draw, draw after draw.
    ///
    /// - Parameter order: which of them gets the first random number, the second, …; as they stand when not stated.
    private static func normals(
        _ stream: RandomStream, _ requests: [Request], count: Int, order: [Int]? = nil
    ) -> [Double] {
        var values = Array(repeating: 0.0, count: requests.count * count)
        for (column, request) in requests.enumerated() {
            stream.fillNormals(
                draw: request.draw, into: &values, range: (column * count)..<((column + 1) * count))
        }
        guard let order else { return values }
        let dealt = values
        for start in stride(from: 0, to: values.count, by: count) {
            for (number, position) in order.enumerated() { values[start + position] = dealt[start + number] }
        }
        return values
    }

    private func borrowed(
        _ parents: [Int?], _ borrowing: [ProcessFamily.Borrowing?], _ request: Request, _ knowledge: Knowledge
    ) -> [GapPaths?] {
        guard let parent else { return parents.map { _ in nil } }
        return parent.borrowed(
            parents, borrowing, draw: request.ancestor, problem.timeline, fromPrior: knowledge == .priors)
    }

    /// What the matrix entries of activity beside its drivers hold whatever its coefficients.
    private func fixedEntries(_ request: Request, _ knowledge: Knowledge) -> [Double] {
        guard let position = activityBeside else { return [] }
        let coefficients = responses[position].coefficients
        let shared = sharedCoefficients(problem.responses[position], coefficients, request, [], knowledge)
        return coefficients.fixedEntries(passThroughs: shared.passThroughs)
    }

    /// m and e of a draw as far as they come from the parent, else m as the draw's activity row gave it.
    private func sharedCoefficients(
        _ series: RegionProblem.Series, _ coefficients: MatrixCoefficients, _ request: Request,
        _ drawn: [Double], _ knowledge: Knowledge
    ) -> (passThroughs: [Double], elasticity: Double?) {
        let pool = knowledge == .priors ? parent?.priorPool : parent?.pool
        var passThroughs = coefficients.passThroughs.map(\.mean)
        if coefficients.isActivity {
            for (column, driver) in coefficients.drivers.enumerated() {
                guard let pool, let position = problem.drivers[driver].parent,
                    !pool.passThroughs[position].isEmpty
                else { continue }
                passThroughs[column] = pool.passThroughs[position][request.ancestor]
            }
        } else if !drawn.isEmpty {
            passThroughs = drawn
        }
        guard coefficients.isShared, !coefficients.isActivity, let pool, let position = series.parent else {
            return (passThroughs, nil)
        }
        return (passThroughs, pool.elasticities[position][request.ancestor])
    }
}
