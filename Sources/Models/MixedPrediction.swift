import Probability
import Studies

extension JointPrediction {
    /// A prediction whose draws come from several models, each draw whole from one of them.
    ///
    /// Draw i belongs to a model by its place in the golden-ratio sequence against the running shares, so that the first
    /// 2,000 of 5,000 draws are the 2,000. What a model leaves out, an indicator or the gaps of drivers, is the first
    /// model's in that draw (a gap is 0: nothing closes where a model has none). Nothing in the mixture can be conditioned.
    ///
    /// - Parameters:
    ///   - predictions: one a model, of equal draws and quarters; the first has all indicators.
    ///   - shares: one a model, adding up to 1.
    /// - Precondition: as many shares as predictions, at least one.
    package static func mixed(_ predictions: [JointPrediction], shares: [Double]) -> JointPrediction {
        precondition(predictions.count == shares.count && !predictions.isEmpty, "a share a prediction")
        let cumulative = SystematicSampling.cumulative(shares)
        let first = predictions[0]
        let picks = (0..<first.draws).map {
            SystematicSampling.index(draw: $0, weights: cumulative, offset: 0)
        }
        let mixture = DrawMixture(predictions: predictions, picks: picks)
        return JointPrediction(
            year: first.year, quarters: first.quarters, draws: first.draws,
            drivers: first.drivers.map(mixture.driver), responses: first.responses.map(mixture.response),
            record: first.record)
    }
}

/// Draws of several models, one picked for each draw.
private struct DrawMixture {
    let predictions: [JointPrediction]
    /// The model of each draw.
    let picks: [Int]

    func driver(_ first: JointPrediction.Driver) -> JointPrediction.Driver {
        guard first.total == nil else { return first }
        let others = predictions.map { prediction in
            prediction.drivers.first { $0.path.indicator.id == first.path.indicator.id && $0.total == nil }
        }
        return JointPrediction.Driver(
            path: path(first.path, others.map { $0?.path }),
            gap: first.gap.map { gap($0, others) }, total: nil)
    }

    func response(_ first: JointPrediction.Response) -> JointPrediction.Response {
        let others = predictions.map { prediction in
            prediction.responses.first { $0.path.indicator.id == first.path.indicator.id }
        }
        let drivers = predictions[0].drivers.map(\.path.indicator.id)
        return JointPrediction.Response(
            path: path(first.path, others.map { $0?.path }),
            entries: drivers.enumerated().map { position, driver in
                spliced(first.entries[position]) { model in
                    let column = predictions[model].drivers.firstIndex { $0.path.indicator.id == driver }
                    return column.flatMap { others[model]?.entries[$0] }
                }
            }, elasticity: spliced(first.elasticity) { others[$0]?.elasticity })
    }

    private func path(_ first: JointPrediction.Path, _ others: [JointPrediction.Path?])
        -> JointPrediction.Path
    {
        JointPrediction.Path(
            indicator: first.indicator,
            values: first.values.indices.map { quarter in
                spliced(first.values[quarter]) { others[$0]?.values[quarter] }
            },
            valuesBefore: first.valuesBefore.indices.map { quarter in
                spliced(first.valuesBefore[quarter]) { others[$0]?.valuesBefore[quarter] }
            },
            shares: first.shares.indices.map { quarter in
                spliced(first.shares[quarter]) { others[$0]?.shares[quarter] }
            },
            annualBase: first.annualBase.map { base in spliced(base) { others[$0]?.annualBase } },
            printsLevel: first.printsLevel, observed: first.observed, hasOwnShares: first.hasOwnShares)
    }

    private func gap(_ first: JointPrediction.Gap, _ others: [JointPrediction.Driver?]) -> JointPrediction.Gap
    {
        let none = Array(repeating: 0.0, count: picks.count)
        // A model without the driver takes the first model's draw, gap and all.
        func numbers(_ own: [Double], _ of: (JointPrediction.Gap) -> [Double]) -> [Double] {
            spliced(own) { model in others[model].map { $0.gap.map(of) ?? none } }
        }
        return JointPrediction.Gap(
            shock: first.shock.indices.map { quarter in numbers(first.shock[quarter]) { $0.shock[quarter] } },
            shockBefore: numbers(first.shockBefore) { $0.shockBefore },
            permanent: first.permanent.indices.map { quarter in
                numbers(first.permanent[quarter]) { $0.permanent[quarter] }
            },
            // A speed where nothing closes does nothing; the estimate printed is the first model's.
            recoverySpeed: first.recoverySpeed)
    }

    /// One number a draw, from the draw's model where it has any.
    private func spliced(_ first: [Double], _ numbers: (Int) -> [Double]?) -> [Double] {
        let all = predictions.indices.map { $0 == 0 ? first : numbers($0) ?? first }
        return picks.enumerated().map { draw, model in all[model][draw] }
    }
}
