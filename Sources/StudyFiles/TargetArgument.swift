public import Studies

/// Reads a target as the command takes it: `社会消费品零售总额=0` (growth of the year in percent, the value of a rate, the
/// count of a task), `社会消费品零售总额=560亿元` (a level), or an indicator alone, which means the target that the study has.
public struct TargetArgument {
    /// A target that could be read.
    public struct Reading: Sendable {
        /// The indicator.
        public let indicator: Indicator
        /// What is asked: a level or a growth.
        public let goal: Target.Goal
        /// On which side.
        public let relation: Target.Relation
        /// The study's target that it is; nothing for a number of the user's own.
        public let kind: Target.Kind?
    }

    private let study: Study
    private let place: Place

    /// A reader.
    ///
    /// - Parameters:
    ///   - study: the study.
    ///   - place: where faults are shown.
    public init(study: Study, place: Place) {
        self.study = study
        self.place = place
    }

    /// Reads a target.
    ///
    /// - Parameter text: what was written.
    /// - Throws: the one ``Fault`` of it.
    public func reading(_ text: String) throws(Fault) -> Reading {
        let parts = text.halfWidth.split(separator: "=", omittingEmptySubsequences: false).map {
            $0.trimmed
        }
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else {
            throw .goal(place, .notUnderstood(found: text))
        }
        let indicator = try study.indicator(named: name, at: place)
        guard indicator.isExtrapolated else {
            throw .goal(place, .notProjected(indicator: indicator.name))
        }
        guard parts.count == 2, parts[1] != "" else { return try studyTarget(of: indicator) }
        return Reading(
            indicator: indicator, goal: try goal(parts[1], of: indicator), relation: relation(of: indicator),
            kind: nil)
    }

    private func studyTarget(of indicator: Indicator) throws(Fault) -> Reading {
        guard let target = indicator.targetOfTheYear else {
            throw .goal(place, .targetNotFilled(indicator: indicator.name))
        }
        switch target.goal {
        case .notFilled: throw .goal(place, .targetNotFilled(indicator: indicator.name))
        case .text(let words): throw .goal(place, .targetIsText(indicator: indicator.name, words: words))
        case .level, .growth:
            return Reading(
                indicator: indicator, goal: target.goal, relation: target.relation, kind: target.kind)
        }
    }

    /// The side of the study's target, else the good one.
    private func relation(of indicator: Indicator) -> Target.Relation {
        if let relation = indicator.targetOfTheYear?.relation, relation != .text { return relation }
        return indicator.direction == .down ? .atMost : .atLeast
    }

    /// A number with a unit is a level, one without is growth; a rate and a counted task have levels alone.
    private func goal(_ text: String, of indicator: Indicator) throws(Fault) -> Target.Goal {
        let digits = text.prefix { "0123456789+-.".contains($0) }
        let unit = text.dropFirst(digits.count).trimmed
        guard let number = try? DecimalNumber(String(digits)).value else {
            throw .goal(place, .notANumber(indicator: indicator.name, found: text))
        }
        let hasLevelAlone = indicator.kind == .rate || indicator.kind == .progress
        let goal: Target.Goal
        if unit.isEmpty || unit == "%" {
            goal = hasLevelAlone ? .level(number) : .growth(number)
        } else {
            guard indicator.kind != .stock, let stated = MeasurementUnit(named: unit),
                let exponent = stated.exponent(to: indicator.unit)
            else {
                throw .goal(
                    place,
                    .unitDoesNotFit(indicator: indicator.name, found: unit, expected: indicator.unit.name))
            }
            goal = .level(Self.scaled(number, by: exponent))
        }
        guard Self.isPossible(goal, indicator) else {
            throw .goal(place, .notANumber(indicator: indicator.name, found: text))
        }
        return goal
    }

    private static func scaled(_ number: Double, by exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(number) { value, _ in exponent > 0 ? value * 10 : value / 10 }
    }

    private static func isPossible(_ goal: Target.Goal, _ indicator: Indicator) -> Bool {
        switch goal {
        case .growth(let growth): return growth > -100 && growth <= PossibleValues.highestGrowth
        case .level(let level): return PossibleValues.levels(of: indicator.kind).contains(level)
        case .text, .notFilled: return false
        }
    }
}

extension StringProtocol {
    /// Without white space around it.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
