import Models
import Outcomes
import StudyFiles
import Studies
import TimeSeries

extension Run {
    /// The identity of a content: study files, resolved scenarios, draws, seed and engine version.
    ///
    /// Source: DESIGN §1 (run).
    ///
    /// - Parameter asked: what else was asked and can move a number.
    init(
        _ study: Study, model: ProjectionModel, scenarios: [Scenario], draws: Int, seed: UInt64,
        asked: [String] = []
    ) {
        let settings = scenarios.map { "\($0.name):\($0.settingsText)" }
        let parts =
            [study.id, study.contentHash, "\(study.asOf)", "\(study.horizon)", "\(draws)", "\(seed)"]
            + [model.version] + settings + asked + (study.trust.usesEstimates ? ["estimates"] : [])
            + study.weights.map { "\($0.scenario)*\($0.weight)" }
        let hash = SHA256.hexadecimal(of: parts.joined(separator: "\n"))
        self.init(
            number: "T\(study.asOf.compact)-\(Self.base32(hash))", hash: hash, draws: draws,
            seed: seed, engine: model.version)
    }

    /// Six characters of base 32 (RFC 4648) from the first thirty bits of a hexadecimal hash.
    private static func base32(_ hash: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = UInt32(hash.prefix(8), radix: 16) ?? 0
        return String((0..<6).map { alphabet[Int(bits >> (27 - 5 * UInt32($0)) & 31)] })
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
