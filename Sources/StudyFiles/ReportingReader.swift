import Studies

/// Reads how tables and sentences speak of indicators.
enum ReportingReader {
    /// Reads `status: {word: …, note: …}` and `compare: none` of an indicator's entry.
    static func reporting(in map: inout YAMLMapping) -> Reporting {
        let compared = map.value("compare")?.word(of: ["none", "earlier"])
        guard let value = map.value("status"), var status = value.mapping() else {
            return Reporting(comparesPeriods: compared != "none")
        }
        let word = status.required("word")?.choice(ProgressStatus.self)
        let note = status.required("note")?.text()
        status.reportUnknownKeys()
        return Reporting(status: word, note: note, comparesPeriods: compared != "none")
    }

    /// Reads `status_thresholds: {likely: 0.7, difficult: 0.3}`.
    static func thresholds(_ value: YAMLValue) -> StatusThresholds? {
        guard var map = value.mapping() else { return nil }
        let likely = map.required("likely")?.number(in: 0...1)
        let difficult = map.required("difficult")?.number(in: 0...(likely ?? 1))
        map.reportUnknownKeys()
        guard let likely, let difficult else { return nil }
        return StatusThresholds(likely: likely, difficult: difficult)
    }
}
