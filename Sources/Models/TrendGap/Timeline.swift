import TimeSeries

/// The quarters of an estimation, counted from 0.
struct Timeline: Hashable, Sendable {
    /// First quarter.
    let first: Quarter
    /// Number of quarters.
    let count: Int

    init(first: Quarter, last: Quarter) {
        self.first = first
        count = first.distance(to: last) + 1
    }

    /// Position of a quarter; negative before the first.
    func position(_ quarter: Quarter) -> Int { first.distance(to: quarter) }

    /// The quarter at a position.
    func quarter(_ position: Int) -> Quarter { first.advanced(by: position) }

    /// Whether all quarters of a year are on the line.
    func holds(year: Int) -> Bool {
        position(Quarter(year: year, number: 1)) >= 0 && position(Quarter(year: year, number: 4)) < count
    }
}
