import Models
package import Outcomes
import Projection
package import Studies
package import TimeSeries
import Probability

/// A model that a back-test can stand at an origin: from a study seen on a day to draws of the year.
package protocol OriginModel: Sendable {
    /// Its name.
    var forecaster: Forecaster { get }

    /// Projects the year of the study's as-of date.
    ///
    /// - Parameters:
    ///   - study: the study as of the origin's day.
    ///   - draws: number of draws.
    ///   - seed: seed of the draws.
    /// - Throws: ``Faults`` when figures contradict each other; `CancellationError`.
    func outlook(_ study: Study, draws: Int, seed: UInt64) async throws -> ModelOutlook
}

/// What a model says at an origin.
package struct ModelOutlook: Sendable {
    /// Growth of the year, percent (of a rate its value at year end), draw by draw, by indicator id.
    package let years: [String: [Double]]
    /// Shares of the quarters in the base, by indicator id.
    package let shares: [String: [Double]]
    /// Onsets of shocks in at least half of the drivers.
    package let onsets: [Quarter]

    /// What a model says.
    package init(years: [String: [Double]], shares: [String: [Double]], onsets: [Quarter]) {
        self.years = years
        self.shares = shares
        self.onsets = onsets
    }
}

/// One of our models at an origin.
package struct ModelAtOrigin: OriginModel {
    /// The model or the variant.
    package let forecaster: Forecaster
    private let workers: Int
    /// Parents' estimates, kept in memory: a back-test stands on many days once.
    private let cache = EstimateCache.inMemory()

    /// A model, or a variant of the trend-gap model that takes its recovery speed as known.
    ///
    /// - Parameters:
    ///   - forecaster: the model or the variant.
    ///   - workers: tasks that run at a time; results do not depend on it.
    package init(_ forecaster: Forecaster = .trendGap, workers: Int) {
        self.forecaster = forecaster
        self.workers = workers
    }

    /// Projects the year of the study's as-of date, without levers.
    package func outlook(_ study: Study, draws: Int, seed: UInt64) async throws -> ModelOutlook {
        let prediction = try await predict(study, draws: draws, seed: seed)
        let projector = Projector(study: study, prediction: prediction, seed: seed)
        var years: [String: [Double]] = [:]
        var shares: [String: [Double]] = [:]
        for indicator in study.indicators {
            guard let draws = projector.unmovedDraws(of: indicator) else { continue }
            years[indicator.id] = draws.endOfYear
            shares[indicator.id] = (1...4).map {
                Quantiles.mean(draws.share(Quarter(year: study.asOf.year, number: $0).months))
            }
        }
        return ModelOutlook(years: years, shares: shares, onsets: Self.common(prediction))
    }

    private func predict(_ study: Study, draws: Int, seed: UInt64) async throws -> JointPrediction {
        guard forecaster == .bayesianVAR else {
            let model = TrendGapModel(
                workers: workers, cache: cache, recoverySpeed: forecaster.recoverySpeed)
            return try await model.predict(study, draws: draws, seed: seed)
        }
        return try await BayesianVectorAutoregressionModel(workers: workers).predict(
            study, draws: draws, seed: seed)
    }

    /// Onsets that at least half of the drivers share.
    private static func common(_ prediction: JointPrediction) -> [Quarter] {
        let drivers = prediction.drivers.map(\.path.indicator.id)
        let onsets = prediction.record.onsets.filter { drivers.contains($0.indicator) }
        let quarters = Array(Set(onsets.map(\.onset.quarter))).sorted()
        return quarters.filter { quarter in
            2 * onsets.count { $0.onset.quarter == quarter } >= drivers.count
        }
    }
}
