package import Studies
package import TimeSeries

/// The files of a new study: standard indicators with wide ranges, three scenarios that differ in the recovery speed alone,
/// and no figures.
package struct NewStudy: Sendable {
    private let region: Study.Region
    private let asOf: CalendarDay
    private let parent: String?
    private let parentIndicators: Set<String>
    private let indicators: [StandardIndicator]
    private let knownBy: CalendarDay
    private let listsTargets: Bool

    /// What a district's office reports.
    package static let ofDistricts = [
        "budget_revenue", "fixed_asset_investment", "construction_installation_investment", "retail_sales",
        "disposable_income_per_capita", "industrial_output", "registered_unemployment_rate",
        "loans_outstanding",
    ]

    /// A new study.
    ///
    /// - Parameters:
    ///   - region: the region.
    ///   - asOf: its as-of date; the year that is projected is its year.
    ///   - parent: path of the parent's folder, seen from the study's; nothing without a parent.
    ///   - parentIndicators: ids of the parent's indicators, from which the study's own borrow.
    ///   - indicators: ids or names of the standard indicators wanted. Overall activity is always there; of two that
    ///     measure industry the first counts.
    ///   - priceBases: by id or name, of indicators that the region publishes on another basis than most.
    ///   - knownBy: the day by which its ranges could be held; the as-of date when nothing is given.
    ///   - listsTargets: whether targets to be filled in are listed.
    package init(
        region: Study.Region, asOf: CalendarDay, parent: String? = nil, parentIndicators: Set<String> = [],
        indicators: [String] = ofDistricts, priceBases: [String: Indicator.PriceBasis] = [:],
        knownBy: CalendarDay? = nil, listsTargets: Bool = true
    ) {
        self.region = region
        self.asOf = asOf
        self.parent = parent
        self.parentIndicators = parentIndicators
        self.knownBy = knownBy ?? asOf
        self.listsTargets = listsTargets
        self.indicators = Self.taken(indicators).map { indicator in
            var own = indicator
            let names = [indicator.id, indicator.name.zh, indicator.name.en] + indicator.aliases
            own.priceBasis = names.compactMap { priceBases[$0] }.first ?? indicator.priceBasis
            return own
        }
    }

    /// The indicators wanted, in the order of a report: never two that measure industry.
    private static func taken(_ wanted: [String]) -> [StandardIndicator] {
        let found = wanted.compactMap(StandardIndicator.named)
        let industry = found.first { $0.field == .industry }
        let ids = Set(found.filter { $0.field != .industry || $0.id == industry?.id }.map(\.id))
        return StandardIndicator.all.filter { indicator in
            if case .activity = indicator.role { return true }
            return ids.contains(indicator.id)
        }
    }

    /// Whether the study has an indicator of this id or name.
    ///
    /// - Parameter name: an id, a name or an alias.
    package func hasIndicator(_ name: String) -> Bool {
        StandardIndicator.named(name).map { wanted in indicators.contains { $0.id == wanted.id } } ?? false
    }

    /// Names and texts of the files.
    package var files: [(name: String, text: String)] {
        [
            (StudyFileName.study, study), (StudyFileName.observations, Self.observations),
            (StudyFileName.levers, levers),
            (StudyFileName.scenario(StudyFileName.baseline), Self.baseline),
            ("faster-recovery.yaml", scenario("恢复加快", "Faster recovery", 1.25)),
            ("slower-recovery.yaml", scenario("恢复放慢", "Slower recovery", 0.75)),
        ]
    }

    private static let observations =
        "region,indicator,period,measure,value,unit,basis,published,edition,source,note\n"

    private var study: String {
        // Names go between quotation marks.
        let (zh, en) = (Self.quoted(region.name.zh), Self.quoted(region.name.en))
        let head = """
            schema: midyear.study/1
            title: {zh: "\(zh)\(asOf.year)年主要经济指标全年测算", en: "\(en) \(asOf.year), full-year projection"}
            region: {id: "\(Self.quoted(region.id))", name: {zh: "\(zh)", en: "\(en)"}}
            language: zh
            as_of: \(asOf)
            horizon: \(asOf.year)
            \(parent.map { "parent: \"\(Self.quoted($0))\"\n" } ?? "")recommended: baseline
            low: slower-recovery
            high: faster-recovery

            # Shares, pass-throughs and elasticities are wide expert judgement for a district of average structure. Replace
            # them by the region's own ratios as soon as these are known; see docs/add-an-indicator.md.
            indicators:

            """
        let ids = Set(indicators.map(\.id))
        let entries = indicators.map { indicator in
            StandardEntry(
                indicator: indicator, others: ids, parents: parentIndicators, knownBy: knownBy,
                listsTargets: listsTargets
            ).text
        }
        return head + entries.joined(separator: "\n")
    }

    /// A text between the quotation marks of YAML.
    private static func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").filter { !$0.isNewline }
    }

    private var levers: String {
        """
        schema: midyear.levers/1
        ranges:
          - {lever: recovery_speed, parameter: multiple, low: 0.5, central: 1.0, high: 1.5, source: expert judgement, known_by: \(knownBy)}
          - {lever: consumption_rebound, parameter: share, low: 0, central: 0, high: 0.2, source: expert judgement, known_by: \(knownBy)}

        """
    }

    private static let baseline = """
        title: {zh: 延续情景, en: Carry-on}
        story: {zh: 各领域按已经形成的恢复速度继续，不设新的政策和事件。, en: "Every field goes on at the speed shown so far; no further policy or event."}

        """

    private func scenario(_ zh: String, _ en: String, _ multiple: Double) -> String {
        let range = "{low: \(multiple - 0.25), central: \(multiple), high: \(multiple + 0.25)}"
        let ids = Set(indicators.map(\.id))
        let drivers = indicators.filter { indicator in
            indicator.field != nil && !(indicator.part.map { ids.contains($0.id) } ?? false)
        }
        return """
            title: {zh: \(zh), en: \(en)}
            inherits: baseline
            levers:
              recovery_speed:

            """ + drivers.map { "    \($0.id): \(range)\n" }.joined()
    }
}
