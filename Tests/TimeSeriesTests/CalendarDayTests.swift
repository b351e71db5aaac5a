import Testing
import TimeSeries

struct CalendarDayTests {
    @Test(arguments: [
        (2020, 2, 29, true), (2019, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
        (2020, 4, 31, false), (2020, 13, 1, false), (2020, 1, 0, false),
    ])
    func `only days of the calendar are days`(year: Int, month: Int, day: Int, exists: Bool) {
        #expect((CalendarDay(year: year, month: month, day: day) != nil) == exists)
    }

    @Test func `a month and a year stand for their last day`() {
        #expect(CalendarDay(code: "2020-02")?.description == "2020-02-29")
        #expect(CalendarDay(code: "2019")?.description == "2019-12-31")
        #expect(CalendarDay(code: "2020-08-26")?.compact == "20200826")
    }

    @Test(arguments: [
        "2020-8-x", "20-08-26", "2020/08/26", "2020-02-30", "", "2020-00-10", "2020-01-01-01", "9999-01-01",
    ])
    func `what is no day is not read as one`(code: String) {
        #expect(CalendarDay(code: code) == nil)
    }

    @Test(arguments: [
        ("2020-02-20", 10, "2020-03-01"), ("2019-12-25", 10, "2020-01-04"), ("2018-09-15", 0, "2018-09-15"),
        ("2019-01-01", 730, "2020-12-31"),
    ])
    func `days are counted over months and leap years`(start: String, count: Int, end: String) throws {
        let day = try #require(CalendarDay(code: start))
        #expect(day.adding(days: count).description == end)
    }

    @Test func `days are ordered in time`() throws {
        let days = try ["2020-01-31", "2019-12-31", "2020-02-01"].map { try #require(CalendarDay(code: $0)) }
        #expect(days.sorted().map(\.description) == ["2019-12-31", "2020-01-31", "2020-02-01"])
    }
}
