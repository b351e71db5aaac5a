import Studies
import TimeSeries

/// Periods and dates.
extension FaultWording {
    static func unknownPeriod(_ found: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(found)”不是期间。累计数写2020年1-6月或2020H1，期末数写2020年6月末或2020-06。",
            en: "“\(found)” is not a period; write 2020H1 or 2020M08 (cumulative), 2020-06 (end of June)")
    }

    static func ambiguousQuarter(_ found: String) -> LocalizedText {
        let last = Quarter(code: found).map {
            PeriodWording(.zh).full(.yearToDate($0.year, through: $0.number * 3))
        }
        let year = found.prefix { $0.isNumber }
        return LocalizedText(
            zh: "“\(found)”含义不清。累计数请写“\(last ?? "2020年1-6月")”；当季数目前不读入。",
            en:
                "“\(found)” may be cumulative or a single quarter; write \(year)H1, \(year)Q1Q3 or \(year) for "
                + "cumulative figures, single quarters are not read")
    }

    static func periodTurnedIntoDate(_ found: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(found)”：表格软件把期间改成了日期。请填“2020年6月末”的样式，或先把该列设为文本。",
            en:
                "“\(found)”: a spreadsheet turned the period into a date; set the column to text and write it like 2020-06"
        )
    }

    static func periodOfWrongKind(
        _ indicator: LocalizedText, _ kind: Indicator.Kind, _ period: Period
    ) -> LocalizedText {
        let names = LocalizedText(zh: PeriodWording(.zh).full(period), en: PeriodWording(.en).full(period))
        let month = period.lastMonth
        let remedy: LocalizedText
        switch kind {
        case .stock, .rate:
            remedy = LocalizedText(
                zh: "期末数请写\(period.year)年\(month)月末", en: "write \(Period.end(period.year, month: month))")
        case .flow, .mean, .progress:
            let months = Period.yearToDate(period.year, through: month)
            remedy = LocalizedText(zh: "累计数请写\(PeriodWording(.zh).full(months))", en: "write \(months)")
        }
        let word = LocalizedText(
            zh: "“\(indicator.zh)”是\(name(kind).zh)指标，不用“\(names.zh)”",
            en: "“\(indicator.en)” is a \(name(kind).en) and has no figure for \(names.en)")
        return LocalizedText(zh: "\(word.zh)。\(remedy.zh)。", en: "\(word.en); \(remedy.en)")
    }

    static func observationAfterAsOf(_ period: Period, _ asOf: CalendarDay) -> LocalizedText {
        LocalizedText(
            zh: "\(PeriodWording(.zh).full(period))在数据截止日\(asOf)尚未结束，不能已有数据。请核对期间；截止日之后发布的，请填发布日期。",
            en:
                "a figure for \(PeriodWording(.en).full(period)), not over on the as-of date \(asOf); correct the period, "
                + "or state its release date if it came out later")
    }

    static func publishedBeforePeriodEnds(_ published: CalendarDay, _ period: Period) -> LocalizedText {
        LocalizedText(
            zh: "发布日期\(published)早于\(PeriodWording(.zh).full(period))结束。请核对发布日期和期间。",
            en:
                "released on \(published), before \(PeriodWording(.en).full(period)) is over; check date and period"
        )
    }

    static func evidenceAfterAsOf(_ what: String, _ knownBy: CalendarDay, _ asOf: CalendarDay)
        -> LocalizedText
    {
        LocalizedText(
            zh: "“\(what)”的依据到\(knownBy)才有，晚于数据截止日\(asOf)。请换用当时已有的依据，或改用专家判断并放宽区间。",
            en: "the evidence for “\(what)” is known since \(knownBy), after the as-of date \(asOf); "
                + "use earlier evidence, or expert judgement with a wider range")
    }

    /// What a kind of indicator is called.
    static func name(_ kind: Indicator.Kind) -> LocalizedText {
        switch kind {
        case .flow: return LocalizedText(zh: "累计总量", en: "flow")
        case .stock: return LocalizedText(zh: "期末总量", en: "stock")
        case .rate: return LocalizedText(zh: "期末比率", en: "rate")
        case .mean: return LocalizedText(zh: "平均值", en: "mean")
        case .progress: return LocalizedText(zh: "任务进度", en: "counted task")
        }
    }
}
