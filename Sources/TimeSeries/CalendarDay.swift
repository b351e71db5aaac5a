/// A day of the Gregorian calendar, without clock or time zone.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Calendar year.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// A day, if the calendar has it.
    ///
    /// - Parameters:
    ///   - year: calendar year.
    ///   - month: 1 to 12.
    ///   - day: 1 to 31.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Years of the days that files and options may name; one outside is a slip of the pen.
    public static let years = 1900...2100

    /// Reads `2020-08-26`; `2020-08` and `2020` stand for their last day, since a figure known "in" a month
    /// is surely known at its end.
    ///
    /// - Parameter text: the day's code.
    public init?(code text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4, let year = Int(parts[0]),
            Self.years.contains(year)
        else { return nil }
        let month = parts.count > 1 ? Int(parts[1]) : 12
        guard let month, (1...12).contains(month) else { return nil }
        let day = parts.count > 2 ? Int(parts[2]) : Self.length(ofMonth: month, year: year)
        guard let day else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day `count` days later.
    ///
    /// - Parameter count: number of days, not negative.
    /// - Returns: the later day.
    public func adding(days count: Int) -> CalendarDay {
        var year = year
        var month = month
        var day = day + count
        while day > Self.length(ofMonth: month, year: year) {
            day -= Self.length(ofMonth: month, year: year)
            month += 1
            if month > 12 {
                month = 1
                year += 1
            }
        }
        return CalendarDay(year: year, month: month, day: day) ?? self
    }

    /// `2020-08-26`.
    public var description: String { "\(year)-\(Period.twoDigits(month))-\(Period.twoDigits(day))" }

    /// `20200826`.
    public var compact: String { "\(year)\(Period.twoDigits(month))\(Period.twoDigits(day))" }

    /// Orders days in time.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}
