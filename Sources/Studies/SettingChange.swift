/// One parameter that is set for a single run, over what a scenario states.
public struct SettingChange: Hashable, Sendable {
    /// Which parameter.
    public let address: ParameterAddress
    /// The value.
    public let value: ParameterValue.Value

    /// A change.
    ///
    /// - Parameters:
    ///   - address: which parameter.
    ///   - value: the value.
    public init(_ address: ParameterAddress, value: ParameterValue.Value) {
        self.address = address
        self.value = value
    }
}

/// A link that is switched off, by a scenario or for a single run: what a lever does to one indicator.
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
    /// The scenario in which the levers of some links state nothing.
    ///
    /// - Parameter links: the links.
    public func without(_ links: [LeverLink]) -> Scenario {
        links.reduce(self) { $0.without(lever: $1.lever, instrument: $1.instrument) }
    }

    /// The scenario with one lever, or one of its instruments, stating nothing.
    ///
    /// Instruments keep their positions, so that the others keep their draws.
    ///
    /// - Parameters:
    ///   - lever: lever id.
    ///   - instrument: name of the instrument; nothing for the whole lever.
    public func without(lever: String, instrument: LocalizedText?) -> Scenario {
        self.setting(
            levers.map { setting -> LeverSetting in
                guard setting.lever == lever else { return setting }
                let items = setting.items.map { item in
                    instrument == nil || item.name == instrument
                        ? LeverSetting.Item(
                            indicator: item.indicator, name: item.name, values: [], place: item.place) : item
                }
                return LeverSetting(lever: lever, items: items, origin: setting.origin)
            })
    }
}
