import Studies

/// Reads a scenario as its own file states it, before inheritance.
struct ScenarioFile {
    /// A scenario before inheritance.
    struct Draft {
        /// The file's name without extension.
        let name: String
        /// Title; the name when it could not be read.
        let title: LocalizedText
        /// What happens in it.
        let story: LocalizedText
        /// The scenario it inherits from.
        let inherits: YAMLValue?
        /// Lever settings that this file states.
        let levers: [LeverSetting]
        /// Conditions that this file states.
        let conditions: [ScenarioCondition]
        /// The links that this file switches off, as it writes them; nothing where it leaves them to its ancestors.
        let unlinked: [ScenarioLinks.Written]?
        /// Where it begins.
        let place: Place
    }

    /// The file's name without extension.
    let name: String
    /// The study's indicators.
    let indicators: IndicatorDirectory
    /// The study's year; nothing when it could not be read.
    let year: Int?
    /// The figures known on the as-of date, of which a closure takes the growth.
    var known: [Observation] = []

    /// Reads the file.
    ///
    /// - Parameter root: the root of the file.
    func draft(_ root: YAMLValue) -> Draft? {
        guard var map = root.mapping() else { return nil }
        _ = map.value("name")?.word(of: [name])
        let title = map.required("title")?.bothLanguages()
        let story = map.value("story")?.bothLanguages()
        let isBaseline = name == StudyFileName.baseline
        let inherits = isBaseline ? nil : map.value("inherits")
        let levers = isBaseline ? nil : map.value("levers")
        let conditions = isBaseline ? nil : map.value("conditions")
        let unlinked = isBaseline ? nil : map.value(ScenarioLinks.key)
        map.reportUnknownKeys()
        let settings = ScenarioSettings(scenario: name, indicators: indicators)
        let reader = ConditionReader(scenario: name, indicators: indicators, year: year, known: known)
        return Draft(
            name: name, title: title ?? LocalizedText(zh: name, en: name),
            story: story ?? LocalizedText(zh: "", en: ""),
            inherits: inherits, levers: levers.map(settings.settings) ?? [],
            conditions: conditions.map(reader.conditions) ?? [],
            unlinked: unlinked.map(ScenarioLinks.written), place: root.place)
    }
}
