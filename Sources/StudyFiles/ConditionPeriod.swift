import Studies
import TimeSeries

/// Reads periods of scenarios, where `2020Q3` means the single quarter and the rest of a year has names.
enum ConditionPeriod {
    /// A period; nothing when the text is none.
    ///
    /// - Parameter text: `2020H2`, `2020年下半年`, `2020Q3`, `2020年四季度`, `2020M09-12`, `2020年9-12月`, or any period of
    ///   observations.
    static func period(_ text: String) -> Period? {
        switch PeriodReader.read(text) {
        case .period(let period): return period
        case .ambiguousQuarter, .singleQuarter: return quarter(text)
        case .date, .unknown: return rest(text)
        }
    }

    private static let quarterWords: [(word: String, number: Int)] = [
        ("Q2", 2), ("Q3", 3), ("Q4", 4), ("一季度", 1), ("二季度", 2), ("三季度", 3), ("四季度", 4), ("1季度", 1),
        ("2季度", 2), ("3季度", 3), ("4季度", 4),
    ]

    private static func quarter(_ text: String) -> Period? {
        let code = text.halfWidth.uppercased().filter { !$0.isWhitespace }
        guard let year = Int(code.prefix(4)),
            let number = quarterWords.first(where: { code.contains($0.word) })?.number
        else { return nil }
        return .quarter(Quarter(year: year, number: number))
    }

    /// The second half and runs of months up to December.
    private static func rest(_ text: String) -> Period? {
        let code = text.halfWidth.uppercased().filter { !$0.isWhitespace }
        guard let year = Int(code.prefix(4)), code.prefix(4).count == 4 else { return nil }
        let rest = code.dropFirst(4)
        if rest == "H2" || rest == "年下半年" { return .secondHalf(year) }
        guard rest.hasPrefix("M") || (rest.hasPrefix("年") && rest.hasSuffix("月")) else { return nil }
        let months = rest.split { !$0.isNumber }.compactMap { Int($0) }
        guard months.count == 2, (1...12).contains(months[0]), (months[0]...12).contains(months[1]) else {
            return nil
        }
        return Period(year: year, months: months[0]...months[1])
    }
}
