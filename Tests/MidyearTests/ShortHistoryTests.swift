import Models
import Projection
import StudyFiles
import Studies
import Testing
import TimeSeries

/// A series of the nation whose earlier years are taken away: what a young statistic is like.
struct ShortHistoryTests {
    private static let folder = "scenarios/china"

    /// The nation without the figures of an indicator before 2020.
    private static func study(without indicator: String) throws -> Study {
        let files = FileSource.disk { path, text in
            guard path.hasSuffix("observations.csv") else { return text }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.filter { line in
                !line.hasPrefix("china,\(indicator),20") || line.hasPrefix("china,\(indicator),202")
            }.joined(separator: "\n")
        }
        return try StudyReader(files: files).read(folder: folder).study
    }

    @Test(arguments: ["retail_sales", "industrial_value_added", "fixed_asset_investment"])
    func `a driver with two figures takes over the shock that the other drivers show`(indicator: String)
        async throws
    {
        let study = try Self.study(without: indicator)
        let prediction = try await TrendGapModel(workers: 2).predict(study, draws: 400, seed: 1)
        let onset = prediction.record.onsets.first {
            $0.indicator == indicator && $0.onset.quarter == Quarter(year: 2020, number: 1)
        }
        #expect(onset != nil && onset?.onset.logBayesFactor == nil)
    }

    @Test(arguments: [("retail_sales", -3.9, -11.4), ("industrial_value_added", 2.8, -1.3)])
    func `and recovers as they do`(indicator: String, published: Double, half: Double) async throws {
        let study = try Self.study(without: indicator)
        let prediction = try await TrendGapModel(workers: 2).predict(study, draws: 1000, seed: 1)
        let projector = Projector(study: study, prediction: prediction, seed: 1)
        let found = try #require(study.indicator(indicator))
        let year = try #require(projector.unmovedDraws(of: found)).endOfYear.sorted()
        #expect(abs(year[500] - published) < abs(half - published) / 2)
        #expect((year[100]...year[899]).contains(published))
    }

    @Test func `years of which a driver has no figure leave every draw of its followers finite`() async throws
    {
        let study = try Self.study(without: "industrial_value_added").seen(
            on: try #require(CalendarDay(code: "2021-08-26")), horizon: 2021)
        let prediction = try await TrendGapModel(workers: 2).predict(study, draws: 2000, seed: 1)
        for response in prediction.responses {
            #expect(response.path.values.allSatisfy { $0.allSatisfy { abs($0) < 500 } })
        }
    }
}
