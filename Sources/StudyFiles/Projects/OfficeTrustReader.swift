import Studies

/// Reads how far a study believes its own offices: the keys `estimates` and `project_list` of `study.yaml`.
struct OfficeTrustReader {
    /// Reads sources.
    let evidence: EvidenceReader

    /// What the two keys say; the standard where they are silent.
    func trust(estimates: YAMLValue?, projects: YAMLValue?) -> OfficeTrust {
        let standard = OfficeTrust.standard
        let (isUsed, tolerance, rate) = estimates.flatMap(estimateUse) ?? (nil, nil, nil)
        let (execution, coverage) = projects.flatMap(listUse) ?? (nil, nil)
        return OfficeTrust(
            usesEstimates: isUsed ?? standard.usesEstimates,
            estimateTolerance: tolerance ?? standard.estimateTolerance,
            rateTolerance: rate ?? standard.rateTolerance, execution: execution?.range ?? standard.execution,
            coverage: coverage)
    }

    private func estimateUse(_ value: YAMLValue) -> (Bool?, Double?, Double?)? {
        guard var map = value.mapping() else { return nil }
        let isUsed = map.required("use")?.boolean()
        let tolerance = map.value("tolerance")?.number(in: Self.tolerances)
        let rate = map.value("rate_tolerance")?.number(in: Self.tolerances)
        map.reportUnknownKeys()
        return (isUsed, tolerance, rate)
    }

    private func listUse(_ value: YAMLValue) -> (DocumentedRange?, Double?)? {
        guard var map = value.mapping() else { return nil }
        let execution = map.value("execution").flatMap(executed)
        let coverage = map.value("coverage")?.number(in: Self.coverages)
        map.reportUnknownKeys()
        return (execution, coverage)
    }

    private func executed(_ value: YAMLValue) -> DocumentedRange? {
        guard var map = value.mapping() else { return nil }
        let range = evidence.range(in: &map, bounds: Self.executions, what: "execution")
        map.reportUnknownKeys()
        return range
    }

    /// Percentage points; none would make an estimate a condition, which a scenario states.
    private static let tolerances = 0.01...100.0
    /// More than the whole plan may be done; none of it leaves nothing to compare.
    private static let executions = 0.05...2.0
    private static let coverages = 0.01...1.0
}
