/// One series' trend and gaps as a linear map of standard normal shocks.
///
/// ```
/// τ[t] = D[t] + U[t]          D[t] = τ* + (1-κ)^t (τ₀ - τ*)      U[t] = (1-κ) U[t-1] + σ_τ η[t]
/// c[t] = (1-ρ_c) c[t-1] + σ_c ε[t]                               stationary start four quarters early
/// x[t] = (1-ρ) x[t-1] + S δ^j ν                                  j = 0, 1 from an onset
/// p[t] = p[t-1] + π S δ^j ξ
/// ```
///
/// The shocks stand in one vector: τ₀, τ*, η (t = 1…), ε (t = -4…), ν (two an onset), ξ (two an onset).
///
/// Source: MODEL §1.
package struct GapProcess: Sendable {
    /// Parameters.
    let parameters: GapParameters
    /// Number of quarters.
    let count: Int
    /// Positions of the onsets of its system; those that do not hit this series have no size here.
    let onsets: [Onset]
    /// Prior mean of τ₀ and τ*.
    let mean: Double
    /// Standard deviation of τ₀ around the mean.
    let initialDeviation: Double
    /// Standard deviation of τ* around the mean.
    let longRunDeviation: Double
    /// Factor on σ_τ and σ_c: what is left to the series itself when the rest is borrowed.
    let ordinaryScale: Double
    /// Factor on S, likewise.
    let shockScale: Double

    /// The quarter from which the series moves; before it keeps its trend, so that years without any figure of a
    /// series cost no shocks.
    let beginning: Int

    /// Where each kind of shock starts in the vector.
    package let layout: ShockLayout
    private let trendSteps: [Double]
    private let gapSteps: [Double]
    private let trendDecay: [Double]

    /// A process.
    package init(
        parameters: GapParameters, count: Int, onsets: [Onset], mean: Double, initialDeviation: Double,
        longRunDeviation: Double, ordinaryScale: Double, shockScale: Double, beginning: Int = 0
    ) {
        self.parameters = parameters
        self.count = count
        self.onsets = onsets
        self.mean = mean
        self.initialDeviation = initialDeviation
        self.longRunDeviation = longRunDeviation
        self.ordinaryScale = ordinaryScale
        self.shockScale = shockScale
        self.beginning = beginning
        layout = ShockLayout(quarters: count - beginning, onsets: onsets.count)
        let turbulence = (beginning..<count).map { quarter in
            onsets.contains { $0.isHit && (0..<GapProcess.turbulentQuarters).contains(quarter - $0.position) }
                ? parameters.turbulence : 1
        }
        trendSteps = turbulence.map { $0 * parameters.trendDeviation * ordinaryScale }
        let gapStep = parameters.gapDeviation * ordinaryScale
        let stationary =
            gapStep / (1 - (1 - parameters.gapClosure) * (1 - parameters.gapClosure)).squareRoot()
        gapSteps = [stationary, gapStep, gapStep, gapStep] + turbulence.map { $0 * gapStep }
        var decay = 1.0
        trendDecay = (0..<count).map { quarter in
            defer { if quarter >= beginning { decay *= 1 - parameters.trendReversion } }
            return decay
        }
    }

    /// Quarters from an onset on in which shocks arrive, each δ times as large as the one before (MODEL §1).
    static let shockQuarters = 2
    /// Quarters from an onset in which σ_τ and σ_c are multiplied by υ (MODEL §1).
    static let turbulentQuarters = 8

    /// The paths of a vector of shocks.
    ///
    /// - Parameter shocks: standard normal shocks, ``ShockLayout/total`` numbers.
    package func paths(_ shocks: [Double]) -> GapPaths {
        var paths = GapPaths(count: count)
        add(to: &paths, shocks, from: 0, scale: 1)
        return paths
    }

    /// Adds the paths of a vector of shocks to paths that are there.
    ///
    /// - Parameters:
    ///   - paths: receives the sum.
    ///   - shocks: standard normal shocks; those of the series are ``ShockLayout/total`` numbers from `start` on.
    ///   - start: where they begin.
    ///   - scale: common factor on all shocks.
    func add(to paths: inout GapPaths, _ shocks: [Double], from start: Int, scale: Double) {
        let initial = mean + scale * initialDeviation * shocks[start]
        let longRun = mean + scale * longRunDeviation * shocks[start + 1]
        let keep = 1 - parameters.trendReversion
        var innovation = 0.0
        for quarter in 0..<count {
            if quarter > beginning {
                innovation =
                    keep * innovation + scale * trendSteps[quarter - beginning]
                    * shocks[start + layout.trend + quarter - beginning - 1]
            }
            paths.values[quarter] += longRun + trendDecay[quarter] * (initial - longRun)
            paths.values[count + quarter] += innovation
        }
        let open = 1 - parameters.gapClosure
        var gap = 0.0
        for step in 0..<(count - beginning + 4) {
            gap = open * gap + scale * gapSteps[step] * shocks[start + layout.gap + step]
            paths.values[GapPaths.gapStart(count) + beginning + step] += gap
        }
        addShockPaths(&paths, shocks, start, scale)
    }

    private func addShockPaths(_ paths: inout GapPaths, _ shocks: [Double], _ start: Int, _ scale: Double) {
        guard let first = onsets.map(\.position).min() else { return }
        let size = scale * parameters.shockScale * shockScale
        var transitory = 0.0
        var permanent = 0.0
        for quarter in max(first, 0)..<count {
            transitory *= 1 - parameters.recoverySpeed
            for (number, onset) in onsets.enumerated()
            where onset.isHit && (0..<Self.shockQuarters).contains(quarter - onset.position) {
                let step = quarter - onset.position
                let size = size * decay(step)
                transitory += size * shocks[start + layout.shock + Self.shockQuarters * number + step]
                permanent +=
                    parameters.permanentShare * size
                    * shocks[start + layout.permanent + Self.shockQuarters * number + step]
            }
            paths.values[GapPaths.shockStart(count) + GapPaths.lead + quarter] += transitory
            paths.values[GapPaths.permanentStart(count) + GapPaths.lead + quarter] += permanent
        }
    }

    /// The coefficients of a linear form on the shocks, by the adjoint of the recursions.
    ///
    /// - Parameters:
    ///   - trendWeights: weight on τ[t], by quarter.
    ///   - gapWeights: weight on c, x and p, from four quarters before the first quarter.
    ///   - last: last position with a weight.
    ///   - emit: receives the position of a shock and its coefficient.
    package func gradient(
        trendWeights: [Double], gapWeights: [Double], last: Int, emit: (Int, Double) -> Void
    ) {
        var anchorInitial = 0.0
        var anchorLongRun = 0.0
        var adjoint = 0.0
        for quarter in stride(from: last, through: 0, by: -1) {
            let weight = trendWeights[quarter]
            anchorInitial += weight * trendDecay[quarter]
            anchorLongRun += weight * (1 - trendDecay[quarter])
            adjoint = weight + (1 - parameters.trendReversion) * adjoint
            let moved = quarter - beginning
            if moved > 0 { emit(layout.trend + moved - 1, trendSteps[moved] * adjoint) }
        }
        emit(0, initialDeviation * anchorInitial)
        emit(1, longRunDeviation * anchorLongRun)
        adjoint = 0
        for step in stride(from: last + 4, through: beginning, by: -1) {
            adjoint = gapWeights[step] + (1 - parameters.gapClosure) * adjoint
            emit(layout.gap + step - beginning, gapSteps[step - beginning] * adjoint)
        }
        shockGradient(gapWeights: gapWeights, last: last, emit: emit)
    }

    /// δ^j, the size of the shock in the j-th quarter from an onset.
    private func decay(_ step: Int) -> Double {
        (0..<step).reduce(1) { size, _ in size * parameters.shockDecay }
    }

    private func shockGradient(gapWeights: [Double], last: Int, emit: (Int, Double) -> Void) {
        let scale = parameters.shockScale * shockScale
        for (number, onset) in onsets.enumerated() where onset.isHit {
            for step in 0..<Self.shockQuarters where (0...last).contains(onset.position + step) {
                var transitory = 0.0
                var permanent = 0.0
                for quarter in stride(from: last, through: onset.position + step, by: -1) {
                    transitory = gapWeights[quarter + 4] + (1 - parameters.recoverySpeed) * transitory
                    permanent += gapWeights[quarter + 4]
                }
                let size = scale * decay(step)
                emit(layout.shock + Self.shockQuarters * number + step, size * transitory)
                emit(
                    layout.permanent + Self.shockQuarters * number + step,
                    parameters.permanentShare * size * permanent)
            }
        }
    }
}

/// A quarter in which a shock sets in.
package struct Onset: Hashable, Sendable {
    /// Position of the quarter.
    let position: Int
    /// Whether it hits the series (the slot exists for all series of a system).
    let isHit: Bool

    /// An onset in the eyes of one series.
    ///
    /// - Parameters:
    ///   - position: position of the quarter.
    ///   - isHit: whether it hits the series.
    package init(position: Int, isHit: Bool) {
        self.position = position
        self.isHit = isHit
    }
}

/// Where each kind of shock starts in a series' vector.
package struct ShockLayout: Hashable, Sendable {
    /// First trend innovation (second quarter).
    package let trend: Int
    /// First innovation of the ordinary gap (four quarters before the first).
    package let gap: Int
    /// First transitory shock; ``GapProcess/shockQuarters`` an onset.
    package let shock: Int
    /// First permanent shock; ``GapProcess/shockQuarters`` an onset.
    package let permanent: Int
    /// Number of shocks.
    package let total: Int

    init(quarters: Int, onsets: Int) {
        trend = 2
        gap = trend + quarters - 1
        shock = gap + quarters + 4
        permanent = shock + GapProcess.shockQuarters * onsets
        total = permanent + GapProcess.shockQuarters * onsets
    }
}
