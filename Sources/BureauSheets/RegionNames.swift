import StudyFiles
import Studies

/// How a sheet names the study's own region, and others.
struct RegionNames {
    private let own: [String]
    private let others: [String]

    /// The names by which sheets call a study's region and those above it.
    ///
    /// - Parameter study: the study.
    init(_ study: Study) {
        let name = study.region.name.zh.compact
        let suffix = Self.suffixes.first { name.hasSuffix($0) && name.count > $0.count }
        let short = suffix.map { String(name.dropLast($0.count)) }.flatMap { $0.count > 1 ? $0 : nil }
        let general = suffix.map { suffix in ["全", "本", "我"].map { $0 + suffix } } ?? []
        let own = [name] + [short].compactMap { $0 } + general
        self.own = own
        var parents: [String] = []
        var parent = study.parent?.study
        while let region = parent {
            parents.append(region.region.name.zh.compact)
            parent = region.parent?.study
        }
        let above = Self.suffixes.flatMap { suffix in ["全", "本"].map { $0 + suffix } } + ["全国"]
        others = (parents + above).filter { !own.contains($0) }
    }

    private static let suffixes = ["自治区", "新区", "区", "县", "市", "省"]

    /// Whether a row or heading names the study's own region.
    func isOwn(_ text: String) -> Bool { own.contains(text.compact) }

    /// Whose figures a heading announces: the study's own, another region's, or it does not say.
    func isOwn(heading parts: [String]) -> Bool? {
        for part in parts.map(\.compact) {
            if own.contains(where: part.hasPrefix) { return true }
            if others.contains(where: part.hasPrefix) { return false }
            let isPlace = Self.suffixes.contains(where: part.hasSuffix) && (2...6).contains(part.count)
            if isPlace, !["地区", "区县", "各区", "分区"].contains(part) { return false }
        }
        return nil
    }
}
