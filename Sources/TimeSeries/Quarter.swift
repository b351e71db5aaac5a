/// One quarter of one year, on a line of whole numbers.
public struct Quarter: Hashable, Comparable, Sendable {
    /// Quarters since the first quarter of year 0.
    public let index: Int

    /// The quarter at a position on the line.
    ///
    /// - Parameter index: quarters since the first quarter of year 0.
    public init(index: Int) {
        self.index = index
    }

    /// The quarter of a year.
    ///
    /// - Parameters:
    ///   - year: calendar year.
    ///   - number: 1 to 4.
    /// - Precondition: `number` is 1 to 4.
    public init(year: Int, number: Int) {
        precondition((1...4).contains(number), "a year has no quarter \(number)")
        self.init(index: year * 4 + number - 1)
    }

    /// Calendar year.
    public var year: Int { index >= 0 ? index / 4 : (index - 3) / 4 }

    /// 1 to 4.
    public var number: Int { index - year * 4 + 1 }

    /// The months of the quarter, 1 to 12.
    public var months: ClosedRange<Int> { (number * 3 - 2)...(number * 3) }

    /// The quarter `count` quarters later (earlier when negative).
    ///
    /// - Parameter count: number of quarters.
    /// - Returns: the shifted quarter.
    public func advanced(by count: Int) -> Quarter { Quarter(index: index + count) }

    /// Quarters from here to another quarter.
    ///
    /// - Parameter other: the other quarter.
    /// - Returns: positive when `other` is later.
    public func distance(to other: Quarter) -> Int { other.index - index }

    /// Orders quarters in time.
    public static func < (left: Quarter, right: Quarter) -> Bool { left.index < right.index }
}

extension Quarter: CustomStringConvertible {
    /// `2020Q3`.
    public var description: String { "\(year)Q\(number)" }

    /// Reads `2020Q3`.
    ///
    /// - Parameter text: the quarter's code.
    public init?(code text: some StringProtocol) {
        let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let number = Int(parts[1]),
            (1...4).contains(number)
        else { return nil }
        self.init(year: year, number: number)
    }
}
