import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

struct UsualProgressTests {
    @Test func `the district borrows revenue's usual share from the city, and leaves the shock year out`()
        throws
    {
        let study = try Tongzhou.study()
        let record = EstimationRecord(
            evidence: [], speeds: [], matrix: [],
            onsets: [.init(indicator: "gdp", quarter: Quarter(year: 2012, number: 1), origin: .declared)],
            effectiveParticles: 1)
        let revenue = try #require(
            UsualProgressReview(study, record: record).all.first { $0.indicator == "budget_revenue" })
        let city = try #require(study.parent?.study)
        func level(_ period: Period) throws -> Double {
            try #require(
                city.known.first {
                    $0.indicator == "budget_revenue" && $0.measure == .level && $0.period == period
                }
            ).value
        }
        #expect(revenue.region.id == "beijing" && revenue.years == [2019])
        #expect(try revenue.share == level(.firstHalf(2019)) / level(.year(2019)))
    }
}
