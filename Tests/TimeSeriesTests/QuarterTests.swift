import Testing
import TimeSeries

struct QuarterTests {
    @Test(arguments: -9...9)
    func `a quarter's year and number give it back`(index: Int) {
        let quarter = Quarter(index: index)
        #expect((1...4).contains(quarter.number))
        #expect(Quarter(year: quarter.year, number: quarter.number) == quarter)
    }

    @Test func `quarters are counted across the turn of the year`() throws {
        let first = try #require(Quarter(code: "2019Q4"))
        let second = try #require(Quarter(code: "2020Q3"))
        #expect(first.distance(to: second) == 3)
        #expect(second.advanced(by: -4) == Quarter(year: 2019, number: 3))
        #expect(first < second)
        #expect(second.months == 7...9)
    }

    @Test(arguments: ["2020Q0", "2020Q5", "20Q1", "2020H1", "2020Q", "Q3", "2020Q1Q3"])
    func `what is no quarter is not read as one`(code: String) {
        #expect(Quarter(code: code) == nil)
    }

    @Test func `a quarter reads its own code, in lower case too`() {
        let quarter = Quarter(year: 2020, number: 3)
        #expect(quarter.description == "2020Q3")
        #expect(Quarter(code: "2020Q3") == quarter)
        #expect(Quarter(code: "2020q3") == quarter)
    }
}
