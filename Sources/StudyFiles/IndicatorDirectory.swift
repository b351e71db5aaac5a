import Studies

/// The indicators of a study by every name they go by, those with faults included.
struct IndicatorDirectory {
    /// What a name means.
    enum Meaning {
        /// This indicator.
        case indicator(Indicator)
        /// An indicator whose own entry has faults, or one that a broken file may have listed.
        case unsure
        /// Nothing.
        case unknown
    }

    private let entries: [IndicatorReader.Draft]
    private let positions: [String: Int]
    /// False when some names could not be read, so that none can be called unknown.
    private let isComplete: Bool

    /// A directory of the entries of `study.yaml`.
    init(_ entries: [IndicatorReader.Draft]) {
        self.init(entries, isComplete: entries.allSatisfy { !$0.names.isEmpty })
    }

    private init(_ entries: [IndicatorReader.Draft], isComplete: Bool) {
        self.entries = entries
        self.isComplete = isComplete
        let names = entries.enumerated().flatMap { position, entry in entry.names.map { ($0, position) } }
        positions = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The directory of a file that could not be read.
    static let unreadable = IndicatorDirectory([], isComplete: false)

    /// What a name means.
    func meaning(of name: String) -> Meaning {
        if let position = positions[name] {
            return entries[position].indicator.map { .indicator($0) } ?? .unsure
        }
        return isComplete ? .unknown : .unsure
    }

    /// The indicator of a name; an unknown name is a fault.
    func indicator(_ name: String, at place: Place, log: FaultLog) -> Indicator? {
        switch meaning(of: name) {
        case .indicator(let indicator): return indicator
        case .unsure: return nil
        case .unknown:
            let nearest = NearestName.of(name, in: entries.flatMap(\.names))
            log.report(.unknownIndicator(place, found: name, nearest: nearest))
            return nil
        }
    }

    /// Every indicator that could be read, in the order of the file.
    var indicators: [Indicator] { entries.compactMap(\.indicator) }
}
