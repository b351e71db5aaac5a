import Levers
import Studies

/// Reads links that are switched off, of a scenario's file or of a single run: `LEVER:INDICATOR` or
/// `INSTRUMENT:INDICATOR`.
struct ScenarioLinks {
    /// A link as a file writes it.
    struct Written {
        let text: String
        let place: Place
    }

    /// The key in a scenario's file.
    static let key = "unlinked"

    /// The levers that the scenario states, inherited ones included.
    let levers: [LeverSetting]
    /// The language in which names are proposed.
    var language = Language.zh

    /// The texts of a list; one that is no text is a fault.
    ///
    /// - Parameter value: the value of the key.
    static func written(_ value: YAMLValue) -> [Written] {
        (value.list() ?? []).compactMap { entry in
            entry.text().map { Written(text: $0, place: entry.place) }
        }
    }

    /// Reads the links of a file.
    ///
    /// - Parameters:
    ///   - written: the links as written.
    ///   - indicators: the study's indicators.
    ///   - log: where faults go, a link that is named twice among them.
    /// - Returns: the links without fault.
    func links(_ written: [Written], _ indicators: IndicatorDirectory, log: FaultLog) -> [LeverLink] {
        var links: [LeverLink] = []
        for entry in written {
            do throws(Fault) {
                let names = try names(entry.text, at: entry.place)
                let (lever, instrument) = try stated(names.lever, at: entry.place)
                guard let indicator = indicators.indicator(names.indicator, at: entry.place, log: log)
                else { continue }
                let link = LeverLink(lever: lever, instrument: instrument, indicator: indicator.id)
                if links.contains(link) { throw .duplicateKey(entry.place, key: entry.text) }
                links.append(link)
            } catch {
                log.report(error)
            }
        }
        return links
    }

    /// The two names of a link.
    ///
    /// - Throws: a fault for a text of another form.
    func names(_ text: String, at place: Place) throws(Fault) -> (lever: String, indicator: String) {
        let names = text.replacing("：", with: ":").split(separator: ":", maxSplits: 1).map {
            String($0).trimmed
        }
        guard names.count == 2 else { throw .settingNotUnderstood(place) }
        return (names[0], names[1])
    }

    /// The lever or the instrument of a name.
    ///
    /// - Throws: a fault with the nearest name for what the scenario does not state.
    func stated(_ name: String, at place: Place) throws(Fault) -> (lever: String, instrument: LocalizedText?)
    {
        for setting in levers {
            let declaration = LeverCatalogue.lever(setting.lever)?.declaration
            if name == setting.lever || [declaration?.name.zh, declaration?.name.en].contains(name) {
                return (setting.lever, nil)
            }
            for case let instrument? in setting.items.map(\.name)
            where [instrument.zh, instrument.en].contains(name) {
                return (setting.lever, instrument)
            }
        }
        let names = levers.flatMap { setting in
            [LeverCatalogue.lever(setting.lever)?.declaration.name[language]].compactMap { $0 }
                + setting.items.compactMap { $0.name?[language] }
        }
        throw .unknownLever(place, found: name, nearest: NearestName.of(name, in: names))
    }
}
