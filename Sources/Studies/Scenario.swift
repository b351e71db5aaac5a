public import TimeSeries

/// A set of lever settings with a story.
public struct Scenario: Hashable, Sendable {
    /// Name: the file's name without extension.
    public let name: String
    /// Title.
    public let title: LocalizedText
    /// What happens in it.
    public let story: LocalizedText
    /// Names of the scenarios it inherits from, nearest first.
    public let ancestors: [String]
    /// Lever settings, inherited ones included, in the order of the lever catalogue.
    public let levers: [LeverSetting]
    /// Conditions imposed, inherited ones first.
    public let conditions: [ScenarioCondition]
    /// Links that are switched off: what a lever that it states does to one indicator.
    public let unlinked: [LeverLink]
    /// Where it stands.
    public let place: Place

    /// A scenario with inheritance resolved.
    public init(
        name: String, title: LocalizedText, story: LocalizedText, ancestors: [String],
        levers: [LeverSetting], conditions: [ScenarioCondition] = [], unlinked: [LeverLink] = [], place: Place
    ) {
        self.name = name
        self.title = title
        self.story = story
        self.ancestors = ancestors
        self.levers = levers
        self.conditions = conditions
        self.unlinked = unlinked
        self.place = place
    }
}

/// One lever as a scenario sets it.
public struct LeverSetting: Hashable, Sendable {
    /// Lever id.
    public let lever: String
    /// One item a keyed indicator, a bond instrument, or a single item without a name.
    public let items: [Item]
    /// The scenario that states it: the scenario itself or an ancestor.
    public let origin: String

    /// A lever's setting.
    ///
    /// - Parameters:
    ///   - lever: lever id.
    ///   - items: its items.
    ///   - origin: the scenario that states it.
    public init(lever: String, items: [Item], origin: String) {
        self.lever = lever
        self.items = items
        self.origin = origin
    }

    /// One group of parameter values.
    public struct Item: Hashable, Sendable {
        /// Indicator id, when the lever is set by indicator.
        public let indicator: String?
        /// Name, when the lever is a list of instruments.
        public let name: LocalizedText?
        /// Values in the order of the lever's declaration; a parameter not stated is absent.
        public let values: [ParameterValue]
        /// Where the item stands.
        public let place: Place

        /// A group of values.
        ///
        /// - Parameters:
        ///   - indicator: indicator id.
        ///   - name: instrument name.
        ///   - values: parameter values.
        ///   - place: where it stands.
        public init(indicator: String?, name: LocalizedText?, values: [ParameterValue], place: Place) {
            self.indicator = indicator
            self.name = name
            self.values = values
            self.place = place
        }

        /// The stated value of a parameter.
        ///
        /// - Parameter parameter: parameter id.
        /// - Returns: the value, or nothing when it is not stated.
        public func value(_ parameter: String) -> ParameterValue.Value? {
            values.first { $0.parameter == parameter }?.value
        }

        /// The stated number of a parameter.
        ///
        /// - Parameter parameter: parameter id.
        /// - Returns: the number or range, or nothing when none is stated.
        public func number(_ parameter: String) -> UncertainValue? {
            guard case .number(let range)? = value(parameter) else { return nil }
            return range
        }
    }
}

/// The value of one parameter, with its place.
public struct ParameterValue: Hashable, Sendable {
    /// What a parameter can hold.
    public enum Value: Hashable, Sendable {
        /// A number or an 80 % range.
        case number(UncertainValue)
        /// A month.
        case month(year: Int, month: Int)
        /// A single quarter.
        case quarter(Quarter)
        /// Numbers by single quarter, in time order.
        case byQuarter([QuarterValue])
        /// Numbers by position, as months after an arrival.
        case sequence([Double])
    }

    /// A number of one quarter.
    public struct QuarterValue: Hashable, Sendable {
        /// The quarter.
        public let quarter: Quarter
        /// The number.
        public let value: Double

        /// A number of one quarter.
        ///
        /// - Parameters:
        ///   - quarter: the quarter.
        ///   - value: the number.
        public init(quarter: Quarter, value: Double) {
            self.quarter = quarter
            self.value = value
        }
    }

    /// Parameter id.
    public let parameter: String
    /// The value.
    public let value: Value
    /// Where it stands.
    public let place: Place

    /// A parameter's value.
    ///
    /// - Parameters:
    ///   - parameter: parameter id.
    ///   - value: the value.
    ///   - place: where it stands.
    public init(parameter: String, value: Value, place: Place) {
        self.parameter = parameter
        self.value = value
        self.place = place
    }
}

/// The documented range of a lever parameter, from `levers.yaml`.
public struct LeverRange: Hashable, Sendable {
    /// Lever id.
    public let lever: String
    /// Parameter id.
    public let parameter: String
    /// Indicator id, when the range differs by indicator.
    public let indicator: String?
    /// Range and source.
    public let range: DocumentedRange

    /// A documented range.
    ///
    /// - Parameters:
    ///   - lever: lever id.
    ///   - parameter: parameter id.
    ///   - indicator: indicator id.
    ///   - range: range and source.
    public init(lever: String, parameter: String, indicator: String?, range: DocumentedRange) {
        self.lever = lever
        self.parameter = parameter
        self.indicator = indicator
        self.range = range
    }
}
