import Levers
package import Outcomes
import Probability
package import Studies
import TimeSeries

extension Projector {
    /// What a search may move.
    package enum SearchedLevers: Sendable {
        /// The levers that the study's scenarios set.
        case usual
        /// What the user names.
        case named([SearchedLever])
    }

    /// A lever, or one of its numbers, that a search may move.
    package enum SearchedLever: Sendable {
        /// A lever on every indicator that it can act on; its leading parameter when none is named.
        case lever(LeverDeclaration, parameter: String?)
        /// One parameter of one item.
        case parameter(LeverDeclaration, LeverParameter, ParameterAddress)

        /// The lever.
        package var declaration: LeverDeclaration {
            switch self {
            case .lever(let lever, _), .parameter(let lever, _, _): return lever
            }
        }
    }

    /// Answers what targets need (倒算).
    ///
    /// - Parameters:
    ///   - targets: at least one, of indicators with draws.
    ///   - scenario: the scenario from which levers move, its overlaps stated; its conditions hold wherever they move.
    ///   - levers: which of them may move.
    ///   - run: the identity of the content.
    /// - Throws: ``Faults`` when a lever cannot act on the study, or a level is asked of an indicator that has none.
    package func goalSeek(
        _ targets: [GoalSeek.Target], in scenario: Scenario, levers: SearchedLevers, run: Run
    ) throws -> GoalSeek {
        let asked = targets.compactMap { target in
            study.indicator(target.indicator).map { GoalMeasure(target: target, indicator: $0) }
        }
        let measures = asked.filter { $0.indicator.kind != .progress }
        func values(_ scenario: Scenario) throws -> [[Double]] {
            let paths = try paths(of: scenario)
            return try measures.map { measure in
                guard let moved = draws(of: measure.indicator, paths) else {
                    throw Faults([.goal(scenario.place, .notInModel(indicator: measure.indicator.name))])
                }
                guard let values = measure.values(moved) else {
                    throw Faults([.amountWithoutBase(scenario.place, indicator: measure.indicator.name)])
                }
                return paths.picks.map { $0.map { values[$0] } } ?? values
            }
        }
        let reached = try values(scenario)
        let shifted = try paths(of: scenario)
        let builder = GoalBuilder(study: study, year: study.asOf.year)
        var next = reached.makeIterator()
        let goals = asked.compactMap { measure -> GoalSeek.Goal? in
            guard measure.indicator.kind != .progress else {
                return outcomes(of: measure.indicator, unmoved).first.map {
                    builder.goal(measure, counted: $0)
                }
            }
            guard let moved = draws(of: measure.indicator, shifted),
                let still = draws(of: measure.indicator, unmoved), let values = next.next()
            else { return nil }
            return builder.goal(measure, moved, unmoved: still, values: values, picks: shifted.picks)
        }
        let search = LeverSearch(
            scenario: scenario, medians: { try values($0).map { Quantiles.select($0, [0.5])[0] } },
            margin: { medians in zip(measures, medians).map { $0.margin($1) }.min() ?? 0 },
            nearness: { medians in zip(measures, medians).map { min(0, $0.margin($1)) }.reduce(0, +) })
        let knobs = measures.isEmpty ? [] : self.knobs(levers, scenario)
        return GoalSeek(
            study: study, run: run, scenario: scenario, goals: goals,
            jointProbability: Self.joint(measures, reached),
            singles: try knobs.map { GoalSeek.LeverMove(knob: $0.knob, result: try search.single($0)) },
            mix: knobs.count > 1 ? try search.mix(knobs) : nil)
    }

    private func knobs(_ levers: SearchedLevers, _ scenario: Scenario) -> [LeverKnob] {
        let knobs = LeverKnobs(study: study, scenario: scenario)
        switch levers {
        case .usual: return knobs.usual
        case .named(let list): return list.flatMap(knobs.named)
        }
    }

    /// Share of draws that meet all targets.
    private static func joint(_ measures: [GoalMeasure], _ values: [[Double]]) -> Double? {
        guard let count = values.first?.count else { return nil }
        let met = (0..<count).count { draw in
            measures.indices.allSatisfy { measures[$0].isMet(values[$0][draw]) }
        }
        return Double(met) / Double(count)
    }
}
