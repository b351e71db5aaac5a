package import TimeSeries

/// Reads the period of an observation: codes and the forms that Chinese tables print.
package enum PeriodReader {
    /// What a text says.
    package enum Reading: Hashable, Sendable {
        /// A period: cumulative from January, or the end of a month.
        case period(Period)
        /// A quarter after the first, which may mean the quarter or the year to date.
        case ambiguousQuarter
        /// A single quarter, said in so many words.
        case singleQuarter
        /// A date that a spreadsheet made of a period.
        case date
        /// Anything else.
        case unknown
    }

    /// Reads a period.
    ///
    /// - Parameter text: `2020H1`, `2020年1-6月`, `2020-06`, … also in full-width characters.
    /// - Returns: what it says.
    package static func read(_ text: String) -> Reading {
        let code = text.halfWidth.uppercased().filter { !$0.isWhitespace }
        if isDate(code) { return .date }
        guard let year = number(code.prefix(4), digits: 4...4), years.contains(year) else { return .unknown }
        let rest = code.dropFirst(4)
        if rest.hasSuffix("当季") { return .singleQuarter }
        switch rest {
        case "", "年", "年全年": return .period(.year(year))
        case "Q1", "年一季度", "年1季度": return .period(.yearToDate(year, through: 3))
        case "H1", "年上半年": return .period(.firstHalf(year))
        case "Q1Q3", "年前三季度", "年前3季度": return .period(.yearToDate(year, through: 9))
        case "年末", "年底": return .period(.end(year, month: 12))
        case "Q2", "Q3", "Q4", "年二季度", "年三季度", "年四季度", "年2季度", "年3季度", "年4季度":
            return .ambiguousQuarter
        default: return month(in: rest, year: year)
        }
    }

    /// `M08`, `-06`, `年1-6月`, `年6月末`.
    private static func month(in rest: Substring, year: Int) -> Reading {
        if rest.hasPrefix("M"), let month = number(rest.dropFirst(), digits: 1...2), (1...12).contains(month)
        {
            return .period(.yearToDate(year, through: month))
        }
        if rest.hasPrefix("-"), let month = number(rest.dropFirst(), digits: 1...2), (1...12).contains(month)
        {
            return .period(.end(year, month: month))
        }
        guard rest.hasPrefix("年") else { return .unknown }
        if rest.hasSuffix("月末") || rest.hasSuffix("月底"),
            let month = number(rest.dropFirst().dropLast(2), digits: 1...2), (1...12).contains(month)
        {
            return .period(.end(year, month: month))
        }
        let months = rest.dropFirst().dropLast().split { "-—–~至".contains($0) }
        if rest.hasSuffix("月"), months.count == 2, number(months[0], digits: 1...2) == 1,
            let month = number(months[1], digits: 1...2), (1...12).contains(month)
        {
            return .period(.yearToDate(year, through: month))
        }
        return .unknown
    }

    /// `Jun-20`, `2020/6/30`, `2020-06-30`, `2020年6月30日`, and `43983`, the days since 1900 that spreadsheets keep.
    private static func isDate(_ code: String) -> Bool {
        let parts = code.split { "/-.".contains($0) }
        let isNumeric = parts.allSatisfy { number($0, digits: 1...4) != nil }
        if isNumeric, parts.count == 3 || (parts.count == 2 && code.contains("/")) { return true }
        if code.hasPrefix("20") || code.hasPrefix("19"), code.hasSuffix("日") { return true }
        if let days = number(code[...], digits: 5...5) { return daysOfThisCentury.contains(days) }
        let letters = String(code.filter { $0.isASCII && $0.isLetter }.prefix(3))
        return months.contains(letters) && code.contains { $0.isNumber }
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(text)
    }

    private static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
    /// Years of official statistics; anything else is a slip of the pen.
    private static let years = 1900...2199
    /// 1990 to 2100 in days since 1900.
    private static let daysOfThisCentury = 32_874...73_415
}
