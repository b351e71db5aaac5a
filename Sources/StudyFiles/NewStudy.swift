package import Studies
package import TimeSeries

/// The files of a new study of a district or city: the indicators that such an office reports, without figures.
package struct NewStudy: Sendable {
    /// The region.
    package let region: Study.Region
    /// Its as-of date.
    package let asOf: CalendarDay
    /// Path of the parent's folder, seen from the study's; nothing without a parent.
    package let parent: String?
    /// The parent's indicators, from which the study's own borrow.
    package let parentIndicators: [Indicator]

    /// A new study.
    ///
    /// - Parameters:
    ///   - region: the region.
    ///   - asOf: its as-of date.
    ///   - parent: path of the parent's folder, seen from the study's.
    ///   - parentIndicators: the parent's indicators.
    package init(region: Study.Region, asOf: CalendarDay, parent: String?, parentIndicators: [Indicator]) {
        self.region = region
        self.asOf = asOf
        self.parent = parent
        self.parentIndicators = parentIndicators
    }

    /// Names and texts of the files.
    package var files: [(name: String, text: String)] {
        [
            ("study.yaml", study), ("observations.csv", Self.observations), ("levers.yaml", levers),
            ("baseline.yaml", Self.baseline),
            ("faster-recovery.yaml", Self.scenario("恢复加快", "Faster recovery", 1.25)),
            ("slower-recovery.yaml", Self.scenario("恢复放慢", "Slower recovery", 0.75)),
        ]
    }

    private static let observations =
        "region,indicator,period,measure,value,unit,basis,published,edition,source,note\n"

    private var study: String {
        // Names go between quotation marks.
        let (zh, en) = (Self.plain(region.name.zh), Self.plain(region.name.en))
        let head = """
            schema: midyear.study/1
            title: {zh: "\(zh)\(asOf.year)年主要经济指标全年测算", en: "\(en) \(asOf.year), full-year projection"}
            region: {id: "\(Self.plain(region.id))", name: {zh: "\(zh)", en: "\(en)"}}
            language: zh
            as_of: \(asOf)
            horizon: \(asOf.year)
            \(parent.map { "parent: \"\($0)\"\n" } ?? "")recommended: baseline
            low: slower-recovery
            high: faster-recovery

            # Shares, pass-throughs and elasticities are wide expert judgement for a district of average structure. Replace
            # them by the region's own ratios as soon as these are known; see docs/add-an-indicator.md.
            indicators:

            """
        return head
            + NewStudyIndicator.all.map { $0.text(asOf: asOf, parentIndicators) }.joined(separator: "\n")
    }

    private static func plain(_ text: String) -> String {
        text.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
    }

    private var levers: String {
        """
        schema: midyear.levers/1
        ranges:
          - {lever: recovery_speed, parameter: multiple, low: 0.5, central: 1.0, high: 1.5, source: expert judgement, known_by: \(asOf)}
          - {lever: consumption_rebound, parameter: share, low: 0, central: 0, high: 0.2, source: expert judgement, known_by: \(asOf)}

        """
    }

    private static let baseline = """
        title: {zh: 延续情景, en: Carry-on}
        story: {zh: 各领域按已经形成的恢复速度继续，不设新的政策和事件。, en: "Every field goes on at the speed shown so far; no further policy or event."}

        """

    private static func scenario(_ zh: String, _ en: String, _ multiple: Double) -> String {
        let range = "{low: \(multiple - 0.25), central: \(multiple), high: \(multiple + 0.25)}"
        let drivers = NewStudyIndicator.all.filter(\.isPlainDriver)
        return """
            title: {zh: \(zh), en: \(en)}
            inherits: baseline
            levers:
              recovery_speed:

            """ + drivers.map { "    \($0.id): \(range)\n" }.joined()
    }
}
