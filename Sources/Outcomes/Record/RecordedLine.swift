public import Studies
public import TimeSeries

/// A line of the list of runs in a ledger.
public struct RecordedLine: Hashable, Sendable {
    /// What kind of content it is.
    public let kind: RunKind
    /// Number of the run.
    public let number: String
    /// Name of the study's folder.
    public let study: String
    /// As-of date.
    public let asOf: CalendarDay
    /// Names of scenarios, in order.
    public let scenarios: [String]
    /// How many times it was executed.
    public let executions: Int
    /// When it was last executed, in UTC.
    public let latest: String
    /// What the last execution was asked.
    public let arguments: [String]

    /// A line.
    ///
    /// - Parameters:
    ///   - kind: what kind of content it is.
    ///   - number: number of the run.
    ///   - study: name of the study's folder.
    ///   - asOf: as-of date.
    ///   - scenarios: names of scenarios, in order.
    ///   - executions: how many times it was executed.
    ///   - latest: when it was last executed, in UTC.
    ///   - arguments: what the last execution was asked.
    public init(
        kind: RunKind, number: String, study: String, asOf: CalendarDay, scenarios: [String], executions: Int,
        latest: String, arguments: [String]
    ) {
        self.kind = kind
        self.number = number
        self.study = study
        self.asOf = asOf
        self.scenarios = scenarios
        self.executions = executions
        self.latest = latest
        self.arguments = arguments
    }
}
