import Levers
import Models
public import Outcomes
import Projection
import StudyFiles
import Studies

extension Simulator {
    /// Answers what targets ask of the rest of the year, and which lever settings reach them (倒算).
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - targets: `INDICATOR=VALUE`, `INDICATOR=VALUE UNIT`, or an indicator with a target of its own.
    ///   - levers: levers that may move, each with a parameter after a dot or without; those that the study's scenarios
    ///     set when empty.
    ///   - request: one scenario (the recommended one when none is named), date, draws.
    /// - Throws: ``Faults``; `CancellationError`.
    public func goalSeek(
        _ folder: String, targets: [String], levers: [String], _ request: Request
    ) async throws -> GoalSeek {
        let (study, _) = try read(folder, request)
        let place = Place(file: folder)
        let goals = try Self.goals(targets, study, place)
        let scenario = OverlapVariants.variants(
            of: try self.scenario(request.scenarios.first, in: study, folder: folder), in: study)[0]
        let searched = try Self.searched(levers, over: scenario, in: study)
        let model = ModelChoice(study, asked: request.model)
        let prediction = try await predict(study, request)
        stage("solve")
        let projector = try await projector(study, prediction, for: [scenario], request)
        let answer = try projector.goalSeek(
            goals, in: scenario, levers: searched,
            run: Run(
                study, model: model, scenarios: [scenario], draws: request.draws, seed: request.seed))
        if case .named(let list) = searched, answer.singles.isEmpty, let lever = list.first?.declaration {
            throw Faults([.goal(place, .nothingToMove(lever: lever.name))])
        }
        return answer
    }

    /// The targets, or all their faults.
    private static func goals(
        _ texts: [String], _ study: Study, _ place: Place
    ) throws(Faults) -> [GoalSeek.Target] {
        let reader = TargetArgument(study: study, place: place)
        var goals: [GoalSeek.Target] = []
        var faults: [Fault] = []
        for text in texts {
            do {
                let reading = try reader.reading(text)
                if goals.contains(where: { $0.indicator == reading.indicator.id }) {
                    faults.append(.goal(place, .statedTwice(indicator: reading.indicator.name)))
                }
                goals.append(target(reading))
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return goals
    }

    private static func target(_ reading: TargetArgument.Reading) -> GoalSeek.Target {
        let number: (measure: Measure, value: Double)
        switch reading.goal {
        case .growth(let growth): number = (.growth, growth)
        case .level(let level): number = (.level, level)
        case .text, .notFilled: preconditionFailure("a target that was read has a number")
        }
        return GoalSeek.Target(
            indicator: reading.indicator.id, measure: number.measure, value: number.value,
            relation: reading.relation, kind: reading.kind)
    }

    /// The levers by name, or all faults of their names. A lever, with a parameter or without, is searched on every
    /// indicator that it can act on; anything narrower is named as in settings.
    private static func searched(
        _ names: [String], over scenario: Scenario, in study: Study
    ) throws(Faults) -> Projector.SearchedLevers {
        // Conditions are imposed anew at every step of a search: only what is named is searched then.
        guard !names.isEmpty else { return scenario.conditions.isEmpty ? .usual : .named([]) }
        var list: [Projector.SearchedLever] = []
        var faults: [Fault] = []
        for name in names {
            let parts = name.replacing("．", with: ".").split(separator: ".").map(String.init)
            let lever = parts.first.flatMap { LeverCatalogue.lever($0) }?.declaration
            if let lever, parts.count == 1 || parts.count == 2 && lever.parameter(parts[1]) != nil {
                list.append(.lever(lever, parameter: parts.count > 1 ? parts[1] : nil))
                continue
            }
            do {
                let path = try SettingPath(
                    name.replacing("．", with: "."), over: scenario, in: study, at: Place(file: "--by \(name)")
                )
                list += path.addresses.map { .parameter(path.lever, path.parameter, $0) }
            } catch {
                faults += error.list
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return .named(list)
    }
}
