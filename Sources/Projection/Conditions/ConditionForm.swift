import Models
import Probability
import Studies
import TimeSeries

/// A condition as a function of one draw's quarter values: `100 ln(Σ w e^{v/100}) + constant` for growth and levels of
/// flows, means and stocks, which is nearly linear in log points; `Σ w v + constant` for rates.
struct ConditionForm {
    /// One quarter of one series, with its weight in each draw.
    struct Term {
        /// Whether the series is a driver or a response.
        let isDriver: Bool
        /// Position of the series.
        let series: Int
        /// Position of the quarter.
        let quarter: Int
        /// Weight, one a draw.
        let weights: [Double]
    }

    /// The condition; of a published figure that must stay, what it says.
    let condition: ScenarioCondition
    /// The quarter values that it sums over.
    let terms: [Term]
    private let constants: [Double]
    /// Whether the form is in log points: all but rates.
    let isExponential: Bool

    /// A condition on a joint prediction.
    ///
    /// - Parameter draws: the indicator's draws without levers.
    /// - Returns: nothing when no level may be stated for the indicator.
    init?(_ condition: ScenarioCondition, _ prediction: JointPrediction, _ draws: OutcomeDraws) {
        self.condition = condition
        let fractions = draws.fractions(condition.period.months)
        let quarters =
            condition.period.isInstant
            ? [(condition.period.lastMonth - 1) / 3] : (0..<4).filter { fractions[$0] > 0 }
        isExponential = draws.indicator.kind != .rate
        let isSum = isExponential && !condition.period.isInstant
        terms = quarters.flatMap {
            Self.terms(draws.indicator, $0, share: isSum ? fractions[$0] : nil, prediction)
        }
        guard let constants = Self.constants(condition, draws, isSum: isSum) else { return nil }
        self.constants = constants
    }

    private static func terms(
        _ indicator: Indicator, _ quarter: Int, share: Double?, _ prediction: JointPrediction
    ) -> [Term] {
        func weights(_ path: JointPrediction.Path, _ part: (Int) -> Double) -> [Double] {
            (0..<prediction.draws).map { draw in
                share.map { $0 * path.shares[quarter][draw] * part(draw) } ?? 1
            }
        }
        if let position = prediction.responses.firstIndex(where: { $0.path.indicator.id == indicator.id }) {
            let path = prediction.responses[position].path
            return [
                Term(isDriver: false, series: position, quarter: quarter, weights: weights(path) { _ in 1 })
            ]
        }
        guard let position = prediction.drivers.firstIndex(where: { $0.path.indicator.id == indicator.id })
        else { return [] }
        let driver = prediction.drivers[position]
        guard let total = driver.total else {
            return [
                Term(
                    isDriver: true, series: position, quarter: quarter,
                    weights: weights(driver.path) { _ in 1 })
            ]
        }
        let part = prediction.drivers[total.part].path
        return [
            Term(
                isDriver: true, series: position, quarter: quarter,
                weights: weights(driver.path) { 1 - total.partShare[$0] }),
            Term(
                isDriver: true, series: total.part, quarter: quarter,
                weights: weights(part) { total.partShare[$0] }),
        ]
    }

    /// What stands beside the terms in each draw: minus the base of growth, the base of a level, the rate a year before.
    private static func constants(
        _ condition: ScenarioCondition, _ draws: OutcomeDraws, isSum: Bool
    ) -> [Double]? {
        let count = draws.count
        switch condition.measure {
        case .growth where isSum:
            return draws.share(condition.period.months).map { -100 * logarithm($0) }
        case .growth: return Array(repeating: 0, count: count)
        case .level where isSum:
            guard draws.path.printsLevel, let base = draws.path.annualBase else { return nil }
            let length =
                draws.indicator.kind == .mean ? Double(condition.period.months.count) / 12 : 1
            return base.map { 100 * logarithm($0 / length) }
        case .level: return Array(repeating: 0, count: count)
        case .change:
            let quarter = (condition.period.lastMonth - 1) / 3
            let before = draws.path.valuesBefore[quarter]
            return before.isEmpty ? nil : before.map { -$0 }
        }
    }

    // MARK: One draw

    /// The form's number and its slopes on the terms.
    ///
    /// - Parameter values: quarter values of the terms in the draw.
    func reading(_ draw: Int, _ values: [Double]) -> (number: Double, slopes: [Double]) {
        guard isExponential else {
            let slopes = terms.map { $0.weights[draw] }
            return (zip(slopes, values).reduce(constants[draw]) { $0 + $1.0 * $1.1 }, slopes)
        }
        let parts = zip(terms, values).map { $0.weights[draw] * exponential($1 / 100) }
        let sum = parts.reduce(0, +)
        return (100 * logarithm(sum) + constants[draw], parts.map { $0 / sum })
    }

    /// The form's number in a draw of shifted paths.
    func number(_ draw: Int, _ paths: ShiftedPaths) -> Double {
        reading(
            draw,
            terms.map { term in
                term.isDriver
                    ? paths.drivers[term.series][term.quarter][draw]
                    : paths.responses[term.series][term.quarter][draw]
            }
        ).number
    }

    /// The number of the form that the months up to one leave when nothing follows.
    func number(_ draw: Int, _ paths: ShiftedPaths, upTo month: Int) -> Double {
        let sum = terms.reduce(0.0) { sum, term in
            let months = Quarter(year: 0, number: term.quarter + 1).months
            let within = Double(months.count { $0 <= month && condition.period.months.contains($0) })
            let whole = Double(months.count { condition.period.months.contains($0) })
            let value = (term.isDriver ? paths.drivers : paths.responses)[term.series][term.quarter][draw]
            return sum + within / whole * term.weights[draw] * exponential(value / 100)
        }
        return 100 * logarithm(sum) + constants[draw]
    }

    /// What the form's number is to be, in its own unit.
    var target: Double {
        switch (isExponential, condition.measure) {
        case (true, .growth): return 100 * logarithm(1 + condition.value / 100)
        case (true, .level): return 100 * logarithm(condition.value)
        default: return condition.value
        }
    }

    /// The condition's standard deviation in the form's unit, at the condition's value.
    var deviation: Double {
        switch (isExponential, condition.measure) {
        case (true, .growth): return condition.deviation / (1 + condition.value / 100)
        case (true, .level): return 100 * condition.deviation / condition.value
        default: return condition.deviation
        }
    }

    /// Standard deviation of the observation's error: 0 unless noisy.
    var noise: Double { condition.meaning == .noisy ? deviation : 0 }

    /// A number of the form as the condition states it: percent, the indicator's unit, or points.
    func natural(_ number: Double) -> Double {
        switch (isExponential, condition.measure) {
        case (true, .growth): return 100 * (exponential(number / 100) - 1)
        case (true, .level): return exponential(number / 100)
        default: return number
        }
    }
}
