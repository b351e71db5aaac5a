import Models
import Outcomes
import Studies
import TimeSeries

/// The models that a projection rests on.
struct ModelChoice: Sendable {
    /// One share a model that counts, the first the one whose draws fill what others leave out.
    let shares: [ModelWeights.Share]
    /// The entry of the weights file that says so; nothing for one model.
    let weights: ModelWeights.Entry?
    /// What a reader should know of the choice.
    let findings: [Finding]

    /// The models for a study: one that is asked for or that the study names, else those of its weights file.
    ///
    /// - Parameters:
    ///   - study: the study, seen on its as-of date.
    ///   - asked: the model that the user asks for.
    init(_ study: Study, asked: ProjectionModel?) {
        let single = ModelWeights.Share(model: asked ?? study.model, share: 1)
        let quarters = (study.lastCoveredMonth ?? 0) / 3
        let entry = study.modelWeights?.entry(year: study.asOf.year, quarters: quarters)
        guard asked == nil, study.model == .trendGap, let weights = study.modelWeights, let entry,
            entry.isMixed
        else {
            shares = [single]
            self.weights = nil
            findings = []
            return
        }
        guard !study.scenarios.contains(where: { !$0.conditions.isEmpty }) else {
            shares = [single]
            self.weights = nil
            findings = [.weightsNotUsed(place: weights.place)]
            return
        }
        shares = entry.shares.filter { $0.share > 0 }
        self.weights = entry
        findings = [.modelsCombined(entry)]
    }

    /// Versions of the models with their shares, as runs name them.
    var version: String {
        guard shares.count > 1 else { return shares[0].model.version }
        return shares.map { "\($0.share) \($0.model.version)" }.joined(separator: " + ")
    }
}

extension ProjectionModel {
    /// Version of the model, as runs name it.
    var version: String {
        switch self {
        case .trendGap: return TrendGapModel.version
        case .bayesianVectorAutoregression: return BayesianVectorAutoregressionModel.version
        }
    }
}

extension ModelWeights {
    /// What is to be said of a weights file beside the figures and the models of today.
    ///
    /// - Parameter study: the study, as read.
    static func findings(_ study: Study) -> [Finding] {
        guard let weights = study.modelWeights else { return [] }
        let tested = weights.engines
        let today = ProjectionModel.allCases.map(\.version)
        let changed = weights.dataHash != study.dataHash
        guard changed || !tested.allSatisfy(today.contains) else { return [] }
        return [.weightsOutdated(place: weights.place, figuresChanged: changed)]
    }
}
