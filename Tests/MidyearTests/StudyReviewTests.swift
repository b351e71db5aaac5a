import Projection
import Studies
import Testing
import TimeSeries

struct StudyReviewTests {
    static func contradictions(_ rows: String) throws -> [Finding] {
        let study = try SmallStudy.study([
            ("city,sales,2020H1,level,238.5,yi_yuan,nominal,2020-07-20,,Bureau,\n", rows),
            ("city,sales,2020H1,yoy_pct,-17.1,%,nominal,2020-07-20,,Bureau,\n", ""),
        ])
        return StudyReview(study).findings.filter {
            if case .growthDiffersFromLevels = $0 { return true }
            return false
        }
    }

    @Test func `levels that differ from published growth by more than 0.2 points are for the user to decide`()
        throws
    {
        let findings = try Self.contradictions(
            """
            city,sales,2019H1,level,411649,yi_yuan,nominal,2019-07-20,,Bureau,
            city,sales,2020H1,level,391981,yi_yuan,nominal,2020-07-20,,Bureau,
            city,sales,2020H1,yoy_pct,-3.9,%,nominal,2020-07-20,,Bureau,

            """)
        let finding = try #require(findings.first)
        guard case .growthDiffersFromLevels(_, _, let growth, let now, let before, let implied, _) = finding
        else {
            return
        }
        #expect(findings.count == 1)
        #expect(growth == -3.9 && now == 391_981 && before == 411_649)
        #expect(implied.rounded() == 407_889)
        #expect(finding.needsDecision)
    }

    @Test func `levels that agree with published growth are nothing to decide`() throws {
        let findings = try Self.contradictions(
            """
            city,sales,2019H1,level,261.4,yi_yuan,nominal,2019-07-20,,Bureau,
            city,sales,2020H1,level,269.8,yi_yuan,nominal,2020-07-20,,Bureau,
            city,sales,2020H1,yoy_pct,3.2,%,nominal,2020-07-20,,Bureau,

            """)
        #expect(findings.isEmpty)
    }

    @Test func `the first quarter that the report tells by its narrowing is in the study`() throws {
        let study = try Tongzhou.study()
        func growth(_ indicator: String, _ period: Period) -> Double? {
            study.known.first { $0.indicator == indicator && $0.period == period && $0.measure == .growth }?
                .value
        }
        // 较一季度收窄5.7、9.5个百分点
        for (indicator, narrowing) in [("retail_sales", 5.7), ("industrial_output", 9.5)] {
            let half = try #require(growth(indicator, .firstHalf(2020)))
            let first = try #require(growth(indicator, .yearToDate(2020, through: 3)))
            #expect(abs(half - narrowing - first) <= 1e-9)
        }
    }
}
