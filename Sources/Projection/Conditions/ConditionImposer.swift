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

    /// Rows that are weighed together with the conditions, each with what it asks of a draw beyond its reading, error
    /// drawn.
    var beside: [(form: ConditionForm, residuals: [Double])] = []

    /// Draws on which the way out of a contradiction is measured.
    static let probes = 128
    /// How near a hard condition or a law must be met, relative to its value where that exceeds one.
    static let tolerance = 1e-9
    /// How far a published figure may move in its own unit, in percentage points: the width of the coarsest rounding (whole
    /// percents). What moves it farther in most draws contradicts it; a year below its published first half is the usual
    /// case.
    static let stray = 1.0
    /// How far a hard condition on growth or a level may lie from the projection, in log points: a factor of ten, beyond
    /// which a unit was mistaken.
    static let farthest = 230.0

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
                faults.append(
                    .amountWithoutBase(condition.place, indicator: Self.name(condition.indicator, study)))
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        count = forms.count
        let known = Self.published(scenario.conditions, study).compactMap { figure in
            study.indicator(figure.indicator).flatMap(draws).flatMap { ConditionForm(figure, prediction, $0) }
        }
        self.forms = forms + known
    }

    private static func name(_ indicator: String, _ study: Study) -> LocalizedText {
        study.indicator(indicator)?.name ?? LocalizedText(zh: indicator, en: indicator)
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
        if let far = forms.indices.prefix(count).first(where: { isFar(forms[$0], paths) }) {
            throw Faults([fault(notMet: far, paths)])
        }
        var moved = paths
        moved.beginConditions()
        let targets = basis.map { self.targets($0) }
        var strayed: [Int] = []
        for draw in 0..<prediction.draws {
            var conditioned = ConditionedDraw(prediction, movements, paths, draw)
            let isMet = conditioned.meet(
                basis.map { forms[$0] } + beside.map(\.form),
                targets: targets.map { $0[draw] }
                    + beside.map { $0.form.number(draw, paths) + $0.residuals[draw] })
            if let missed = isMet ? firstMissed(conditioned, basis, targets) : basis.first {
                throw Faults([fault(notMet: missed, paths)])
            }
            if let found = firstStrayed(conditioned, paths) { strayed.append(found) }
            moved.take(conditioned)
        }
        if let first = strayed.first, strayed.count > prediction.draws / 2 {
            throw Faults([fault(conflicting: [first], paths)])
        }
        moved.weigh(picks(paths))
        return moved
    }

    private func isFar(_ form: ConditionForm, _ paths: ShiftedPaths) -> Bool {
        form.isExponential && abs(form.target - form.number(0, paths)) > Self.farthest
    }

    /// The first condition on an indicator of which a published figure had to move to meet it.
    private func firstStrayed(_ draw: ConditionedDraw, _ paths: ShiftedPaths) -> Int? {
        let strayed = forms.dropFirst(count).first { form in
            let before = form.natural(form.number(draw.draw, paths))
            return !(abs(form.natural(draw.reading(form).number) - before) <= Self.stray)
        }
        guard let indicator = strayed?.condition.indicator else { return nil }
        return forms.indices.prefix(count).first { forms[$0].condition.indicator == indicator }
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
}
