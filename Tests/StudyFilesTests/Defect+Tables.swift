import Studies
import TimeSeries

extension Defect {
    private static let table = "observations.csv"

    static let ofObservations: [Defect] = [
        Defect("a fall of more than all", table, "-17.1", "-130", at: "-130") {
            .impossibleFall($0, value: -130)
        },
        Defect("a misplaced decimal point", table, ",7.0,", ",7000,", at: "7000") {
            .implausibleGrowth($0, value: 7000)
        },
        Defect("text in a number", table, "143.20", "143.2亿", at: "143.2亿") {
            .notANumber($0, found: "143.2亿")
        },
        Defect("no number", table, "143.20", "", at: ",yi_yuan,nominal,2020-04-16,,Bureau,\ndistrict,gdp") {
            .notANumber($0, found: "")
        },
        Defect("not a number", table, "-17.1", "NaN", at: "NaN") { .notFinite($0, found: "NaN") },
        Defect("a negative level", table, "143.20", "-143.2", at: "-143.2") {
            .outOfBounds($0, what: StudyFixture.investment, value: -143.2, lowest: 0, highest: .infinity)
        },
        Defect("a missing figure written as 0", table, "143.20", "0", at: "0,yi_yuan,nominal,2020-04-16") {
            .zeroLevel($0, indicator: StudyFixture.investment)
        },
        Defect("a year of another age", table, "construction,2020Q1", "construction,0001Q1", at: "0001Q1") {
            .unknownPeriod($0, found: "0001Q1")
        },
        Defect("a rate above 100 %", table, "2.96", "296", at: "296") {
            .outOfBounds($0, what: StudyFixture.unemployment, value: 296, lowest: 0, highest: 100)
        },
        Defect("an unknown indicator", table, "district,gdp,2019,level", "district,gpd,2019,level", at: "gpd")
        {
            .unknownIndicator($0, found: "gpd", nearest: "gdp")
        },
        Defect("a unit of another dimension", table, "1059.2,yi_yuan", "1059.2,wan_m2", at: "wan_m2") {
            .unitDoesNotFit($0, indicator: StudyFixture.gdp, found: "wan_m2", expected: yi)
        },
        Defect("a growth in money", table, "7.0,%", "7.0,yi_yuan", at: "yi_yuan,real") {
            .unitDoesNotFit($0, indicator: StudyFixture.gdp, found: "yi_yuan", expected: .percent)
        },
        Defect(
            "another price basis", table, "7.0,%,real", "7.0,%,nominal",
            at: "nominal,2020-01-18,,Bureau,\ndistrict,unemp"
        ) {
            .priceBasisDiffers($0, indicator: StudyFixture.gdp, found: .nominal, expected: .real)
        },
        Defect("another region", table, "district,gdp,2019,level", "city,gdp,2019,level", at: "city") {
            .wrongRegion($0, found: "city", expected: StudyFixture.district)
        },
        Defect("a growth of a rate", table, "2020H1,level,2.96", "2020H1,yoy_pct,2.96", at: "yoy_pct,2.96") {
            .measureOfWrongKind($0, indicator: StudyFixture.unemployment, kind: .rate, measure: .growth)
        },
        Defect(
            "a target among the figures", table, "2020H1,level,2.96", "2020H1,target_level,2.96",
            at: "target_level"
        ) {
            .unknownValue(
                $0, what: "measure", found: "target_level", allowed: ["level", "yoy_pct", "change_pp"])
        },
        Defect("a quarter of two meanings", table, "construction,2020Q1", "construction,2020Q2", at: "2020Q2")
        {
            .ambiguousQuarter($0, found: "2020Q2")
        },
        Defect(
            "a period that became a date", table, "unemployment,2020H1", "unemployment,Jun-20", at: "Jun-20"
        ) {
            .periodTurnedIntoDate($0, found: "Jun-20")
        },
        Defect(
            "a flow at the end of a month", table, "retail_sales,2019", "retail_sales,2020-06", at: "2020-06,"
        ) {
            .periodOfWrongKind(
                $0, indicator: StudyFixture.retailSales, kind: .flow, period: .end(2020, month: 6))
        },
        Defect("no period", table, "gdp,2019,yoy", "gdp,last year,yoy", at: "last year") {
            .unknownPeriod($0, found: "last year")
        },
        Defect(
            "an unreleased figure of a later time", table, "unemployment,2020H1", "unemployment,2020Q1Q3",
            at: "2020Q1Q3"
        ) {
            .observationAfterAsOf($0, period: .end(2020, month: 9), asOf: asOf)
        },
        Defect("a release before its time", table, ",2020-07-16,,", ",2020-06-29,,", at: "2020-06-29") {
            .publishedBeforePeriodEnds($0, published: day(2020, 6, 29), period: .firstHalf(2020))
        },
        Defect("a day that does not exist", table, ",2020-07-16,,", ",2020-02-30,,", at: "2020-02-30") {
            .notADate($0, found: "2020-02-30")
        },
        Defect(
            "two values on one day", table, "district,construction",
            "district,retail_sales,2020H1,level,265,yi_yuan,nominal,2020-07-16,,B,\ndistrict,construction",
            at: "district,retail_sales,2020H1,level,265,"
        ) {
            .contradiction($0, other: Place(file: $0.file, line: 2, column: 1), first: 264.34, second: 265)
        },
        Defect(
            "two values, one without a day", table, "district,construction",
            "district,retail_sales,2020H1,level,265,yi_yuan,nominal,,,B,\ndistrict,construction",
            at: "district,retail_sales,2020H1,level,265,"
        ) {
            .contradiction($0, other: Place(file: $0.file, line: 2, column: 1), first: 264.34, second: 265)
        },
        Defect(
            "a row twice", table, "district,construction",
            "district,retail_sales,2020H1,level,264.34,yi_yuan,nominal,2020-07-16,,B,\ndistrict,construction",
            at: "district,retail_sales,2020H1,level,264.34,"
        ) {
            .duplicate($0, other: Place(file: $0.file, line: 2, column: 1))
        },
        Defect(
            "a row too short", table, "2020-01-18,,Bureau,\ndistrict,unemp",
            "2020-01-18,Bureau,\ndistrict,unemp", at: "district,gdp,2019,yoy"
        ) {
            .wrongNumberOfCells(Place(file: $0.file, line: $0.line), expected: 11, found: 10)
        },
        Defect("an unknown column", table, ",edition,", ",editon,", at: "editon") {
            .unknownColumn($0, found: "editon", nearest: "edition")
        },
        Defect("a quotation mark left open", table, "n/a,,,Office,", "n/a,,,\"Office,", at: "\"Office") {
            .unclosedQuote($0)
        },
    ]

    static let asOf = day(2020, 8, 26)
    private static let yi = MeasurementUnit.all[0]

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        guard let day = CalendarDay(year: year, month: month, day: day) else { preconditionFailure("no day") }
        return day
    }
}
