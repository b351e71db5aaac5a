package import Outcomes
import Studies
import TimeSeries

/// The days of the past on which a back-test stands.
package enum OriginCalendar {
    /// The day for a year and a moment: the 26th of the second month after the latest quarter, when its figures are
    /// out even where the release date is inferred and counts ten days later.
    ///
    /// - Parameters:
    ///   - year: the year projected.
    ///   - moment: how much of it is over.
    package static func origin(_ year: Int, _ moment: SkillOrigin.Moment) -> SkillOrigin {
        let month = 3 * moment.quarters + 2
        guard let day = CalendarDay(year: year, month: month, day: 26) else {
            preconditionFailure("months 5, 8 and 11 have a 26th")
        }
        return SkillOrigin(year: year, moment: moment, asOf: day)
    }
}
