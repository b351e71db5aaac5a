import Models
import Studies

extension ShiftedPaths {
    /// The same paths without the shock gap: the epidemic-adjusted path, `level × e^{−x/100}` in every quarter. What a shock
    /// took for good and the ordinary gap stay.
    ///
    /// Source: MODEL §1 (epidemic-adjusted base).
    var withoutShock: ShiftedPaths {
        var adjusted = self
        adjusted.unlinked = unlinked.mapValues(\.withoutShock)
        let gaps = prediction.drivers.map { $0.gap?.shock ?? [] }
        for (position, gap) in gaps.enumerated() where !gap.isEmpty {
            adjusted.take(gap, from: &adjusted.drivers[position], isRate: false)
        }
        for (position, response) in prediction.responses.enumerated() {
            let gap = shockGap(of: response, gaps)
            guard !gap.isEmpty else { continue }
            adjusted.take(
                gap, from: &adjusted.responses[position], isRate: response.path.indicator.kind == .rate)
        }
        return adjusted
    }

    /// What the matrix passes on of the drivers' shock gaps, and the own part's: quarters x draws.
    private func shockGap(of response: JointPrediction.Response, _ gaps: [[[Double]]]) -> [[Double]] {
        guard !response.ownShock.isEmpty else { return [] }
        var sum = response.ownShock
        for (position, gap) in gaps.enumerated() where !gap.isEmpty {
            let entries = response.entries[position]
            for quarter in sum.indices {
                for draw in entries.indices { sum[quarter][draw] += entries[draw] * gap[quarter][draw] }
            }
        }
        return sum
    }

    /// Takes a gap out of levels: growth loses what opened in its quarter, and regains what had opened a year before.
    private func take(_ gap: [[Double]], from values: inout [[Double]], isRate: Bool) {
        for quarter in values.indices {
            for draw in values[quarter].indices {
                values[quarter][draw] -= gap[quarter][draw]
                if !isRate, quarter >= 4 { values[quarter][draw] += gap[quarter - 4][draw] }
            }
        }
    }
}
