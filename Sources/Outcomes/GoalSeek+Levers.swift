public import Studies

extension GoalSeek {
    /// A lever parameter that can be moved.
    public struct Knob: Hashable, Sendable {
        /// Lever id.
        public let lever: String
        /// Parameter id.
        public let parameter: String
        /// Indicator id, for levers set by indicator.
        public let indicator: String?
        /// Name, for instruments.
        public let instrument: LocalizedText?
        /// The scenario's value.
        public let current: Double
        /// Documented range.
        public let range: UncertainValue?

        /// A parameter.
        public init(
            lever: String, parameter: String, indicator: String?, instrument: LocalizedText?, current: Double,
            range: UncertainValue?
        ) {
            self.lever = lever
            self.parameter = parameter
            self.indicator = indicator
            self.instrument = instrument
            self.current = current
            self.range = range
        }
    }

    /// How far one parameter must move.
    public struct LeverMove: Hashable, Sendable {
        /// What a search ended with.
        public enum Result: Hashable, Sendable {
            /// The scenario meets the targets as it is.
            case metAlready
            /// At this value the medians meet the targets.
            case reached(Double)
            /// Not even at this value, the best within the parameter's bounds.
            case notReached(best: Double, outcomes: [Double])
            /// The parameter does not move the targets.
            case noEffect
        }

        /// The parameter.
        public let knob: Knob
        /// The result.
        public let result: Result

        /// A move.
        public init(knob: Knob, result: Result) {
            self.knob = knob
            self.result = result
        }

        /// Whether the value lies outside the documented range.
        public var isOutsideRange: Bool {
            guard case .reached(let value) = result, let range = knob.range else { return false }
            return value < range.low - 1e-9 || value > range.high + 1e-9
        }
    }

    /// How far all parameters must move together.
    public struct LeverMix: Sendable {
        /// Share of each parameter's way to the better end of its range; nothing when not even the ends get there.
        public let fraction: Double?
        /// Each parameter with its value: at the fraction, or at the ends.
        public let settings: [(knob: Knob, value: Double)]
        /// Medians of the targets' numbers there.
        public let outcomes: [Double]

        /// A mix.
        public init(fraction: Double?, settings: [(knob: Knob, value: Double)], outcomes: [Double]) {
            self.fraction = fraction
            self.settings = settings
            self.outcomes = outcomes
        }
    }
}
