/// A day as spreadsheets keep it: a number of days.
struct SpreadsheetDay {
    /// The day as `2020-06-01`.
    let text: String

    /// A day; nothing when the number is none that a sheet can show as a date.
    ///
    /// - Parameters:
    ///   - serial: days since the last day of 1899, or since the first of 1904.
    ///   - startsIn1904: which of both.
    ///
    /// Sources: ECMA-376 Part 1, 18.17.4.1; the civil calendar from days by Hinnant, chrono-compatible low-level date
    /// algorithms (2013).
    init?(serial: String, startsIn1904: Bool) {
        guard let number = Double(serial), (0...Self.highest).contains(number) else { return nil }
        let days = Int(number) + (startsIn1904 ? Self.offsetOf1904 : 0)
        // Spreadsheets count a 29 February 1900 that there was not, so that days before March 1900 are one off; no
        // statistic of ours is that old. Counted from 1 March of the year 0: 1970-01-01 is day 719,468, serial 25,569.
        let shifted = days - 25_569 + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let calendarMonth = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
        text = "\(year)-\(Self.twoDigits(calendarMonth))-\(Self.twoDigits(day))"
    }

    /// 31 December 9999, the last day that a spreadsheet shows.
    private static let highest = 2_958_465.0
    private static let offsetOf1904 = 1_462

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
