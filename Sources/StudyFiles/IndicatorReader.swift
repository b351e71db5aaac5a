import Studies

/// Reads the entries under `indicators` of `study.yaml`.
struct IndicatorReader {
    /// An entry as read.
    struct Draft {
        /// Id, official names and aliases; none when the id could not be read.
        let names: [String]
        /// The indicator, if enough of it could be read to check figures against it.
        let indicator: Indicator?
        /// The ids of other indicators that it names.
        let references: [Reference]
        /// Where the id stands.
        let place: Place
    }

    /// An id of another indicator of the study.
    struct Reference {
        /// The key: `part`, or `part_of`.
        let key: String
        /// The id.
        let id: String
        /// Where it stands.
        let place: Place
    }

    /// Reads sources.
    let evidence: EvidenceReader
    /// The indicators of the parent; nothing when the study has none.
    let parent: IndicatorDirectory?

    /// Reads one entry.
    ///
    /// - Parameter value: a mapping of the list `indicators`.
    func draft(_ value: YAMLValue) -> Draft {
        guard var map = value.mapping() else {
            return Draft(names: [], indicator: nil, references: [], place: value.place)
        }
        let id = map.required("id")?.text()
        let name = map.required("name")?.bothLanguages()
        let aliases = map.value("aliases")?.texts() ?? []
        let indicator = indicator(&map, id: id, name: name, aliases: aliases)
        map.reportUnknownKeys()
        let references = map.entries.filter { ["part", "part_of"].contains($0.key) }
        return Draft(
            names: id.map { [$0, name?.zh ?? $0, name?.en ?? $0] + aliases } ?? [], indicator: indicator,
            references: references.compactMap { entry in
                entry.value.scalar.map { Reference(key: entry.key, id: $0, place: entry.value.place) }
            },
            place: map.entries.first { $0.key == "id" }?.value.place ?? map.place)
    }

    /// All other keys are read before anything is given up, so that their faults come together.
    private func indicator(
        _ map: inout YAMLMapping, id: String?, name: LocalizedText?, aliases: [String]
    ) -> Indicator? {
        let kind = map.required("kind")?.choice(Indicator.Kind.self)
        let unit = map.required("unit").flatMap(Self.unit)
        let basis = map.required("price_basis")?.choice(Indicator.PriceBasis.self)
        let role = RoleReader(evidence: evidence, id: id ?? "").role(in: &map)
        let definition = map.required("definition")?.bothLanguages()
        let tier = map.value("tier")?.bothLanguages()
        let direction = map.required("good")?.choice(Indicator.Direction.self)
        let parentIndicator = parentIndicator(map.value("parent_indicator"), id: id)
        let trendSpread = map.value("trend_spread")?.number(in: 0...100)
        let partOf = map.value("part_of")?.text()
        let decimals = map.value("decimals")?.wholeNumber(in: 0...6)
        let isExtrapolated = map.value("extrapolate")?.boolean()
        let isPrinted = map.value("printed")?.boolean()
        let target = TargetReader(kind: kind)
        let targets = map.value("targets").map(target.targets) ?? []
        let impliedBound = map.value("implied_bound").flatMap(target.impliedBound)
        let remark = map.value("remark")?.bothLanguages()
        let reporting = ReportingReader.reporting(in: &map)
        guard let id, let kind, let unit, let basis, let role else { return nil }
        return Indicator(
            id: id, name: name ?? LocalizedText(zh: id, en: id), aliases: aliases, kind: kind, unit: unit,
            priceBasis: basis, definition: definition ?? Self.empty, tier: tier ?? Self.empty,
            direction: direction ?? .neutral, role: role, parentIndicator: parentIndicator,
            trendSpread: trendSpread ?? 10, partOf: partOf, decimals: decimals,
            isExtrapolated: isExtrapolated ?? true, isPrinted: isPrinted ?? true, targets: targets,
            impliedBound: impliedBound, remark: remark, reporting: reporting, place: map.place)
    }

    private static let empty = LocalizedText(zh: "", en: "")

    private static func unit(_ value: YAMLValue) -> MeasurementUnit? {
        guard let text = value.text() else { return nil }
        guard let unit = MeasurementUnit(named: text) else {
            let units = MeasurementUnit.all.map(\.id)
            value.file.log.report(.unknownValue(value.place, what: value.key, found: text, allowed: units))
            return nil
        }
        return unit
    }

    /// The parent's indicator of the stated name; when none is stated, of the same id, if there is one.
    private func parentIndicator(_ stated: YAMLValue?, id: String?) -> String? {
        guard let stated else {
            guard let id, case .indicator(let found)? = parent?.meaning(of: id) else { return nil }
            return found.id
        }
        guard let name = stated.text(), name != "none" else { return nil }
        guard let parent else {
            stated.file.log.report(.unknownIndicator(stated.place, found: name, nearest: nil))
            return nil
        }
        return parent.indicator(name, at: stated.place, log: stated.file.log)?.id
    }
}
