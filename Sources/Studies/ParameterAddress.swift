/// Which number of a scenario a lever parameter is: of which lever, of which of its items.
public struct ParameterAddress: Hashable, Sendable {
    /// Lever id.
    public let lever: String
    /// Indicator id, for levers set by indicator.
    public let indicator: String?
    /// Name, for levers that are lists of instruments.
    public let instrument: LocalizedText?
    /// Parameter id.
    public let parameter: String

    /// An address.
    ///
    /// - Parameters:
    ///   - lever: lever id.
    ///   - indicator: indicator id, for levers set by indicator.
    ///   - instrument: name, for levers that are lists of instruments.
    ///   - parameter: parameter id.
    public init(lever: String, indicator: String?, instrument: LocalizedText?, parameter: String) {
        self.lever = lever
        self.indicator = indicator
        self.instrument = instrument
        self.parameter = parameter
    }

    /// The identifier used in outputs: `recovery_speed.retail_sales.multiple`.
    public var id: String {
        [lever, indicator ?? instrument?.zh, parameter].compactMap { $0 }.joined(separator: ".")
    }
}
