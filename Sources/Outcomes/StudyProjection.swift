public import Studies
public import TimeSeries

/// The identity of one content: what was computed, not when or where.
public struct Run: Hashable, Sendable {
    /// `T20200826-K7Q2MB`: the as-of date and six base-32 characters of the content's hash.
    public let number: String
    /// SHA-256 of study files, resolved scenarios, draws, seed and engine version, hexadecimal.
    public let hash: String
    /// Draws.
    public let draws: Int
    /// Seed.
    public let seed: UInt64
    /// Engine version.
    public let engine: String

    /// A run's identity.
    public init(number: String, hash: String, draws: Int, seed: UInt64, engine: String) {
        self.number = number
        self.hash = hash
        self.draws = draws
        self.seed = seed
        self.engine = engine
    }
}

/// How much of an outcome's certainty rests on what, as shares that add up to at most one.
public struct EvidenceShares: Hashable, Sendable {
    /// Indicator id.
    public let indicator: String
    /// Removed by the region's own figures.
    public let own: Double
    /// Removed by the parents' figures.
    public let parents: Double
    /// Left open: what remains of the prior variance.
    public let open: Double

    /// Shares of evidence.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - own: share removed by own figures.
    ///   - parents: share removed by the parents' figures.
    ///   - open: share left open.
    public init(indicator: String, own: Double, parents: Double, open: Double) {
        self.indicator = indicator
        self.own = own
        self.parents = parents
        self.open = open
    }
}

/// How fast the shock gap of a driver closes, as estimated.
public struct RecoverySpeed: Hashable, Sendable {
    /// Indicator id.
    public let indicator: String
    /// Share of the gap that closes in one quarter.
    public let estimated: DistributionSummary
    /// The closure from first to second quarter, `1 - x[Q2]/x[Q1]`, where the first quarter is known.
    public let measured: DistributionSummary?

    /// A recovery speed.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - estimated: share closed a quarter.
    ///   - measured: measured closure.
    public init(indicator: String, estimated: DistributionSummary, measured: DistributionSummary?) {
        self.indicator = indicator
        self.estimated = estimated
        self.measured = measured
    }
}

/// One row and column of the regression matrix.
public struct MatrixEntry: Hashable, Sendable {
    /// Id of the response.
    public let response: String
    /// Id of the driver.
    public let driver: String
    /// Change of the response's gap, in percent (points for a rate), per percent of the driver's gap.
    public let value: DistributionSummary
    /// Share of the prior in the posterior precision, 0 to 1.
    public let priorShare: Double

    /// An entry of the matrix.
    ///
    /// - Parameters:
    ///   - response: id of the response.
    ///   - driver: id of the driver.
    ///   - value: the coefficient.
    ///   - priorShare: share of the prior in the posterior precision.
    public init(response: String, driver: String, value: DistributionSummary, priorShare: Double) {
        self.response = response
        self.driver = driver
        self.value = value
        self.priorShare = priorShare
    }
}

/// What a reader may ask of the estimation.
public struct EstimationRecord: Hashable, Sendable {
    /// Shares of evidence by indicator.
    public let evidence: [EvidenceShares]
    /// Recovery speeds of the drivers.
    public let speeds: [RecoverySpeed]
    /// The regression matrix.
    public let matrix: [MatrixEntry]
    /// Shock quarters in use, with where each comes from.
    public let onsets: [Onset]
    /// Effective number of the parameter particles.
    public let effectiveParticles: Double

    /// A record of the estimation.
    public init(
        evidence: [EvidenceShares], speeds: [RecoverySpeed], matrix: [MatrixEntry], onsets: [Onset],
        effectiveParticles: Double
    ) {
        self.evidence = evidence
        self.speeds = speeds
        self.matrix = matrix
        self.onsets = onsets
        self.effectiveParticles = effectiveParticles
    }

    /// A shock quarter of one indicator.
    public struct Onset: Hashable, Sendable {
        /// How it came to be used.
        public enum Origin: Hashable, Sendable {
            /// Found in the indicator's own figures: natural logarithm of the Bayes factor.
            case detected(logBayesFactor: Double)
            /// Declared by the study.
            case declared
            /// Taken from the parent, because own figures are few.
            case inherited
        }

        /// Indicator id.
        public let indicator: String
        /// The quarter.
        public let quarter: Quarter
        /// How it came to be used.
        public let origin: Origin

        /// A shock quarter.
        ///
        /// - Parameters:
        ///   - indicator: indicator id.
        ///   - quarter: the quarter.
        ///   - origin: how it came to be used.
        public init(indicator: String, quarter: Quarter, origin: Origin) {
            self.indicator = indicator
            self.quarter = quarter
            self.origin = origin
        }
    }
}

/// How unusual a scenario is, measured against the continuation of today's course.
public struct Plausibility: Hashable, Sendable {
    /// Words for the share of draws that lie farther from the centre.
    public enum Grade: String, Hashable, Sendable, CaseIterable {
        /// At least a third of the draws are farther away.
        case common
        /// Between one in twenty and a third.
        case uncommon
        /// Fewer than one in twenty.
        case rare
    }

