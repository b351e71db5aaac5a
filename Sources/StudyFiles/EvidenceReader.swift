import Studies
import TimeSeries

/// Reads sources and documented ranges, and refuses what could not be known on the as-of date.
struct EvidenceReader {
    /// The as-of date; nothing when it could not be read, and then nothing is refused.
    let asOf: CalendarDay?

    /// The `source` and `known_by` of a mapping.
    ///
    /// - Parameters:
    ///   - map: the mapping that has the two keys.
    ///   - what: what the source documents.
    func evidence(in map: inout YAMLMapping, what: String) -> Evidence? {
        let source = map.required("source")?.text()
        let day = map.required("known_by")
        let knownBy = day?.day()
        if let asOf, let day, let knownBy, knownBy > asOf {
            map.log.report(.evidenceAfterAsOf(day.place, what: what, knownBy: knownBy, asOf: asOf))
        }
        guard let source, let knownBy else { return nil }
        return Evidence(source: source, knownBy: knownBy, isExpertJudgement: Self.judgement.contains(source))
    }

    /// A range with its source, from the keys `low`, `central`, `high`, `source` and `known_by` of a mapping.
    ///
    /// - Parameters:
    ///   - map: the mapping.
    ///   - bounds: the lowest and the highest possible number.
    ///   - what: what a fault calls it.
    func range(in map: inout YAMLMapping, bounds: ClosedRange<Double>, what: String) -> DocumentedRange? {
        let range = map.range(in: bounds, what: what)
        guard let evidence = evidence(in: &map, what: what), let range else { return nil }
        return DocumentedRange(range: range, evidence: evidence)
    }

    private static let judgement = ["expert judgement", "专家判断"]
}
