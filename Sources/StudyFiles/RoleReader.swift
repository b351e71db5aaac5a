import Studies

/// Reads the `role` of an indicator and the keys that go with it.
struct RoleReader {
    /// Reads sources.
    let evidence: EvidenceReader
    /// The indicator's id, for the words of faults.
    let id: String

    private enum Name: String, CaseIterable {
        case driver
        case total
        case activity
        case response
        case standalone
    }

    /// Reads the role.
    ///
    /// - Parameter map: the indicator's entry.
    func role(in map: inout YAMLMapping) -> Indicator.Role? {
        switch map.required("role")?.choice(Name.self) {
        case .driver:
            let share = required("activity_share", in: &map, Self.ratios)
            let passThrough = required("pass_through", in: &map, Self.ratios)
            guard let share, let passThrough else { return nil }
            return .driver(Indicator.DriverRole(activityShare: share, passThrough: passThrough))
        case .total:
            let part = map.required("part")?.text()
            let share = map.value("part_share").flatMap { range($0, 0...1) }
            return part.map { .total(Indicator.TotalRole(part: $0, partShare: share)) }
        case .response:
            return required("elasticity", in: &map, Self.elasticities).map { .response(elasticity: $0) }
        case .activity: return .activity
        case .standalone: return .standalone
        case nil:
            for key in ["activity_share", "pass_through", "part", "part_share", "elasticity"] {
                _ = map.value(key)
            }
            return nil
        }
    }

    private func required(
        _ key: String, in map: inout YAMLMapping, _ bounds: ClosedRange<Double>
    ) -> DocumentedRange? {
        map.required(key).flatMap { range($0, bounds) }
    }

    private func range(_ value: YAMLValue, _ bounds: ClosedRange<Double>) -> DocumentedRange? {
        guard var map = value.mapping() else { return nil }
        let range = evidence.range(in: &map, bounds: bounds, what: "\(id).\(value.key)")
        map.reportUnknownKeys()
        return range
    }

    /// Gross output can exceed value added, so a ratio to GDP may be above 1; ten times GDP is a wrong unit.
    private static let ratios = 0.0...10.0
    private static let elasticities = -10.0...10.0
}
