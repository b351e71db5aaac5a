import LinearAlgebra
import Models
import Outcomes
import Probability
import Regression
import Studies
import TimeSeries

/// Imposes the conditions of a scenario on its shifted paths, jointly over all periods, draw by draw: by shocks alone,
/// levers, history and parameters stay.
///
/// Source: MODEL §8 (3 conditions).
struct ConditionImposer {
    let study: Study
    let prediction: JointPrediction
    let movements: OpenMovements
    /// Seed of the errors of soft conditions.
    let seed: UInt64
    /// The conditions, then the published figures of their indicators that must stay where they are.
    let forms: [ConditionForm]
    /// How many of the forms are conditions.
    let count: Int

    /// Draws on which the way out of a contradiction is measured.
    static let probes = 128
    /// How near a hard condition or a law must be met, relative to its value where that exceeds one.
    static let tolerance = 1e-9

    /// Conditions of a scenario.
    ///
    /// - Parameter draws: an indicator's draws without levers.
    /// - Throws: ``Faults`` when a level is stated for an indicator without one.
    init(
        _ scenario: Scenario, study: Study, prediction: JointPrediction, movements: OpenMovements,
        seed: UInt64,
        draws: (Indicator) -> OutcomeDraws?
    ) throws(Faults) {
        self.study = study
        self.prediction = prediction
        self.movements = movements
        self.seed = seed
        var forms: [ConditionForm] = []
        var faults: [Fault] = []
        for condition in scenario.conditions {
            let form = study.indicator(condition.indicator).flatMap(draws).flatMap {
                ConditionForm(condition, prediction, $0)
            }
            if let form {
                forms.append(form)
            } else {
                faults.append(.amountWithoutBase(condition.place, indicator: condition.indicator))
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        count = forms.count
        let known = Self.published(scenario.conditions, study).compactMap { figure in
            study.indicator(figure.indicator).flatMap(draws).flatMap { ConditionForm(figure, prediction, $0) }
        }
        self.forms = forms + known
    }

    /// The figures of the conditions' indicators in the study's year, as conditions that hold already.
    private static func published(_ conditions: [ScenarioCondition], _ study: Study) -> [ScenarioCondition] {
        let indicators = conditions.map(\.indicator)
        return study.known.filter { figure in
            indicators.contains(figure.indicator) && figure.period.year == study.asOf.year
                && (figure.measure == .growth || study.indicator(figure.indicator)?.kind == .rate)
                && figure.measure != .change
        }.map {
            ScenarioCondition(
                indicator: $0.indicator, period: $0.period, measure: $0.measure, value: $0.value,
                tolerance: 0,
                meaning: .hard, target: nil, origin: "", place: $0.place)
        }
    }

    // MARK: Imposing

    /// The conditioned paths.
    ///
    /// - Throws: ``Faults`` when conditions cannot hold together, or are not met in a draw.
    func imposed(on paths: ShiftedPaths) throws(Faults) -> ShiftedPaths {
        let basis = try basis(paths)
        var moved = paths
        moved.beginConditions()
        let targets = basis.map { self.targets($0) }
        for draw in 0..<prediction.draws {
            var conditioned = ConditionedDraw(prediction, movements, paths, draw)
            let isMet = conditioned.meet(basis.map { forms[$0] }, targets: targets.map { $0[draw] })
            if let missed = isMet ? firstMissed(conditioned, basis, targets) : basis.first {
                throw Faults([fault(notMet: missed, paths)])
            }
            moved.take(conditioned)
        }
        moved.weigh(picks(paths))
        return moved
    }

    /// The first condition that is not met as it must be.
    private func firstMissed(_ draw: ConditionedDraw, _ basis: [Int], _ targets: [[Double]]) -> Int? {
        forms.indices.prefix(count).first { number in
            let form = forms[number]
            guard form.condition.meaning != .noisy else { return false }
            let place = basis.firstIndex(of: number)
            let target = form.natural(place.map { targets[$0][draw.draw] } ?? form.target)
            let reached = form.natural(draw.reading(form).number)
            return !(abs(target - reached) < Self.tolerance * max(1, abs(target)))
        }
    }

    /// What a form is to be in each draw: its target and, for a soft condition, a drawn error. The error belongs to what
    /// the condition speaks of, so that the order of conditions does not matter.
    private func targets(_ number: Int) -> [Double] {
        let form = forms[number]
        guard form.deviation > 0 else { return Array(repeating: form.target, count: prediction.draws) }
        let condition = form.condition
        let stream = RandomStream(
            seed: seed,
            named:
                "\(study.region.id)/condition \(condition.indicator) \(condition.period) \(condition.measure)"
        )
        return (0..<prediction.draws).map {
            form.target + form.deviation * stream.normals(draw: $0, count: 1)[0]
        }
    }

    // MARK: Feasibility

    /// The conditions that do not follow from the others.
    private func basis(_ paths: ShiftedPaths) throws(Faults) -> [Int] {
        do {
            let conditional = try linearized(paths, Array(forms.indices))
            return (0..<count).filter { !conditional.implied.contains($0) }
        } catch {
            throw Faults([fault(of: error, paths)])
        }
    }

    /// The conditions on the first draw's path, linearized there.
    private func linearized(
        _ paths: ShiftedPaths, _ numbers: [Int]
    ) throws(ConditionalPath.Failure) -> ConditionalPath {
        let draw = ConditionedDraw(prediction, movements, paths, 0)
        let readings = numbers.map { draw.reading(forms[$0]) }
        let path = GaussianPath(
            mean: readings.map(\.number),
            factor: Matrix(
                rows: readings.count, columns: draw.shocks.count,
                columnMajor: draw.shocks.indices.flatMap { shock in readings.map { $0.slopes[shock] } }))
        let conditions = numbers.enumerated().map { cell, number -> PathCondition in
            guard number < count else { return PathCondition(cell: cell, value: readings[cell].number) }
            return PathCondition(cell: cell, value: forms[number].target, meaning: forms[number].meaning)
        }
        return try ConditionalPath(path, conditions)
    }

    private func fault(of failure: ConditionalPath.Failure, _ paths: ShiftedPaths) -> Fault {
        switch failure {
        case .contradictory(let found): return fault(conflicting: found.conditions, paths)
        case .unreachable(let numbers), .dependentLaws(let numbers): return fault(conflicting: numbers, paths)
        case .conditionNotFinite(let number): return fault(notMet: number, paths)
        case .pathNotFinite: return fault(notMet: 0, paths)
        }
    }

    private func fault(conflicting numbers: [Int], _ paths: ShiftedPaths) -> Fault {
        let stated = numbers.filter { $0 < count }
        let conflicts = stated.map { conflict($0, among: stated, paths) }
        let distances = zip(stated, conflicts).map { number, conflict in
            abs(conflict.feasible - conflict.condition.value) / spread(number, paths)
        }
        let cheapest = distances.indices.min { distances[$0] < distances[$1] } ?? 0
        let place = conflicts.last?.condition.place ?? forms[0].condition.place
        return .condition(place, .contradictory(conflicts, cheapest: cheapest))
    }

    private func fault(notMet number: Int, _ paths: ShiftedPaths) -> Fault {
        let number = min(number, count - 1)
        let conflict = conflict(number, among: [number], paths)
        return .condition(conflict.condition.place, .notMet(conflict))
    }

    /// A condition and what it would be, at the median, where the others of its set are met.
    private func conflict(_ number: Int, among set: [Int], _ paths: ShiftedPaths) -> ConditionFault.Conflict {
        let others = set.filter { $0 != number }
        let readings = (0..<min(Self.probes, prediction.draws)).map { draw -> Double in
            var conditioned = ConditionedDraw(prediction, movements, paths, draw)
            if !others.isEmpty {
                _ = conditioned.meet(others.map { forms[$0] }, targets: others.map { forms[$0].target })
            }
            return forms[number].natural(conditioned.reading(forms[number]).number)
        }
        let condition = forms[number].condition
        let indicator = study.indicator(condition.indicator)
        return ConditionFault.Conflict(
            condition: condition,
            indicator: indicator?.name ?? LocalizedText(zh: condition.indicator, en: condition.indicator),
            decimals: condition.measure == .level ? indicator?.decimals ?? 1 : 1,
            feasible: Quantiles.select(readings, [0.5])[0])
    }

    /// Standard deviation of what a condition speaks of, over the draws that probe.
    private func spread(_ number: Int, _ paths: ShiftedPaths) -> Double {
        let readings = (0..<min(Self.probes, prediction.draws)).map { draw in
            forms[number].natural(
                ConditionedDraw(prediction, movements, paths, draw).reading(forms[number]).number)
        }
        return max(Quantiles.variance(readings).squareRoot(), .leastNormalMagnitude)
    }

    // MARK: Weights and plausibility

    /// Draws by the weight that noisy observations give their particles, N(r; h_k, H P_k Hᵀ + R); nothing without any.
    private func picks(_ paths: ShiftedPaths) -> [Int]? {
        let noisy = forms.prefix(count).filter { $0.noise > 0 }
        guard !noisy.isEmpty else { return nil }
        let particles = movements.settings.indices.map { particle in
            movements.particles.indices.filter { movements.particles[$0] == particle }
        }
        let used = particles.indices.filter { !particles[$0].isEmpty }
        let densities = used.map { logDensity(noisy, particles[$0], paths) }
        let power = LogWeights.largestPower(densities, keeping: Double(min(16, used.count)))
        let weights = LogWeights.normalized(densities.map { $0 * power })
        var byDraw = Array(repeating: 0.0, count: prediction.draws)
        for (weight, particle) in zip(weights, used) {
            for draw in particles[particle] { byDraw[draw] = weight }
        }
        let stream = RandomStream(seed: seed, named: "\(study.region.id)/weights of conditions")
        return SystematicSampling.indices(
            count: prediction.draws, weights: byDraw, offset: stream.uniform(0, 0))
    }

    /// ln N(r; h_k, H P_k Hᵀ + R) of one particle: h at the mean of its draws, H at the first of them.
    private func logDensity(_ noisy: [ConditionForm], _ draws: [Int], _ paths: ShiftedPaths) -> Double {
        let first = ConditionedDraw(prediction, movements, paths, draws[0])
        let means = noisy.map { form in
            draws.reduce(0) { $0 + form.number($1, paths) } / Double(draws.count)
        }
        let slopes = noisy.map { first.reading($0).slopes }
        let path = GaussianPath(
            mean: means,
            factor: Matrix(
                rows: noisy.count, columns: first.shocks.count,
                columnMajor: first.shocks.indices.flatMap { shock in slopes.map { $0[shock] } }))
        let conditions = noisy.enumerated().map {
            PathCondition(cell: $0, value: $1.target, meaning: $1.meaning)
        }
        return (try? ConditionalPath(path, conditions))?.logDensity ?? 0
    }

    /// How unusual the conditions are among draws that do not know of them: the share of draws farther from the middle.
    ///
    /// - Parameter paths: the draws to compare with.
    func plausibility(among paths: ShiftedPaths) -> Plausibility? {
        guard let implied = try? linearized(paths, Array(0..<count)).implied else { return nil }
        let stated = (0..<count).filter { !implied.contains($0) }
        let cloud = stated.map { number in
            (0..<prediction.draws).map { forms[number].natural(forms[number].number($0, paths)) }
        }
        return CommonDistance(cloud: cloud).map {
            Plausibility(farther: $0.shareFarther(than: stated.map { forms[$0].condition.value }))
        }
    }
}

extension ConditionForm {
    /// What the condition means to the linearized path.
    var meaning: PathCondition.Meaning {
        switch condition.meaning {
        case .hard: return .hard
        case .law: return .law(deviation: deviation)
        case .noisy: return .noisy(deviation: deviation)
        }
    }
}
