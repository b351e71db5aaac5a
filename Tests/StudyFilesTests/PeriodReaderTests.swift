import StudyFiles
import Testing
import TimeSeries

@Suite struct PeriodReaderTests {
    @Test(arguments: [
        ("2020Q1", 3), ("2020H1", 6), ("2020Q1Q3", 9), ("2020", 12), ("2020M08", 8), ("2020m8", 8),
        ("2020年1-6月", 6), ("2020年1—8月", 8), ("２０２０年１－６月", 6), ("2020 年 1 至 11 月", 11),
        ("2020年上半年", 6), ("2020年前三季度", 9), ("2020年", 12), ("2020年全年", 12), ("2020年一季度", 3),
    ])
    func `a cumulative period is read`(_ text: String, _ month: Int) {
        #expect(PeriodReader.read(text) == .period(.yearToDate(2020, through: month)))
    }

    @Test(arguments: [("2020-06", 6), ("2020-6", 6), ("2020年6月末", 6), ("2020年12月底", 12), ("2020年末", 12)])
    func `the end of a month is read`(_ text: String, _ month: Int) {
        #expect(PeriodReader.read(text) == .period(.end(2020, month: month)))
    }

    @Test(arguments: ["2020Q2", "2020q3", "2020Q4", "2020年二季度", "2020年3季度"])
    func `a later quarter may mean two things`(_ text: String) {
        #expect(PeriodReader.read(text) == .ambiguousQuarter)
    }

    @Test func `a single quarter in so many words is one`() {
        #expect(PeriodReader.read("2020年二季度当季") == .singleQuarter)
    }

    @Test(arguments: [
        "Jun-20", "20-Jun", "2020/6/30", "2020/6", "2020-06-30", "43983", "2020年6月30日", "Jun 2020",
    ])
    func `what a spreadsheet made of a period is recognised`(_ text: String) {
        #expect(PeriodReader.read(text) == .date)
    }

    @Test(arguments: [
        "", "20", "H1", "2020H2", "2020M13", "2020-13", "2020年3-6月", "2020年6月", "下半年", "2020年月", "月",
    ])
    func `anything else is no period`(_ text: String) {
        #expect(PeriodReader.read(text) == .unknown)
    }
}
