import Levers
import Outcomes
import Studies

/// Finds lever settings at which medians meet targets: bounded search, levers being monotone.
struct LeverSearch {
    /// The scenario from which levers move.
    let scenario: Scenario
    /// The medians of the targets' numbers under a scenario.
    let medians: (Scenario) throws -> [Double]
    /// How far medians lie on the good side of all targets: the worst of them, in its own unit.
    let margin: ([Double]) -> Double
    /// Minus what is missing of all targets together: rises when any of them comes nearer, where the worst alone would
    /// hide a lever that helps another.
    let nearness: ([Double]) -> Double

    /// Halvings of an interval: a millionth of it.
    static let steps = 20

    /// How far one parameter must move: within its documented range, then up to its hard bounds.
    func single(_ knob: LeverKnob) throws -> GoalSeek.LeverMove.Result {
        let start = try medians(scenario)
        guard margin(start) < 0 else { return .metAlready }
        let ends = try knob.ends(from: knob.knob.current).compactMap { try farthest($0, knob) }
        guard let best = ends.max(by: { nearness($0.outcomes) < nearness($1.outcomes) }),
            nearness(best.outcomes) > nearness(start)
        else { return .noEffect }
        guard margin(best.outcomes) >= 0 else { return .notReached(best: best.end, outcomes: best.outcomes) }
        let value = try root(from: knob.knob.current, to: best.end) { knob.setting($0, in: scenario) }
        return .reached(value)
    }

    /// The end of a parameter's way, or the farthest halving of it that can be computed: an amount taken away cannot exceed
    /// what is there.
    private func farthest(_ end: Double, _ knob: LeverKnob) throws -> (end: Double, outcomes: [Double])? {
        var end = end
        for _ in 0..<Self.steps {
            do {
                return (end, try medians(knob.setting(end, in: scenario)))
            } catch is Faults {
                end = (end + knob.knob.current) / 2
            }
        }
        return nil
    }

    /// The smallest common share of all parameters' ways to the better ends of their ranges.
    func mix(_ knobs: [LeverKnob]) throws -> GoalSeek.LeverMix? {
        let start = try medians(scenario)
        let ways = try knobs.compactMap { knob -> (knob: LeverKnob, end: Double)? in
            guard let range = knob.knob.range else { return nil }
            let ends = try [range.low, range.high].compactMap { try farthest($0, knob) }
                .map { (end: $0.end, nearness: nearness($0.outcomes)) }
            return ends.filter { $0.nearness > nearness(start) }.max { $0.nearness < $1.nearness }
                .map { (knob, $0.end) }
        }
        guard !ways.isEmpty else { return nil }
        func setting(_ fraction: Double) -> Scenario {
            ways.reduce(scenario) { scenario, way in
                let current = way.knob.knob.current
                return way.knob.setting(current + fraction * (way.end - current), in: scenario)
            }
        }
        func mix(_ fraction: Double?) throws -> GoalSeek.LeverMix {
            let reached = fraction ?? 1
            return GoalSeek.LeverMix(
                fraction: fraction,
                settings: ways.map { way in
                    (way.knob.knob, way.knob.knob.current + reached * (way.end - way.knob.knob.current))
                }, outcomes: try medians(setting(reached)))
        }
        if margin(start) >= 0 { return try mix(0) }
        guard try margin(medians(setting(1))) >= 0 else { return try mix(nil) }
        return try mix(root(from: 0, to: 1, setting))
    }

    /// The first value on the way at which the targets are met: halving keeps the end that meets them.
    private func root(from start: Double, to end: Double, _ setting: (Double) -> Scenario) throws -> Double {
        var (missed, met) = (start, end)
        for _ in 0..<Self.steps {
            let middle = (missed + met) / 2
            if try margin(medians(setting(middle))) >= 0 { met = middle } else { missed = middle }
        }
        return met
    }
}

/// A lever parameter that can be set to a number.
struct LeverKnob {
    /// What it is.
    let knob: GoalSeek.Knob
    /// Hard bounds.
    let bounds: ClosedRange<Double>

    /// Value beyond which an amount without an upper bound is not searched.
    private static let largest = 1e5

    /// The values farthest from the current one on both sides.
    func ends(from current: Double) -> [Double] {
        [bounds.lowerBound, min(bounds.upperBound, max(Self.largest, current))].filter { $0 != current }
    }

    /// The scenario with the parameter at a value.
    func setting(_ value: Double, in scenario: Scenario) -> Scenario {
        let address = ParameterAddress(
            lever: knob.lever, indicator: knob.indicator, instrument: knob.instrument,
            parameter: knob.parameter)
        return scenario.setting([(address, value)])
    }
}
