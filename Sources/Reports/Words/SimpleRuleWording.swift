import Outcomes
import Studies
import TimeSeries

/// Names of simple extrapolations.
struct SimpleRuleWording {
    private let periods: PeriodWording
    private let observed: Period?

    /// Names of rules that start from some published months.
    init(_ periods: PeriodWording, observed: Period?) {
        self.periods = periods
        self.observed = observed
    }

    /// The name of a rule.
    func name(_ rule: SimpleRule.Name) -> String {
        switch rule {
        case .cumulativeHolds: return goesOn(observed.map(periods.spoken) ?? "")
        case .quarterHolds: return goesOn(observed.map { periods.spoken(.quarter($0.lastQuarter)) } ?? "")
        case .lastYearsRest:
            return LocalizedText(zh: "上年同期增速外推", en: "as the same months a year before")[periods.language]
        }
    }

    private func goesOn(_ months: String) -> String {
        LocalizedText(zh: "\(months)增速外推", en: "\(months) goes on")[periods.language]
    }
}
