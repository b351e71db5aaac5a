import Testing
import TimeSeries

struct PeriodTests {
    static let codes: [(period: Period, code: String)] = [
        (.yearToDate(2020, through: 3), "2020Q1"), (.firstHalf(2020), "2020H1"),
        (.yearToDate(2020, through: 9), "2020Q1Q3"), (.year(2020), "2020"),
        (.yearToDate(2020, through: 2), "2020M02"), (.yearToDate(2020, through: 8), "2020M08"),
        (.end(2020, month: 6), "2020-06"), (.end(2020, month: 12), "2020-12"),
        (.secondHalf(2020), "2020H2"), (.quarter(Quarter(year: 2020, number: 3)), "2020Q3"),
        (Period(year: 2020, months: 9...12), "2020M09-12"),
    ]

    @Test(arguments: codes.indices)
    func `each period has the code that files use`(index: Int) {
        #expect(Self.codes[index].period.description == Self.codes[index].code)
    }

    @Test func `the first quarter is January to March, whichever way it is named`() {
        #expect(Period.quarter(Quarter(year: 2020, number: 1)) == .yearToDate(2020, through: 3))
    }

    @Test(arguments: 1...11)
    func `a period and its remainder make up the year`(month: Int) throws {
        let remainder = try #require(Period.yearToDate(2020, through: month).remainder)
        #expect(remainder.months == (month + 1)...12)
        #expect(remainder.year == 2020)
    }

    @Test func `nothing remains after December`() {
        #expect(Period.year(2020).remainder == nil)
        #expect(Period.end(2020, month: 12).remainder == nil)
        #expect(Period.firstHalf(2020).remainder == .secondHalf(2020))
    }

    @Test func `months reach into their quarter by thirds`() {
        let months = (1...6).map { 3 * Period.yearToDate(2020, through: $0).fractionOfLastQuarter }
        #expect(months == [1, 2, 3, 1, 2, 3])
        #expect(Period.yearToDate(2018, through: 8).lastQuarter == Quarter(year: 2018, number: 3))
    }

    @Test func `the end of June is not January to June`() {
        let end = Period.end(2020, month: 6)
        #expect(end != .firstHalf(2020))
        #expect(end.isInstant && !end.isYearToDate && !end.isFullYear)
        #expect(Period.firstHalf(2020) < end)
        #expect(end.yearBefore == .end(2019, month: 6))
    }

    @Test func `periods follow each other by their last month`() {
        let shuffled: [Period] = [
            .year(2020), .firstHalf(2020), .year(2019), .yearToDate(2020, through: 3),
            .yearToDate(2020, through: 9),
        ]
        #expect(shuffled.sorted().map(\.description) == ["2019", "2020Q1", "2020H1", "2020Q1Q3", "2020"])
    }
}
