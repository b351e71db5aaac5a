/// What a lever is: its parameters, from which reading, checking and printing follow.
public struct LeverDeclaration: Hashable, Sendable {
    /// How a scenario writes the lever.
    public enum Shape: Hashable, Sendable {
        /// `lever: {indicator: value}` or `lever: {indicator: {parameter: value, …}}`.
        case byIndicator(Reach)
        /// `lever: [{name: …, parameter: value, …}, …]`.
        case instruments
    }

    /// The indicators that a lever set by indicator can act on.
    public enum Reach: Hashable, Sendable {
        /// Drivers with figures of their own; responses follow.
        case drivers
        /// Responses that are flows: revenue, jobs.
        case flowResponses
        /// Responses that are stocks: loans.
        case stockResponses
        /// All responses.
        case responses

        /// Whether a lever of this reach can act on an indicator.
        ///
        /// - Parameter indicator: the indicator.
        public func includes(_ indicator: Indicator) -> Bool {
            guard case .response = indicator.role else {
                return self == .drivers && indicator.isPlainDriver
            }
            switch self {
            case .drivers: return false
            case .flowResponses: return indicator.kind == .flow && indicator.isExtrapolated
            case .stockResponses: return indicator.kind == .stock && indicator.isExtrapolated
            case .responses: return indicator.isExtrapolated
            }
        }
    }

    /// Identifier used in files.
    public let id: String
    /// Name.
    public let name: LocalizedText
    /// One sentence.
    public let summary: LocalizedText
    /// How a scenario writes it.
    public let shape: Shape
    /// Its parameters; a value alone is the first one.
    public let parameters: [LeverParameter]

    /// A lever's declaration.
    ///
    /// - Parameters:
    ///   - id: identifier used in files.
    ///   - name: name.
    ///   - summary: one sentence.
    ///   - shape: how a scenario writes it.
    ///   - parameters: its parameters, the leading one first.
    public init(
        id: String, name: LocalizedText, summary: LocalizedText, shape: Shape, parameters: [LeverParameter]
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.shape = shape
        self.parameters = parameters
    }

    /// The parameter with an id or a name.
    ///
    /// - Parameter text: id, or name in either language.
    /// - Returns: the parameter, if the lever has it.
    public func parameter(_ text: String) -> LeverParameter? {
        parameters.first { $0.id == text || $0.name.zh == text || $0.name.en == text }
    }
}

/// One parameter of a lever.
public struct LeverParameter: Hashable, Sendable {
    /// What values it takes.
    public enum Kind: Hashable, Sendable {
        /// A number or an 80 % range, within hard bounds.
        case number(lowest: Double, highest: Double)
        /// A month such as `2020-10`.
        case month
        /// A single quarter such as `2020Q4`.
        case quarter
        /// Numbers by single quarter, each at least 0, together at most `highest`.
        case byQuarter(highest: Double)
        /// Numbers by single quarter, each within hard bounds.
        case path(lowest: Double, highest: Double)
        /// Numbers by position, each at least 0, together at most `total`.
        case sequence(total: Double)
    }

    /// Which way good indicators move, in every draw, when the value rises.
    public enum Direction: Hashable, Sendable {
        /// Never down.
        case raises
        /// Never up.
        case lowers
    }

    /// Identifier used in files.
    public let id: String
    /// Name.
    public let name: LocalizedText
    /// Unit, as printed.
    public let unit: LocalizedText
    /// What values it takes.
    public let kind: Kind
    /// The value at which what the parameter stands for changes nothing; nothing when it has none (a date).
    public let neutral: Double?
    /// The value when neither the scenario nor `levers.yaml` states one; the neutral one, else zero, by default.
    public let otherwise: Double
    /// Whether the documented range stands in for a value that a scenario does not state: for what an office assumes, never
    /// for what it decides.
    public let standsIn: Bool
    /// Which way good indicators move when the value rises; nothing when it depends on the draw.
    public let direction: Direction?

    /// A parameter.
    ///
    /// - Parameters:
    ///   - id: identifier used in files.
    ///   - name: name.
    ///   - unit: unit, as printed.
    ///   - kind: what values it takes.
    ///   - neutral: the value at which it changes nothing.
    ///   - otherwise: the value when none is stated.
    ///   - standsIn: whether the documented range stands in for a value that is not stated.
    ///   - direction: which way good indicators move when the value rises.
    public init(
        id: String, name: LocalizedText, unit: LocalizedText, kind: Kind, neutral: Double?,
        otherwise: Double? = nil, standsIn: Bool = false, direction: Direction? = nil
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.kind = kind
        self.neutral = neutral
        self.otherwise = otherwise ?? neutral ?? 0
        self.standsIn = standsIn
        self.direction = direction
    }
}
