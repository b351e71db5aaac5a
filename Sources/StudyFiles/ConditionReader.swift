import Studies
import TimeSeries

/// Reads the `conditions` of a scenario, each with its faults.
struct ConditionReader {
    /// Name of the scenario that states them.
    let scenario: String
    /// The study's indicators.
    let indicators: IndicatorDirectory
    /// The study's year; nothing when it could not be read.
    let year: Int?
    /// The figures known on the as-of date.
    var known: [Observation] = []

    private static let meanings: [(word: String, meaning: ScenarioCondition.Meaning)] = [
        ("hard", .hard), ("刚性", .hard), ("law", .law), ("弹性", .law), ("noisy", .noisy), ("含误差观测", .noisy),
    ]
    private static let measures: [(word: String, measure: Measure)] = [
        ("yoy_pct", .growth), ("同比", .growth), ("level", .level), ("总量", .level), ("change_pp", .change),
        ("同比变化", .change),
    ]

    /// Reads the list; two conditions on one number are a fault.
    func conditions(_ value: YAMLValue) -> [ScenarioCondition] {
        var conditions: [ScenarioCondition] = []
        for entry in value.list() ?? [] {
            guard let condition = condition(entry) else { continue }
            if let other = conditions.first(where: { $0.isAbout(condition) }) {
                value.file.log.report(.duplicate(condition.place, other: other.place))
            }
            conditions.append(condition)
        }
        return conditions
    }

    private func condition(_ entry: YAMLValue) -> ScenarioCondition? {
        guard var map = entry.mapping() else { return nil }
        let log = map.log
        let (read, isWhole) = log.watching { self.condition(in: &map) }
        map.reportUnknownKeys()
        return isWhole ? read : nil
    }

    private func condition(in map: inout YAMLMapping) -> ScenarioCondition? {
        let indicator = map.required("indicator").flatMap { value in
            value.text().flatMap { indicators.indicator($0, at: value.place, log: map.log) }
        }
        let periodText = map.value("period")
        let measureWord = map.value("measure")?.word(of: Self.measures.map(\.word))
        let meaningWord = map.value("meaning")?.word(of: Self.meanings.map(\.word))
        let tolerance = map.value("tolerance")?.number(in: 0...Double.infinity) ?? 0
        let target = map.value("target")
        let closure = map.value("closure")
        let isStated = target == nil && closure == nil
        let value = isStated ? map.required("value") : map.value("value")
        if [target, closure, value].compactMap({ $0 }).count > 1 {
            map.log.report(.condition(map.place, .valueAndTarget))
        }
        guard let indicator, let year else { return nil }
        guard indicator.isExtrapolated, indicator.kind != .progress else {
            map.log.report(.condition(map.place, .cannotBeMoved(indicator: indicator.name)))
            return nil
        }
        let meaning = meaning(meaningWord, tolerance: tolerance, in: map)
        if let closure {
            return self.closure(closure, of: indicator, tolerance: tolerance, meaning, at: map.place)
        }
        let goal = target.flatMap { self.target($0, of: indicator) }
        let stated = Self.measures.first { $0.word == measureWord }?.measure
        let measure = goal?.measure ?? stated ?? (indicator.kind == .rate ? .level : .growth)
        guard Self.measures(of: indicator.kind).contains(measure) else {
            map.log.report(
                .measureOfWrongKind(
                    map.place(of: "measure"), indicator: indicator.name, kind: indicator.kind,
                    measure: measure)
            )
            return nil
        }
        guard let period = period(periodText, of: indicator, year: year, in: map),
            let number = goal?.value ?? value.flatMap({ self.value($0, measure, of: indicator) })
        else { return nil }
        return ScenarioCondition(
            indicator: indicator.id, period: period, measure: measure, value: number, tolerance: tolerance,
            meaning: meaning, target: goal?.kind, origin: scenario, place: map.place)
    }

    // MARK: What is asked

