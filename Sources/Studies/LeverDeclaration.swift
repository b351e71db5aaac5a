/// What a lever is: its parameters, from which reading, checking and printing follow.
public struct LeverDeclaration: Hashable, Sendable {
    /// How a scenario writes the lever.
    public enum Shape: String, Hashable, Sendable {
        /// `lever: {indicator: value}`, one parameter.
        case byIndicator
        /// `lever: {parameter: value, …}`.
        case record
        /// `lever: [{name: …, parameter: value, …}, …]`.
        case instruments
    }

    /// Identifier used in files.
    public let id: String
    /// Name.
    public let name: LocalizedText
    /// One sentence.
    public let summary: LocalizedText
    /// How a scenario writes it.
    public let shape: Shape
    /// Its parameters.
    public let parameters: [LeverParameter]
    /// Indicators it may name when it is set by indicator: drivers alone, or all that a study extrapolates.
    public let actsOnDriversOnly: Bool

    /// A lever's declaration.
    public init(
        id: String, name: LocalizedText, summary: LocalizedText, shape: Shape, parameters: [LeverParameter],
        actsOnDriversOnly: Bool
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.shape = shape
        self.parameters = parameters
        self.actsOnDriversOnly = actsOnDriversOnly
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
        /// Numbers by single quarter, each at least 0, together at most `highest`.
        case byQuarter(highest: Double)
        /// Numbers by position, each at least 0, together at most `total`.
        case sequence(total: Double)
    }

    /// Identifier used in files.
    public let id: String
    /// Name.
    public let name: LocalizedText
    /// Unit, as printed.
    public let unit: LocalizedText
    /// What values it takes.
    public let kind: Kind
    /// The value at which the parameter does nothing; nothing when it has none (a date).
    public let neutral: Double?

    /// A parameter.
    public init(id: String, name: LocalizedText, unit: LocalizedText, kind: Kind, neutral: Double?) {
        self.id = id
        self.name = name
        self.unit = unit
        self.kind = kind
        self.neutral = neutral
    }
}
