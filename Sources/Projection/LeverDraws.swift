import Levers
import Probability
import Studies

/// Quantiles of lever parameters, one a draw, the same in all scenarios of a study.
struct LeverDraws: Sendable {
    let count: Int
    let seed: UInt64

    /// The values of parameters in every draw: the split-normal quantile at the draw's uniform number.
    var parameters: ParameterDraws {
        let count = count
        let seed = seed
        return ParameterDraws(count: count) { key, range in
            let stream = RandomStream(seed: seed, named: "lever/\(key)")
            let distribution = SplitNormal(low: range.low, central: range.central, high: range.high)
            return (0..<count).map { distribution.quantile(stream.uniform($0, 0)) }
        }
    }
}