    /// Share of the baseline's draws that lie farther from its centre than this scenario's median.
    public let farther: Double

    /// A plausibility.
    ///
    /// - Parameter farther: share of draws farther away, 0 to 1.
    public init(farther: Double) {
        self.farther = farther
    }

    /// The words' class.
    public var grade: Grade {
        switch farther {
        case (1.0 / 3)...: return .common
        case 0.05...: return .uncommon
        default: return .rare
        }
    }
}

/// Money that a bond turns into works, in the study's year and after it.
public struct CarryOver: Hashable, Sendable {
    /// Name of the instrument.
    public let instrument: LocalizedText
    /// Amount applied for and not allotted, in 亿元: adds nothing.
    public let applied: Double
    /// Amount allotted, in 亿元.
    public let allotted: Double
    /// Turned into works within the year, median, in 亿元.
    public let works: Double
    /// Carried into the next year, median, in 亿元.
    public let carried: Double

    /// A bond's works and carry-over.
    public init(
        instrument: LocalizedText, applied: Double, allotted: Double, works: Double, carried: Double
    ) {
        self.instrument = instrument
        self.applied = applied
        self.allotted = allotted
        self.works = works
        self.carried = carried
    }
}

/// The answer for one scenario.
public struct ScenarioProjection: Hashable, Sendable {
    /// The scenario, inheritance resolved.
    public let scenario: Scenario
    /// How unusual it is against the baseline, by its conditions where it has any; nothing for the baseline itself.
    public let plausibility: Plausibility?
    /// How unusual its conditions are given its own levers; nothing without conditions.
    public let conditionPlausibility: Plausibility?
    /// Outcomes: indicators in the study's order, then period, then measure.
    public let outcomes: [Outcome]
    /// Bonds and what is carried over.
    public let carryOvers: [CarryOver]
    /// Lever values outside their documented range.
    public let outsideRanges: [OutsideRange]

    /// The answer for one scenario.
    public init(
        scenario: Scenario, plausibility: Plausibility?, conditionPlausibility: Plausibility? = nil,
        outcomes: [Outcome], carryOvers: [CarryOver], outsideRanges: [OutsideRange]
    ) {
        self.scenario = scenario
        self.plausibility = plausibility
        self.conditionPlausibility = conditionPlausibility
        self.outcomes = outcomes
        self.carryOvers = carryOvers
        self.outsideRanges = outsideRanges
    }

    /// The outcome for an indicator, period and measure.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - period: period.
    ///   - measure: measure.
    /// - Returns: the outcome, or nothing when the kind does not have it.
    public func outcome(_ indicator: String, _ period: Period, _ measure: Measure) -> Outcome? {
        outcomes.first { $0.indicator == indicator && $0.period == period && $0.measure == measure }
    }
}

/// A lever value outside its documented range; accepted, and marked in every output.
public struct OutsideRange: Hashable, Sendable {
    /// Lever id.
    public let lever: String
    /// Parameter id.
    public let parameter: String
    /// Indicator id, for levers set by indicator.
    public let indicator: String?
    /// The value's central number.
    public let value: Double
    /// The documented range.
    public let range: UncertainValue

    /// A value outside its range.
    public init(lever: String, parameter: String, indicator: String?, value: Double, range: UncertainValue) {
        self.lever = lever
        self.parameter = parameter
        self.indicator = indicator
        self.value = value
        self.range = range
    }
}

/// The answer: a study projected under its scenarios.
public struct StudyProjection: Sendable {
    /// The study, as of its date.
    public let study: Study
    /// The identity of the content.
    public let run: Run
    /// The year that is projected.
    public let year: Int
    /// Scenarios in the order asked for.
    public let scenarios: [ScenarioProjection]
    /// What the rest of the year must bring, for indicators with a target that has a number.
    public let requirements: [Requirement]
    /// What a reader may ask of the estimation.
    public let record: EstimationRecord
    /// What `check` tells about the study.
    public let findings: [Finding]
    /// The year over several scenarios with the user's weights; nothing without weights.
    public let mixture: ScenarioMixture?
    /// What offices say of months to come, as rows of the projection; empty where none is used.
    public let officeEvidence: [OfficeEvidence]
    /// How much of the year indicators have usually done by now, where a history tells.
    public let usualProgress: [UsualProgress]
    /// What simple rules say of the year.
    public let simpleOutlooks: [SimpleOutlook]
    /// The table that the user selected; nothing where none was.
    public var selection: SelectedTable?

    /// The answer.
    public init(
        study: Study, run: Run, year: Int, scenarios: [ScenarioProjection], requirements: [Requirement],
        record: EstimationRecord, findings: [Finding], officeEvidence: [OfficeEvidence] = [],
        mixture: ScenarioMixture? = nil,
        usualProgress: [UsualProgress] = [], simpleOutlooks: [SimpleOutlook] = []
    ) {
        self.study = study
        self.run = run
        self.year = year
        self.scenarios = scenarios
        self.requirements = requirements
        self.record = record
        self.findings = findings
        self.officeEvidence = officeEvidence
        self.mixture = mixture
        self.usualProgress = usualProgress
        self.simpleOutlooks = simpleOutlooks
    }
}
