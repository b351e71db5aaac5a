import Outcomes
import Reports
import Studies
import Testing
import TimeSeries

struct EvidenceNotesTests {
    private static let all = SampleStudy.study.indicators.map(\.id)

    private func page(
        onsets: [EstimationRecord.Onset] = [], measured: DistributionSummary? = nil,
        caveats: [Outcome] = []
    ) -> String {
        let sample = SampleProjection.projection
        let record = EstimationRecord(
            evidence: [],
            speeds: [
                RecoverySpeed(
                    indicator: "construction", estimated: SampleProjection.around(0.9, 0.05),
                    measured: measured)
            ],
            matrix: sample.record.matrix, onsets: onsets, effectiveParticles: 9)
        let scenario = sample.scenarios[0]
        let shown = ScenarioProjection(
            scenario: scenario.scenario, plausibility: scenario.plausibility,
            outcomes: scenario.outcomes + caveats, carryOvers: [], outsideRanges: [])
        let projection = StudyProjection(
            study: sample.study, run: sample.run, year: sample.year, scenarios: [shown], requirements: [],
            record: record, findings: [])
        return String(decoding: ProjectionReport(projection, language: .zh).bytes(.table), as: UTF8.self)
    }

    private func onset(
        _ indicator: String, _ year: Int, _ origin: EstimationRecord.Onset.Origin
    ) -> EstimationRecord.Onset {
        EstimationRecord.Onset(
            indicator: indicator, quarter: Quarter(year: year, number: 1), origin: origin)
    }

    @Test func `shock quarters of the year have a line each and say how clearly they were found`() {
        let found = page(onsets: [
            onset("retail_sales", 2020, .detected(logBayesFactor: 53)),
            onset("construction", 2020, .detected(logBayesFactor: 3.7)),
            onset("gdp", 2020, .inherited), onset("gdp", 2003, .inherited),
        ])
        #expect(found.contains("受冲击季度　2020年一季度：由社会消费品零售总额（非常明显）、建安投资（明显）自身数据识别；其余指标参照上级地区。\n"))
        #expect(found.contains("2020年以前另有1个受冲击季度。\n"))
    }

    @Test func `a closure measured on a gap near zero is not printed`() {
        #expect(
            page(measured: SampleProjection.around(0.6, 1.2)).contains(
                "建安投资：估计每季弥合90%〔85—95〕；一季度到二季度的弥合不能可靠测量。"))
        #expect(page(measured: SampleProjection.around(0.6, 0.2)).contains("一季度到二季度的弥合实测为60%〔40—80〕。"))
    }

    @Test func `a caveat of most indicators names the others`() {
        let caveats = Self.all.filter { $0 != "outlets" }.map { indicator in
            Outcome(
                indicator: indicator, period: .secondHalf(2020), measure: .level,
                summary: SampleProjection.around(1, 0.1), probability: nil, basis: .projected,
                caveats: [.laterVintage])
        }
        #expect(page(caveats: caveats).contains("用到修订后数据：除便民商业网点外的全部指标。\n"))
    }

    @Test func `the matrix has a line a response`() {
        let row = page().split(separator: "\n").first { $0.hasPrefix("城镇登记失业率  -0.020") }
        #expect(row.map { String($0.drop { $0 != "-" }) } == "-0.020〔-0.030—-0.010〕        90")
    }
}
