import TimeSeries

/// The onsets of a region as slots that all its series share, each hit or not.
struct OnsetSlots: Sendable {
    private let positions: [Int]
    private let hits: [[Bool]]

    /// Slots of a region.
    ///
    /// - Parameters:
    ///   - onsets: onsets by series.
    ///   - timeline: the region's quarters; onsets before them have passed.
    init(_ onsets: [[FoundOnset]], timeline: Timeline) {
        let all = onsets.map {
            $0.map { timeline.position($0.quarter) }.filter { $0 >= 0 && $0 < timeline.count }
        }
        let slots = Array(Set(all.joined())).sorted()
        positions = slots
        hits = all.map { own in slots.map { own.contains($0) } }
    }

    /// The slots in the eyes of one series.
    func onsets(of series: Int) -> [Onset] {
        zip(positions, hits[series]).map { Onset(position: $0, isHit: $1) }
    }
}
