public import Studies
public import TimeSeries

/// What one run was, whatever it was computed on: enough to compute it again.
public struct RecordedRun: Hashable, Sendable {
    /// A scenario as it was projected, inheritance resolved.
    public struct Scenario: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its settings and conditions, in the words of the run's identity.
        public let settings: String

        /// A scenario.
        ///
        /// - Parameters:
        ///   - name: its name.
        ///   - settings: its settings and conditions as text.
        public init(name: String, settings: String) {
            self.name = name
            self.settings = settings
        }
    }

    /// A file that the run read.
    public struct Input: Hashable, Sendable {
        /// Its path as seen from the study's folder: `../beijing/observations.csv`.
        public let path: String
        /// SHA-256 of its bytes, lower-case hexadecimal.
        public let hash: String
        /// Its bytes.
        public let bytes: [UInt8]

        /// A file.
        ///
        /// - Parameters:
        ///   - path: its path as seen from the study's folder.
        ///   - hash: SHA-256 of its bytes, lower-case hexadecimal.
        ///   - bytes: its bytes.
        public init(path: String, hash: String, bytes: [UInt8]) {
            self.path = path
            self.hash = hash
            self.bytes = bytes
        }
    }

    /// What was asked besides scenarios, draws and seed, as it was understood.
    public struct Option: Hashable, Sendable {
        /// The command's option without its dashes: `vary`.
        public let name: String
        /// Its value as the command takes it, ids resolved: `recovery_speed.retail_sales.multiple=0.5:1.5:11`.
        public let value: String

        /// An option.
        ///
        /// - Parameters:
        ///   - name: the command's option without its dashes.
        ///   - value: its value as the command takes it.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A projected number.
    public struct Cell: Hashable, Sendable {
        /// Name of its scenario.
        public let scenario: String
        /// Indicator id.
        public let indicator: String
        /// Period, as files write it.
        public let period: String
        /// Measure, as files write it.
        public let measure: String
        /// Its distribution, in the measure's unit.
        public let summary: DistributionSummary

        /// A projected number.
        ///
        /// - Parameters:
        ///   - scenario: name of its scenario.
        ///   - indicator: indicator id.
        ///   - period: period, as files write it.
        ///   - measure: measure, as files write it.
        ///   - summary: its distribution, in the measure's unit.
        public init(
            scenario: String, indicator: String, period: String, measure: String,
            summary: DistributionSummary
        ) {
            self.scenario = scenario
            self.indicator = indicator
            self.period = period
            self.measure = measure
            self.summary = summary
        }
    }

    /// What kind of content it is.
    public let kind: RunKind
    /// Its identity.
    public let run: Run
    /// Name of the study's folder.
    public let study: String
    /// As-of date.
    public let asOf: CalendarDay
    /// Scenarios, in the order projected.
    public let scenarios: [Scenario]
    /// What was asked besides; empty for a run that a ledger of version 0.3.0 holds.
    public let options: [Option]
    /// Files read, by path.
    public let inputs: [Input]
    /// Projected numbers, in the order of scenarios; empty for an answer that has none of its own: a goal seek, a sweep and
    /// a back-test are compared by what they hand out.
    public let cells: [Cell]

    /// A run.
    ///
    /// - Parameters:
    ///   - kind: what kind of content it is.
    ///   - run: its identity.
    ///   - study: name of the study's folder.
    ///   - asOf: as-of date.
    ///   - scenarios: scenarios, in the order projected.
    ///   - options: what was asked besides.
    ///   - inputs: files read, by path.
    ///   - cells: projected numbers.
    public init(
        kind: RunKind, run: Run, study: String, asOf: CalendarDay, scenarios: [Scenario], options: [Option],
        inputs: [Input], cells: [Cell]
    ) {
        self.kind = kind
        self.run = run
        self.study = study
        self.asOf = asOf
        self.scenarios = scenarios
        self.options = options
        self.inputs = inputs
        self.cells = cells
    }
}
