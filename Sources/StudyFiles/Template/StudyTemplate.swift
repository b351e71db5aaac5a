public import Studies
public import TimeSeries

/// The files of a new study, before anything is known of the region but its name: standard indicators with wide priors,
/// three scenarios that differ in the recovery speed alone, and their ranges.
public struct StudyTemplate: Sendable {
    private let region: Study.Region
    private let parent: String?
    private let asOf: CalendarDay
    private let indicators: [StandardIndicator]
    private let parentIndicators: Set<String>

    /// Ids of all standard indicators, in the order of a report.
    public static let standardIndicators = StandardIndicator.all.map(\.id)

    /// A template.
    ///
    /// - Parameters:
    ///   - region: the region's id and names.
    ///   - parent: folder of the study of the region that it belongs to, as seen from its own folder.
    ///   - parentIndicators: ids of the parent's indicators.
    ///   - asOf: the as-of date; the year that is projected is its year.
    ///   - indicators: ids or names of the standard indicators wanted; of drivers that measure the same field the first one asked
    ///     for is taken. Overall activity is always there.
    ///   - priceBases: of indicators that the region publishes on another basis than most, by id or name.
    public init(
        region: Study.Region, parent: String? = nil, parentIndicators: Set<String> = [], asOf: CalendarDay,
        indicators: [String] = [
            "industrial_output", "retail_sales", "fixed_asset_investment", "budget_revenue",
        ], priceBases: [String: Indicator.PriceBasis] = [:]
    ) {
        self.region = region
        self.parent = parent
        self.parentIndicators = parentIndicators
        self.asOf = asOf
        var fields: Set<StandardIndicator.Field> = []
        let taken = Set(
            indicators.compactMap(StandardIndicator.named).filter { indicator in
                guard case .driver(let field) = indicator.part else { return true }
                return fields.insert(field).inserted
            }.map(\.id))
        let bases = Dictionary(
            priceBases.compactMap { name, basis in StandardIndicator.named(name).map { ($0.id, basis) } },
            uniquingKeysWith: { first, _ in first })
        self.indicators = StandardIndicator.all.filter { $0.part == .activity || taken.contains($0.id) }
            .map { indicator in
                var own = indicator
                own.priceBasis = bases[indicator.id] ?? indicator.priceBasis
                return own
            }
    }

    /// Whether the study has an indicator of this id or name.
    ///
    /// - Parameter name: an id, a name or an alias.
    public func hasIndicator(_ name: String) -> Bool {
        StandardIndicator.named(name).map { wanted in indicators.contains { $0.id == wanted.id } } ?? false
    }

    /// Names and texts of the study's files, without figures.
    public var files: [(name: String, text: String)] {
        let speeds = TemplateScenario.all.map { ($0.name + ".yaml", $0.text(drivers: drivers)) }
        return [("study.yaml", study), ("levers.yaml", TemplateScenario.ranges)] + speeds
    }

    private var drivers: [String] {
        indicators.filter { if case .driver = $0.part { true } else { false } }.map(\.id)
    }

    private var study: String {
        let title = (zh: "\(region.name.zh)主要经济指标全年测算", en: "\(region.name.en), full-year projection")
        let header =
            [
                "schema: midyear.study/1", "title: \(Self.names(zh: title.zh, en: title.en))",
                "region: {id: \(Self.quoted(region.id)), name: \(Self.names(zh: region.name.zh, en: region.name.en))}",
                "language: zh", "as_of: \(asOf)", "horizon: \(asOf.year)",
                parent.map { "parent: \(Self.quoted($0))" }, "recommended: baseline", "low: slower-recovery",
                "high: faster-recovery", "", "indicators:",
            ].compactMap { $0 }
        return (header + [indicators.map(entry).joined(separator: "\n\n")]).joined(separator: "\n") + "\n"
    }

    private func entry(_ indicator: StandardIndicator) -> String {
        var lines = indicator.entry.split(separator: "\n").map { "    " + $0 }
        // Industry is output in some regions and value added in others; growth of one stands for that of the other.
        let twins = [
            "industrial_output": "industrial_value_added", "industrial_value_added": "industrial_output",
        ]
        if !parentIndicators.contains(indicator.id), let twin = twins[indicator.id],
            parentIndicators.contains(twin)
        {
            lines.append("    parent_indicator: \(twin)")
        }
        return (["  - id: \(indicator.id)"] + lines).joined(separator: "\n")
    }

    private static func names(zh: String, en: String) -> String { "{zh: \(quoted(zh)), en: \(quoted(en))}" }

    /// A double-quoted scalar.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
