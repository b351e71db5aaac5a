import Models
import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

/// The fitted model gives back what was published.
struct PublishedFiguresTests {
    @Test func `Tongzhou's published growth of 2020 is reproduced within its rounding`() async throws {
        try Self.check(try await Tongzhou.predicted, atLeast: 16)
    }

    @Test(arguments: [(1, 8), (2, 10)])
    func `so is the growth of its city and nation`(steps: Int, fewest: Int) async throws {
        var study = try await Tongzhou.predicted.study
        for _ in 0..<steps { study = try #require(study.parent).study }
        let prediction = try await TrendGapModel(workers: 2).predict(study, draws: 500, seed: 1)
        try Self.check(Predicted(study, prediction), atLeast: fewest)
    }

    /// Compares the median of each figure's draws with the figure, and that no draw misses it by more than noise can.
    private static func check(_ predicted: Predicted, atLeast fewest: Int) throws {
        let study = predicted.study
        let paths = try predicted.projector.paths(of: .stating([]))
        let figures = study.known.filter { $0.period.year == study.asOf.year && $0.measure != .level }
        #expect(figures.count >= fewest)
        for figure in figures {
            let indicator = try #require(study.indicator(figure.indicator))
            let draws = try #require(predicted.projector.draws(of: indicator, paths))
            let values =
                figure.period.isInstant
                ? draws.instantGrowth(figure.period.lastQuarter.number - 1)
                : draws.growth(figure.period.months)
            let median = values.sorted()[values.count / 2]
            var tolerance = 0.5
            for _ in 0..<figure.decimals { tolerance /= 10 }
            if figure.isEstimate { tolerance *= 2 }
            if figure.isLaterVintage(on: study.asOf) { tolerance += 0.1 }
            #expect(
                abs(median - figure.value) <= tolerance,
                "\(study.region.id) \(figure.indicator) \(figure.period): \(median) for \(figure.value)")
            let farthest = values.map { abs($0 - figure.value) }.max() ?? 0
            #expect(
                farthest <= 12 * tolerance + 0.5,
                "\(study.region.id) \(figure.indicator) \(figure.period): \(farthest) from \(figure.value)")
        }
    }

    @Test func `Tongzhou's unemployment stands at its published value`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let values = try #require(tongzhou.path("registered_unemployment_rate")).values[1]
        #expect(abs(values.sorted()[values.count / 2] - 2.96) <= 0.005)
    }
}
