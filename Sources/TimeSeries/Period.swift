/// What a published number speaks about: a run of months of one year, or the end of a month.
public struct Period: Hashable, Sendable {
    /// Calendar year.
    public let year: Int
    /// First and last month, 1 to 12. An end of month has one month.
    public let months: ClosedRange<Int>
    /// Whether the number holds at the end of the last month (stocks and rates) instead of over the months.
    public let isInstant: Bool

    private init(year: Int, months: ClosedRange<Int>, isInstant: Bool) {
        precondition(
            months.lowerBound >= 1 && months.upperBound <= 12, "months \(months) are not of one year")
        self.year = year
        self.months = months
        self.isInstant = isInstant
    }

    /// A run of months of one year.
    ///
    /// - Parameters:
    ///   - year: calendar year.
    ///   - months: first and last month, within 1 to 12.
    public init(year: Int, months: ClosedRange<Int>) {
        self.init(year: year, months: months, isInstant: false)
    }

    /// January to a month: how Chinese statistics publish flows.
    ///
    /// - Parameters:
    ///   - year: calendar year.
    ///   - month: the last month, 1 to 12.
    /// - Returns: the year-to-date period.
    public static func yearToDate(_ year: Int, through month: Int) -> Period {
        Period(year: year, months: 1...month, isInstant: false)
    }

    /// The end of a month, for stocks and rates.
    ///
    /// - Parameters:
    ///   - year: calendar year.
    ///   - month: 1 to 12.
    /// - Returns: the instant.
    public static func end(_ year: Int, month: Int) -> Period {
        Period(year: year, months: month...month, isInstant: true)
    }

    /// January to December.
    ///
    /// - Parameter year: calendar year.
    /// - Returns: the full year.
    public static func year(_ year: Int) -> Period { yearToDate(year, through: 12) }

    /// January to June.
    ///
    /// - Parameter year: calendar year.
    /// - Returns: the first half.
    public static func firstHalf(_ year: Int) -> Period { yearToDate(year, through: 6) }

    /// July to December.
    ///
    /// - Parameter year: calendar year.
    /// - Returns: the second half.
    public static func secondHalf(_ year: Int) -> Period { Period(year: year, months: 7...12) }

    /// One single quarter.
    ///
    /// - Parameter quarter: the quarter.
    /// - Returns: its three months.
    public static func quarter(_ quarter: Quarter) -> Period {
        Period(year: quarter.year, months: quarter.months)
    }

    /// Whether the period starts in January and is not an instant.
    public var isYearToDate: Bool { months.lowerBound == 1 && !isInstant }

    /// Whether the period is January to December.
    public var isFullYear: Bool { isYearToDate && months.upperBound == 12 }

    /// The last month, 1 to 12.
    public var lastMonth: Int { months.upperBound }

    /// The quarter that holds the last month.
    public var lastQuarter: Quarter { Quarter(year: year, number: (lastMonth + 2) / 3) }

    /// How far the last month reaches into its quarter: 1/3, 2/3 or 1.
    public var fractionOfLastQuarter: Double { Double((lastMonth - 1) % 3 + 1) / 3 }

    /// What is left of the year after this period; nothing after December.
    public var remainder: Period? {
        lastMonth < 12 ? Period(year: year, months: (lastMonth + 1)...12) : nil
    }

    /// The same months of the year before.
    public var yearBefore: Period { Period(year: year - 1, months: months, isInstant: isInstant) }
}

extension Period: Comparable {
    /// Orders periods by year, last month, first month, and runs before instants.
    public static func < (left: Period, right: Period) -> Bool {
        (left.year, left.months.upperBound, left.months.lowerBound, left.isInstant ? 1 : 0)
            < (right.year, right.months.upperBound, right.months.lowerBound, right.isInstant ? 1 : 0)
    }
}

extension Period: CustomStringConvertible {
    /// The code used in files: `2020Q1`, `2020H1`, `2020Q1Q3`, `2020`, `2020M08`, `2020-06`, and for
    /// single periods `2020Q3`, `2020H2`, `2020M09-12`.
    public var description: String {
        if isInstant { return "\(year)-\(Self.twoDigits(lastMonth))" }
        switch (months.lowerBound, months.upperBound) {
        case (1, 3): return "\(year)Q1"
        case (1, 6): return "\(year)H1"
        case (1, 9): return "\(year)Q1Q3"
        case (1, 12): return "\(year)"
        case (1, let last): return "\(year)M\(Self.twoDigits(last))"
        case (7, 12): return "\(year)H2"
        case (let first, let last) where first % 3 == 1 && last == first + 2:
            return "\(year)Q\(last / 3)"
        case (let first, let last): return "\(year)M\(Self.twoDigits(first))-\(Self.twoDigits(last))"
        }
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
