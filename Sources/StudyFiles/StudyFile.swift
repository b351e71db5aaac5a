import Studies
import TimeSeries

/// Reads `study.yaml`: the header first, and the indicators once the parent is known.
struct StudyFile {
    /// What it says besides its indicators.
    let header: StudyHeader
    private var map: YAMLMapping

    /// Reads the header; nothing when the file is no mapping.
    init?(_ root: YAMLValue, asOf: CalendarDay?, isParent: Bool) {
        guard var map = root.mapping() else { return nil }
        header = StudyHeader(&map, asOf: asOf, isParent: isParent)
        self.map = map
    }

    /// Reads the indicators and reports unknown keys.
    ///
    /// - Parameter parent: the indicators of the parent; nothing when the study has none.
    mutating func drafts(parent: IndicatorDirectory?) -> [IndicatorReader.Draft] {
        let reader = IndicatorReader(evidence: EvidenceReader(asOf: header.asOf), parent: parent)
        let entries = map.required("indicators")?.list() ?? []
        map.reportUnknownKeys()
        return entries.map(reader.draft)
    }
}
