import TimeSeries

/// The period that a title, the name of a sheet or of a file, or the command states for the whole table.
struct TitlePeriod {
    /// What it says.
    let meaning: PeriodText
    /// Its year.
    let year: Int
    /// Its last month.
    let month: Int

    /// The first of several texts that names a month of a year.
    ///
    /// - Parameter texts: in order of preference.
    init?(_ texts: [String]) {
        for text in texts {
            guard let meaning = PeriodText(text) else { continue }
            switch meaning {
            case .cumulative(let year?, let month), .end(let year?, let month), .month(let year?, let month):
                self.meaning = meaning
                self.year = year
                self.month = month
                return
            default: continue
            }
        }
        return nil
    }

    /// The period that a column without words about time has; nothing when the title names one month alone, which may
    /// mean that month or the year up to it.
    var ofColumns: Period? {
        switch meaning {
        case .cumulative: return .yearToDate(year, through: month)
        case .end: return .end(year, month: month)
        default: return nil
        }
    }
}
