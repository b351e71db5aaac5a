package import Studies
package import TimeSeries

/// The names of periods, as statistics print them.
package struct PeriodWording {
    let language: Language

    /// Names in a language.
    ///
    /// - Parameter language: the language.
    package init(_ language: Language) {
        self.language = language
    }

    /// With the year, for titles and lists: `2020年1-6月`, `2020年一季度`, `2020年三季度当季`, `2020年6月末`.
    ///
    /// - Parameter period: the period.
    package func full(_ period: Period) -> String {
        switch language {
        case .zh:
            let isFirstQuarter = period.isYearToDate && period.lastMonth == 3
            let name = isFirstQuarter ? spoken(period) : column(period)
            return "\(period.year)年" + name + (isLaterQuarter(period) ? "当季" : "")
        case .en:
            if period.isInstant { return "end of \(month(period.lastMonth)) \(period.year)" }
            if period.isFullYear { return "\(period.year)" }
            if let spoken = englishRun(period) { return "\(spoken) of \(period.year)" }
            return "\(monthRun(period)) \(period.year)"
        }
    }

    /// Without the year, for column heads: `1-6月`, `下半年`, `后四个月`, `全年`, `6月末`.
    ///
    /// - Parameter period: the period.
    package func column(_ period: Period) -> String {
        switch language {
        case .zh:
            if period.isInstant { return "\(period.lastMonth)月末" }
            if period.isFullYear { return "全年" }
            if period.isYearToDate { return "1-\(period.lastMonth)月" }
            return chineseRun(period)
        case .en:
            if period.isInstant { return "end \(shortMonth(period.lastMonth))" }
            switch (period.months.lowerBound, period.months.upperBound) {
            case (1, 12): return "full year"
            case (7, 12): return "H2"
            case (let first, let last) where isLaterQuarter(period) && first == last - 2:
                return "Q\(last / 3)"
            case (let first, let last) where first == last: return shortMonth(first)
            case (let first, let last): return "\(shortMonth(first))-\(shortMonth(last))"
            }
        }
    }

    /// Without the year, for sentences: `上半年`, `一季度`, `前三季度`, `1-8月`, `下半年`.
    ///
    /// - Parameter period: the period.
    package func spoken(_ period: Period) -> String {
        switch language {
        case .zh:
            guard period.isYearToDate else { return column(period) }
            switch period.lastMonth {
            case 3: return "一季度"
            case 6: return "上半年"
            case 9: return "前三季度"
            default: return column(period)
            }
        case .en:
            if period.isInstant { return "the end of \(month(period.lastMonth))" }
            if period.isFullYear { return "the year" }
            return englishRun(period) ?? monthRun(period)
        }
    }

    private func isLaterQuarter(_ period: Period) -> Bool {
        !period.isInstant && period.months.count == 3 && period.lastMonth % 3 == 0 && period.lastMonth > 3
    }

    /// A run of months that does not start in January.
    private func chineseRun(_ period: Period) -> String {
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"]
        if period.months == 7...12 { return "下半年" }
        if isLaterQuarter(period) { return numerals[period.lastMonth / 3 - 1] + "季度" }
        if period.months.count == 1 { return "\(period.lastMonth)月" }
        if period.lastMonth == 12 { return "后\(numerals[period.months.count - 1])个月" }
        return "\(period.months.lowerBound)-\(period.lastMonth)月"
    }

    /// Halves and quarters in words; nothing for other runs of months.
    private func englishRun(_ period: Period) -> String? {
        switch (period.months.lowerBound, period.months.upperBound) {
        case (1, 3): return "the first quarter"
        case (4, 6): return "the second quarter"
        case (7, 9): return "the third quarter"
        case (10, 12): return "the fourth quarter"
        case (1, 6): return "the first half"
        case (7, 12): return "the second half"
        case (1, 9): return "the first three quarters"
        default: return nil
        }
    }

    private func monthRun(_ period: Period) -> String {
        let first = month(period.months.lowerBound)
        return period.months.count == 1 ? first : "\(first)-\(month(period.lastMonth))"
    }

    private func month(_ number: Int) -> String {
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ][number - 1]
    }

    private func shortMonth(_ number: Int) -> String { String(month(number).prefix(3)) }
}
