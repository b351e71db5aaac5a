import Outcomes
import Studies

/// How tables and charts name what a difference is put down to.
struct GroupWording {
    let context: ReportContext

    /// The name of a group: the lever, then the indicator or instrument that it is about.
    ///
    /// - Parameter group: the group.
    func name(_ group: AttributionGroup) -> String {
        switch group {
        case .lever(let lever): return LeverWording.name(lever)[context.language]
        case .item(let lever, let indicator, let instrument):
            if let instrument { return instrument[context.language] }
            let parts =
                [LeverWording.name(lever)[context.language]] + [indicator.map(context.name)].compactMap { $0 }
            return parts.joined(separator: context.text(zh: "　", en: ", "))
        }
    }

    /// The identifier of a group in files.
    static func id(_ group: AttributionGroup) -> String {
        switch group {
        case .lever(let lever): return lever
        case .item(let lever, let indicator, let instrument):
            return [lever, indicator ?? instrument?.zh].compactMap { $0 }.joined(separator: ".")
        }
    }
}
