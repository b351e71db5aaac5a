import StudyFiles
import TimeSeries

/// What a heading or a title says about time.
enum PeriodText: Hashable {
    /// January to a month.
    case cumulative(year: Int?, month: Int)
    /// The end of a month.
    case end(year: Int?, month: Int)
    /// One month alone.
    case month(year: Int?, month: Int)
    /// January to the month of the title: 累计, 1-本月.
    case cumulativeOfTitle
    /// The month of the title alone: 本月, 当月.
    case monthOfTitle
    /// The end of the month of the title: 月末, 期末.
    case endOfTitle
    /// The same months of the year before: 上年同期.
    case yearBefore
    /// A quarter after the first, which may mean the quarter or the year to date.
    case ambiguousQuarter(String, year: Int?, quarter: Int)
    /// A quarter alone, or months that do not start in January.
    case laterMonths(year: Int?, first: Int, last: Int)
    /// The quarter that ends with the month of the title: 当季.
    case quarterOfTitle

    /// Reads the first words about time in a text; nothing when there are none.
    ///
    /// - Parameter text: a heading, title, or name of a sheet or file.
    init?(_ text: String) {
        // The day on which a table was made says nothing about its months.
        let text = text.compact.replacing(/(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日/, with: "")
        if ["上年同期", "去年同期", "上年同月", "去年同月", "上年数", "去年数"].contains(where: text.contains) {
            self = .yearBefore
            return
        }
        if case .period(let period) = PeriodReader.read(text) {
            self =
                period.isInstant
                ? .end(year: period.year, month: period.lastMonth)
                : .cumulative(year: period.year, month: period.lastMonth)
            return
        }
        let year = text.firstMatch(of: /((?:19|20)[0-9][0-9])年?/).flatMap { Int($0.1) }
        if let found = Self.months(text, year) ?? Self.words(text, year) ?? Self.ofTitle(text) {
            self = found
        } else if let match = text.firstMatch(of: /([0-9]{1,2})月/), let month = Self.month(match.1) {
            self = month == 1 ? .cumulative(year: year, month: 1) : .month(year: year, month: month)
        } else {
            return nil
        }
    }

    /// `1-6月`, `一至六月`, `6月末`.
    private static func months(_ text: String, _ year: Int?) -> PeriodText? {
        if let match = text.firstMatch(of: /([0-9]{1,2})(?:月)?-([0-9]{1,2})月/), let last = month(match.2) {
            guard let first = month(match.1), first <= last else { return nil }
            return first == 1
                ? .cumulative(year: year, month: last) : .laterMonths(year: year, first: first, last: last)
        }
        if let match = text.firstMatch(of: /一-(十?[一二三四五六七八九]|十)月/),
            let last = numerals.firstIndex(of: String(match.1))
        {
            return .cumulative(year: year, month: last + 1)
        }
        if let match = text.firstMatch(of: /([0-9]{1,2})月(?:末|底)/), let last = month(match.1) {
            return .end(year: year, month: last)
        }
        return nil
    }

    /// `上半年`, `前三季度`, `一季度`, `二季度`, `全年`, `年末`.
    private static func words(_ text: String, _ year: Int?) -> PeriodText? {
        if text.contains("上半年") { return .cumulative(year: year, month: 6) }
        if text.contains("前三季度") || text.contains("前3季度") || text.contains("1-3季度") {
            return .cumulative(year: year, month: 9)
        }
        if text.contains("下半年") { return .laterMonths(year: year, first: 7, last: 12) }
        let isAlone = text.contains("当季")
        if let match = text.firstMatch(of: /(?:[0-9]{4}年?)?第?(?:([一二三四1234])季度|[Qq]([1-4]))/),
            let quarter = quarter(match.1 ?? match.2 ?? "1")
        {
            if quarter == 1 { return .cumulative(year: year, month: 3) }
            return isAlone
                ? .laterMonths(year: year, first: quarter * 3 - 2, last: quarter * 3)
                : .ambiguousQuarter(String(match.0), year: year, quarter: quarter)
        }
        if isAlone { return .quarterOfTitle }
        if text.contains("年末") || text.contains("年底") { return .end(year: year, month: 12) }
        if text.contains("全年") { return .cumulative(year: year, month: 12) }
        return nil
    }

    /// `累计`, `1-本月`, `本月`, `期末`.
    private static func ofTitle(_ text: String) -> PeriodText? {
        if ["1-本月", "本月止", "累计", "年初"].contains(where: text.contains) { return .cumulativeOfTitle }
        if ["本月", "当月"].contains(where: text.contains) {
            return text.contains("末") ? .endOfTitle : .monthOfTitle
        }
        return ["期末", "月末"].contains(where: text.contains) ? .endOfTitle : nil
    }

    private static func quarter(_ text: Substring) -> Int? {
        Int(text) ?? numerals.firstIndex(of: String(text)).map { $0 + 1 }
    }

    private static func month(_ digits: Substring) -> Int? {
        Int(digits).flatMap { (1...12).contains($0) ? $0 : nil }
    }

    private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
}