    /// The share of the fall so far that the rest of the year closes: growth of the rest = growth so far × (1 − closure).
    ///
    /// Source: planning practice §3.3 and no. 17; meaningful for a fall alone.
    private func closure(
        _ value: YAMLValue, of indicator: Indicator, tolerance: Double, _ meaning: ScenarioCondition.Meaning,
        at place: Place
    ) -> ScenarioCondition? {
        guard let share = value.number(in: Self.closures) else { return nil }
        let latest = known.filter {
            $0.indicator == indicator.id && $0.measure == .growth && $0.period.year == year
                && $0.period.isYearToDate
        }.max { $0.period < $1.period }
        guard indicator.kind == .flow, let latest, latest.value < 0, let rest = latest.period.remainder else {
            value.file.log.report(
                .condition(value.place, .closureWithoutFall(indicator: indicator.name, growth: latest?.value))
            )
            return nil
        }
        return ScenarioCondition(
            indicator: indicator.id, period: rest, measure: .growth, value: latest.value * (1 - share),
            tolerance: tolerance, meaning: meaning, target: nil, origin: scenario, place: place)
    }

    /// A closure of more than three would turn a fall of ten percent into a rise of twenty.
    private static let closures = 0.0...3.0

    private static func measures(of kind: Indicator.Kind) -> [Measure] {
        switch kind {
        case .flow, .mean: return [.growth, .level]
        case .stock: return [.growth]
        case .rate: return [.level, .change]
        case .progress: return []
        }
    }

    private func value(_ value: YAMLValue, _ measure: Measure, of indicator: Indicator) -> Double? {
        switch measure {
        case .growth: return value.growth()
        case .change: return value.number(in: PossibleValues.changes)
        case .level:
            let number = value.number(in: PossibleValues.levels(of: indicator.kind))
            guard number == 0, indicator.kind != .rate else { return number }
            value.file.log.report(.impossibleFall(value.place, value: -100))
            return nil
        }
    }

    /// The number of a target, named by its kind.
    private func target(
        _ value: YAMLValue, of indicator: Indicator
    ) -> (kind: Target.Kind, measure: Measure, value: Double)? {
        guard let kind = value.choice(Target.Kind.self) else { return nil }
        switch indicator.targets.first(where: { $0.kind == kind })?.goal {
        case .level(let level): return (kind, .level, level)
        case .growth(let growth): return (kind, .growth, growth)
        case .text, .notFilled, nil:
            value.file.log.report(
                .condition(value.place, .targetWithoutNumber(indicator: indicator.name, target: kind)))
            return nil
        }
    }

    /// The stated meaning; without one a tolerance makes a condition a law, and none makes it hard.
    private func meaning(
        _ word: String?, tolerance: Double, in map: YAMLMapping
    ) -> ScenarioCondition.Meaning {
        let meaning =
            Self.meanings.first { $0.word == word }?.meaning ?? (tolerance > 0 ? .law : .hard)
        if meaning == .hard, tolerance > 0 {
            map.log.report(.condition(map.place(of: "tolerance"), .toleranceOfHard))
        } else if meaning != .hard, tolerance == 0 {
            map.log.report(.condition(map.place(of: "meaning"), .toleranceMissing(meaning)))
        }
        return meaning
    }

    // MARK: When

    /// The period; the year, or its end, when none is stated.
    private func period(
        _ value: YAMLValue?, of indicator: Indicator, year: Int, in map: YAMLMapping
    ) -> Period? {
        guard let value else {
            return indicator.kind.isInstant ? .end(year, month: 12) : .year(year)
        }
        guard let text = value.text() else { return nil }
        guard let period = ConditionPeriod.period(text) else {
            value.file.log.report(.unknownPeriod(value.place, found: text))
            return nil
        }
        guard period.year == year else {
            value.file.log.report(
                .condition(value.place, .periodOutsideYear(found: text, year: year)))
            return nil
        }
        guard indicator.kind.isInstant else {
            guard !period.isInstant else {
                value.file.log.report(
                    .periodOfWrongKind(
                        value.place, indicator: indicator.name, kind: indicator.kind, period: period))
                return nil
            }
            return period
        }
        let isQuarterEnd = period.lastMonth % 3 == 0 && (period.isInstant || period.isFullYear)
        guard isQuarterEnd else {
            value.file.log.report(
                .periodOfWrongKind(
                    value.place, indicator: indicator.name, kind: indicator.kind, period: period))
            return nil
        }
        return .end(year, month: period.lastMonth)
    }
}
