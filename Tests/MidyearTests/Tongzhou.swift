import Models
import Projection
import StudyFiles
import Studies
import TimeSeries

/// The Tongzhou study with one prediction, computed once for all tests.
enum Tongzhou {
    static let folder = "scenarios/tongzhou-2020"
    static let draws = 1000
    static let seed: UInt64 = 1

    /// The study as shipped.
    static func study() throws -> Study { try StudyReader().read(folder: folder).study }

    /// All faults of the study with one more scenario.
    ///
    /// - Parameter text: what the scenario states besides its title.
    static func faults(ofScenario text: String) -> [Fault] {
        let files = FileSource.disk(adding: [
            (path: "\(folder)/test.yaml", text: "title: {zh: 测试, en: test}\n\(text)\n")
        ])
        do {
            _ = try StudyReader(files: files).read(folder: folder)
            return []
        } catch {
            return error.list
        }
    }

    private static let task = Task {
        let study = try Tongzhou.study()
        let prediction = try await TrendGapModel(workers: 2).predict(study, draws: draws, seed: seed)
        return Predicted(study, prediction)
    }

    /// The study and its prediction.
    static var predicted: Predicted {
        get async throws { try await task.value }
    }
}

/// A study, its prediction, and what scenarios make of it.
struct Predicted: Sendable {
    let study: Study
    let prediction: JointPrediction
    let projector: Projector

    init(_ study: Study, _ prediction: JointPrediction) {
        self.study = study
        self.prediction = prediction
        projector = Projector(study: study, prediction: prediction, seed: Tongzhou.seed)
    }

    /// The year's growth of every indicator that has draws (of a rate, the value at year end), draw by draw, under
    /// some lever settings.
    func year(_ levers: [LeverSetting]) throws -> [(indicator: Indicator, values: [Double])] {
        let paths = try projector.paths(of: .stating(levers))
        return study.indicators.compactMap { indicator in
            guard let draws = projector.draws(of: indicator, paths) else { return nil }
            switch indicator.kind {
            case .flow, .mean: return (indicator, draws.growth(1...12))
            case .stock: return (indicator, draws.instantGrowth(3))
            case .rate: return (indicator, draws.rate(3))
            case .progress: return nil
            }
        }
    }

    /// The year's growth of one indicator, draw by draw.
    func year(_ id: String, _ levers: [LeverSetting] = []) throws -> [Double] {
        try year(levers).first { $0.indicator.id == id }?.values ?? []
    }

    /// The year's level of one indicator in its unit, draw by draw; nothing when no level is printed.
    func level(_ id: String, _ levers: [LeverSetting] = []) throws -> [Double] {
        let paths = try projector.paths(of: .stating(levers))
        return study.indicator(id).flatMap { projector.draws(of: $0, paths)?.level(1...12) } ?? []
    }

    /// The quarters of a driver or response without levers.
    func path(_ id: String) -> JointPrediction.Path? {
        (prediction.drivers.map(\.path) + prediction.responses.map(\.path)).first { $0.indicator.id == id }
    }

    /// A driver.
    func driver(_ id: String) -> JointPrediction.Driver? {
        prediction.drivers.first { $0.path.indicator.id == id }
    }

    /// The total among the drivers, with its base of last year in 亿元 and the share of its part, draw by draw.
    var total: (id: String, base: [Double], partShare: [Double])? {
        for driver in prediction.drivers {
            if let total = driver.total, let base = driver.path.annualBase {
                return (driver.path.indicator.id, base, total.partShare)
            }
        }
        return nil
    }
}
