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
        let settings = scenarios.map { scenario in
            let levers = scenario.levers.map { setting in
                let items = setting.items.map { item in
                    let values = item.values.map { "\($0.parameter)=\(Self.text($0.value))" }
                    return ([item.indicator ?? item.name?.zh ?? ""] + values).joined(separator: ",")
                }
                return "\(setting.lever)(\(items.joined(separator: ";")))"
            }
            let conditions = scenario.conditions.map { condition in
                "|\(condition.indicator)@\(condition.period) \(condition.measure.rawValue)=\(condition.value)"
                    + " \(condition.meaning.rawValue) \(condition.tolerance)"
            }
            return "\(scenario.name):\(levers.joined(separator: "|"))\(conditions.joined())"
        }
        let parts =
            [study.id, study.contentHash, "\(study.asOf)", "\(study.horizon)", "\(draws)", "\(seed)"]
            + [model.version] + settings + asked
        let hash = SHA256.hexadecimal(of: parts.joined(separator: "\n"))
        self.init(
            number: "T\(study.asOf.compact)-\(Self.base32(hash))", hash: hash, draws: draws,
            seed: seed, engine: model.version)
    }

    private static func text(_ value: ParameterValue.Value) -> String {
        switch value {
        case .number(let range): return "\(range.low)/\(range.central)/\(range.high)"
        case .month(let year, let month): return "\(year)-\(month)"
        case .quarter(let quarter): return "\(quarter)"
        case .byQuarter(let values): return values.map { "\($0.quarter)=\($0.value)" }.joined(separator: "+")
        case .sequence(let values): return values.map { "\($0)" }.joined(separator: "+")
        }
    }

    /// Six characters of base 32 (RFC 4648) from the first thirty bits of a hexadecimal hash.
    private static func base32(_ hash: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = UInt32(hash.prefix(8), radix: 16) ?? 0
        return String((0..<6).map { alphabet[Int(bits >> (27 - 5 * UInt32($0)) & 31)] })
    }
}
