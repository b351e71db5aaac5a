import LinearAlgebra
import Models
import Probability
import Regression
import Studies
import TimeSeries

extension ConditionImposer {
    /// The conditions that do not follow from the others.
    func basis(_ paths: ShiftedPaths) throws(Faults) -> [Int] {
        do {
            let conditional = try linearized(paths, Array(forms.indices))
            return (0..<count).filter { !conditional.implied.contains($0) }
        } catch {
            throw Faults([fault(of: error, paths)])
        }
    }

    /// The conditions on the first draw's path, linearized there.
    func linearized(
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

    func fault(conflicting numbers: [Int], _ paths: ShiftedPaths) -> Fault {
        let stated = numbers.filter { $0 < count }
        let conflicts = stated.map { conflict($0, among: stated, paths) }
        let distances = zip(stated, conflicts).map { number, conflict in
            abs(conflict.feasible - conflict.condition.value) / spread(number, paths)
        }
        let cheapest = distances.indices.min { distances[$0] < distances[$1] } ?? 0
        let place = conflicts.last?.condition.place ?? forms[0].condition.place
        return .condition(place, .contradictory(conflicts, cheapest: cheapest))
    }

    func fault(notMet number: Int, _ paths: ShiftedPaths) -> Fault {
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
            unit: indicator?.unit, decimals: condition.measure == .level ? indicator?.decimals ?? 1 : 1,
            feasible: Quantiles.select(readings, [0.5])[0], floor: floor(of: number, paths))
    }

    /// What a condition speaks of if nothing happens in the months that figures leave open, at the median.
    private func floor(of number: Int, _ paths: ShiftedPaths) -> Double? {
        let form = forms[number]
        guard form.isExponential, let indicator = study.indicator(form.condition.indicator),
            let observed = study.latestFigure(of: indicator), !form.condition.period.isInstant
        else { return nil }
        let covered = form.condition.period.months.filter { $0 <= observed.lastMonth }
        guard !covered.isEmpty else { return nil }
        let readings = (0..<min(Self.probes, prediction.draws)).map { draw in
            form.natural(form.number(draw, paths, upTo: observed.lastMonth))
        }
        return Quantiles.select(readings, [0.5])[0]
    }

    /// Standard deviation of what a condition speaks of, over the draws that probe.
    private func spread(_ number: Int, _ paths: ShiftedPaths) -> Double {
        let readings = (0..<min(Self.probes, prediction.draws)).map { draw in
            forms[number].natural(
                ConditionedDraw(prediction, movements, paths, draw).reading(forms[number]).number)
        }
        return max(Quantiles.variance(readings).squareRoot(), .leastNormalMagnitude)
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
