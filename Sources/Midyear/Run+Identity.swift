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
        _ study: Study, model: ModelChoice, scenarios: [Scenario], draws: Int, seed: UInt64,
        asked: [String] = []
    ) {
        let settings = scenarios.map { "\($0.name):\($0.settingsText)" }
        let parts =
            [study.id, study.contentHash, "\(study.asOf)", "\(study.horizon)", "\(draws)", "\(seed)"]
            + [model.version] + settings + asked + (study.trust.usesEstimates ? ["estimates"] : [])
            + study.weights.map { "\($0.scenario)*\($0.weight)" }
        self.init(parts, on: study.asOf, draws: draws, seed: seed, engine: model.version)
    }

    /// The identity of a content that is no set of scenarios.
    ///
    /// - Parameters:
    ///   - kind: what kind of content it is.
    ///   - asOf: the day in its number.
    ///   - engine: versions of the models.
    ///   - draws: number of draws.
    ///   - seed: seed of the draws.
    ///   - content: everything else that can move a number.
    init(
        _ kind: String, on asOf: CalendarDay, engine: String, draws: Int, seed: UInt64, of content: [String]
    ) {
        self.init(
            [kind, engine, "\(draws)", "\(seed)"] + content, on: asOf, draws: draws, seed: seed,
            engine: engine)
    }

    private init(_ parts: [String], on asOf: CalendarDay, draws: Int, seed: UInt64, engine: String) {
        let hash = SHA256.hexadecimal(of: parts.joined(separator: "\n"))
        self.init(
            number: "T\(asOf.compact)-\(Self.base32(hash))", hash: hash, draws: draws, seed: seed,
            engine: engine)
    }

    /// Six characters of base 32 (RFC 4648) from the first thirty bits of a hexadecimal hash.
    private static func base32(_ hash: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = UInt32(hash.prefix(8), radix: 16) ?? 0
        return String((0..<6).map { alphabet[Int(bits >> (27 - 5 * UInt32($0)) & 31)] })
    }
}
