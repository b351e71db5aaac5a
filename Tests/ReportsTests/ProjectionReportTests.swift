import Outcomes
import Reports
import Studies
import Testing

@Suite(.serialized) struct ProjectionReportTests {
    @Test(arguments: Language.allCases) func `prints everything`(language: Language) {
        print("@@@@@", language)
        print(
            String(
                decoding: ProjectionReport(SampleProjection.projection, language: language).bytes(.table),
                as: UTF8.self))
        print(
            CheckReport(
                study: SampleStudy.study,
                findings: [
                    .targetNotFilled(indicator: "retail_sales", bound: nil),
                    .targetNotFilled(indicator: "construction", bound: nil),
                ] + SampleProjection.projection.findings, language: language
            ).text)
    }
}
