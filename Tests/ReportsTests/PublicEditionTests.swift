import Outcomes
import Reports
import Studies
import Testing
import TimeSeries

struct PublicEditionTests {
    private static let formats: [ExportFormat] = ExportFormat.allCases

    private func files(
        _ projection: StudyProjection, confirmed: [String] = [], _ language: Language = .zh
    ) throws -> [BundleFile] {
        try BundleReport(projection, language: language, edition: .public, confirmed: confirmed)
            .files(Self.formats)
    }

    /// The sample with all its projected numbers moved a little, which changes no word for a chance.
    private static func moved(_ summary: DistributionSummary) -> DistributionSummary {
        DistributionSummary(
            mean: summary.mean + 0.37, deviation: summary.deviation * 1.1, p05: summary.p05 + 0.05,
            p10: summary.p10 + 0.1, p50: summary.p50 + 0.37, p90: summary.p90 + 0.43, p95: summary.p95 + 0.5)
    }

    private static var otherNumbers: StudyProjection {
        let sample = SampleProjection.projection
        let scenarios = sample.scenarios.map { scenario in
            ScenarioProjection(
                scenario: scenario.scenario, plausibility: Plausibility(farther: 0.01),
                outcomes: scenario.outcomes.map { outcome in
                    Outcome(
                        indicator: outcome.indicator, period: outcome.period, measure: outcome.measure,
                        summary: moved(outcome.summary), probability: outcome.probability.map { $0 * 0.999 },
                        basis: outcome.basis, caveats: outcome.caveats)
                },
                carryOvers: [], outsideRanges: scenario.outsideRanges)
        }
        let requirements = sample.requirements.map { requirement -> Requirement in
            guard case .growth(let growth) = requirement.need else { return requirement }
            return Requirement(
                indicator: requirement.indicator, period: requirement.period, need: .growth(moved(growth)))
        }
        return StudyProjection(
            study: sample.study, run: sample.run, year: 2020, scenarios: scenarios,
            requirements: requirements,
            record: EstimationRecord(evidence: [], speeds: [], matrix: [], onsets: [], effectiveParticles: 3),
            findings: [])
    }

    @Test func `no byte of a public bundle depends on a projected number`() throws {
        #expect(try files(SampleProjection.projection) == files(Self.otherNumbers))
        #expect(try files(SampleProjection.projection, .en) == files(Self.otherNumbers, .en))
        let inside = try BundleReport(SampleProjection.projection, language: .zh).files([.json])
        #expect(try inside != BundleReport(Self.otherNumbers, language: .zh).files([.json]))
    }

    @Test func `a confirmed number enters one sentence, rounded and called expected`() throws {
        let text = try String(
            decoding: markdown(SampleProjection.projection, confirmed: ["retail_sales"]), as: UTF8.self)
        #expect(text.contains("预计全年同比下降8%左右。"))
        #expect(try markdown(SampleProjection.projection) != Array(text.utf8))
        #expect(!text.contains("8.25") && !text.contains("520"))
    }

    private func markdown(_ projection: StudyProjection, confirmed: [String] = []) throws -> [UInt8] {
        try BundleReport(projection, language: .zh, edition: .public, confirmed: confirmed)
            .files([.markdown])[0].bytes
    }

    @Test func `an unreleased figure and what is worked out from it stay inside, and are listed`() throws {
        func projection(_ value: Double, published: CalendarDay?) -> StudyProjection {
            let study = SampleStudy.study
            let observations = study.observations.map { figure in
                figure.indicator == "retail_sales" && figure.period.lastMonth == 6
                    ? figure.changed(to: figure.value + value, published: published) : figure
            }
            return SampleProjection.projection(of: study.holding(observations))
        }
        let unreleased = try files(projection(0, published: nil))
        #expect(try unreleased == files(projection(1.3, published: nil)))
        #expect(try unreleased != files(projection(0, published: SampleStudy.day(2020, 7, 25))))
        let report = BundleReport(projection(0, published: nil), language: .zh, edition: .public)
        #expect(report.omissionText.contains("略去的未公布数：社会消费品零售总额1-6月完成（表1）、社会消费品零售总额同比(%)（表1）"))
        #expect(report.omissionText.contains("社会消费品零售总额 1 句"))
    }

    @Test func `every part of a public document is of a public footing`() {
        let document = BundleReport(SampleProjection.projection, language: .zh, edition: .public).document
        var count = 0
        for part in document.parts {
            switch part {
            case .picture(let picture): #expect(picture.standing.isPublic)
            case .text(_, _, let paragraphs):
                for statement in paragraphs.flatMap(\.statements) {
                    #expect(statement.standing.isPublic)
                    count += 1
                }
            case .table(let table):
                for case .cells(let cells) in table.rows {
                    for cell in cells { #expect(cell.standing.isPublic) }
                    count += cells.count
                }
            }
        }
        #expect(count > 60)
        #expect(document.banner.isEmpty)
        #expect(!document.parts.isEmpty)
    }

    @Test func `what was left out is listed`() {
        let text = BundleReport(SampleProjection.projection, language: .zh, edition: .public).omissionText
        for words in ["测算编号（写入文件属性）", "分情景测算", "参数表", "全年预计总量", "完成可能性(%)", "--confirm 社会消费品零售总额"] {
            #expect(text.contains(words), "no “\(words)” in \(text)")
        }
        #expect(BundleReport(SampleProjection.projection, language: .zh).omissionText.isEmpty)
    }

    @Test func `the public table has the columns of a report and its words`() throws {
        let lines = try String(decoding: markdown(SampleProjection.projection), as: UTF8.self)
            .split(separator: "\n").map(String.init)
        #expect(lines.contains("| 序号 | 指标 | 单位 | 年度目标 | 1-6月完成 | 同比 (%) | 与目标比较 | 进展情况 |"))
        #expect(lines.contains("| 1 | 社会消费品零售总额 | 亿元 | 【待填】 | 238.5 | -17.1 | — | — |"))
        #expect(lines.contains("| 2 | 全社会固定资产投资 | % | 增速≥3.0% | -- | 0.9 | 低于目标2.1个百分点 | △ 仍需付出更大努力 |"))
        #expect(lines.contains("| 4 | 城镇登记失业率 | % | ≤3.50 | 2.96 | — | 低于控制目标0.54个百分点 | ◇ 控制在目标以内 |"))
        #expect(lines.contains("| 5 | 便民商业网点 | 个 | 120 | 92 | … | 完成76.7% | ◎ 进展顺利 |"))
    }
}
