import Levers
import Studies

/// Reads `levers.yaml`: documented ranges of lever parameters.
struct LeversFile {
    /// The study's indicators.
    let indicators: IndicatorDirectory
    /// Reads sources.
    let evidence: EvidenceReader

    /// Reads the ranges.
    ///
    /// - Parameter root: the root of the file.
    func ranges(_ root: YAMLValue) -> [LeverRange] {
        guard var map = root.mapping() else { return [] }
        _ = map.required("schema")?.word(of: ["midyear.levers/1"])
        let entries = map.required("ranges")?.list() ?? []
        map.reportUnknownKeys()
        var ranges: [LeverRange] = []
        for entry in entries {
            guard let range = range(entry) else { continue }
            let isStated = ranges.contains {
                $0.lever == range.lever && $0.parameter == range.parameter && $0.indicator == range.indicator
            }
            if isStated {
                entry.file.log.report(.duplicateKey(entry.place, key: "\(range.lever).\(range.parameter)"))
            }
            ranges.append(range)
        }
        return ranges
    }

    private func range(_ value: YAMLValue) -> LeverRange? {
        guard var map = value.mapping() else { return nil }
        let name = map.required("lever")
        let lever = name.flatMap { name in
            name.text().flatMap { LeverNames.declaration($0, at: name.place, log: map.log) }
        }
        let stated = map.required("parameter")
        let parameter = lever.flatMap { lever in stated.flatMap { Self.parameter($0, of: lever) } }
        let indicator = map.value("indicator")
        let id = indicator.flatMap { indicator in
            indicator.text().flatMap { indicators.indicator($0, at: indicator.place, log: map.log)?.id }
        }
        let what = [lever?.id, parameter?.id].compactMap { $0 }.joined(separator: ".")
        let range = evidence.range(
            in: &map, bounds: parameter?.bounds ?? -.infinity ... .infinity, what: what)
        map.reportUnknownKeys()
        guard let lever, let parameter, let range, id != nil || indicator == nil else { return nil }
        return LeverRange(lever: lever.id, parameter: parameter.id, indicator: id, range: range)
    }

    /// Only numbers have ranges.
    private static func parameter(_ value: YAMLValue, of lever: LeverDeclaration) -> LeverParameter? {
        guard let text = value.text() else { return nil }
        if let parameter = lever.parameter(text), parameter.bounds != nil { return parameter }
        let allowed = lever.parameters.filter { $0.bounds != nil }.map(\.id)
        value.file.log.report(.unknownValue(value.place, what: value.key, found: text, allowed: allowed))
        return nil
    }
}
