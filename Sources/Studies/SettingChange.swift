/// One parameter that is set for a single run, over what a scenario states.
public struct SettingChange: Hashable, Sendable {
    /// Lever id.
    public let lever: String
    /// Indicator id, for levers set by indicator.
    public let indicator: String?
    /// Name, for levers that are lists of instruments.
    public let instrument: LocalizedText?
    /// Parameter id.
    public let parameter: String
    /// The value.
    public let value: ParameterValue.Value

    /// A change.
    ///
    /// - Parameters:
    ///   - lever: lever id.
    ///   - indicator: indicator id.
    ///   - instrument: instrument name.
    ///   - parameter: parameter id.
    ///   - value: the value.
    public init(
        lever: String, indicator: String?, instrument: LocalizedText?, parameter: String,
        value: ParameterValue.Value
    ) {
        self.lever = lever
        self.indicator = indicator
        self.instrument = instrument
        self.parameter = parameter
        self.value = value
    }
}

/// A link that is switched off for a single run: what a lever does to one indicator.
public struct LeverLink: Hashable, Sendable {
    /// Lever id.
    public let lever: String
    /// Name of one instrument; nothing for the whole lever.
    public let instrument: LocalizedText?
    /// Indicator id.
    public let indicator: String

    /// A link.
    ///
    /// - Parameters:
    ///   - lever: lever id.
    ///   - instrument: instrument name.
    ///   - indicator: indicator id.
    public init(lever: String, instrument: LocalizedText?, indicator: String) {
        self.lever = lever
        self.instrument = instrument
        self.indicator = indicator
    }
}

extension Scenario {
    /// The scenario with one lever, or one of its instruments, stating nothing.
    ///
    /// Instruments keep their positions, so that the others keep their draws.
    ///
    /// - Parameters:
    ///   - lever: lever id.
    ///   - instrument: name of the instrument; nothing for the whole lever.
    public func without(lever: String, instrument: LocalizedText?) -> Scenario {
        let settings = levers.map { setting -> LeverSetting in
            guard setting.lever == lever else { return setting }
            let items = setting.items.map { item in
                instrument == nil || item.name == instrument
                    ? LeverSetting.Item(
                        indicator: item.indicator, name: item.name, values: [], place: item.place) : item
            }
            return LeverSetting(lever: lever, items: items, origin: setting.origin)
        }
        return Scenario(
            name: name, title: title, story: story, ancestors: ancestors, levers: settings, place: place)
    }
}
