import LinearAlgebra
import Probability
import Regression
import Studies
import TimeSeries

/// Puts the draws of a vector autoregression into the form of a joint prediction.
///
/// What a lever moves on a driver reaches a response as an error would: the entry of the matrix is the coefficient of the
/// regression of the response's error on the drivers', `Σ_RD Σ_DD⁻¹`, in each draw. The model has no gap that closes.
struct VectorAutoregressionPrediction {
    private let sample: VectorAutoregressionSample
    private let estimate: VectorAutoregressionEstimate
    private let draws: [VectorAutoregressionSimulation.Draw]
    private let seed: UInt64
    private let drivers: [Int]
    private let responses: [Int]

    /// Collects draws.
    init(
        _ sample: VectorAutoregressionSample, _ estimate: VectorAutoregressionEstimate,
        _ draws: [VectorAutoregressionSimulation.Draw], seed: UInt64
    ) {
        self.sample = sample
        self.estimate = estimate
        self.draws = draws
        self.seed = seed
        let positions = Array(sample.series.indices)
        drivers = positions.filter { sample.series[$0].indicator.isDriver }
        let followers = positions.filter { !sample.series[$0].indicator.isDriver }
        responses =
            followers.filter { sample.series[$0].indicator.role == .activity }
            + followers.filter { sample.series[$0].indicator.role != .activity }
    }

    /// The joint prediction.
    var prediction: JointPrediction {
        let coefficients = draws.map { passThrough($0.errorCovariance) }
        let elasticities = draws.map { elasticity($0.errorCovariance) }
        return JointPrediction(
            year: sample.start.year,
            quarters: draws[0].path.rows == 0
                ? [] : (0..<draws[0].path.rows).map { sample.start.advanced(by: $0) },
            draws: draws.count,
            drivers: drivers.map {
                JointPrediction.Driver(path: path($0), gap: nil, total: nil)
            },
            responses: responses.enumerated().map { order, position in
                JointPrediction.Response(
                    path: path(position),
                    entries: drivers.indices.map { column in coefficients.map { $0[order, column] } },
                    elasticity: elasticities.map { $0[order] })
            },
            record: record)
    }

    private var record: JointPrediction.Record {
        let first = sample.first.advanced(by: estimate.model.layout.lags)
        return JointPrediction.Record(
            variances: [],
            onsets: sample.series.flatMap { series in
                estimate.onsets.map { onset in
                    (
                        series.indicator.id,
                        JointPrediction.ShockOnset(
                            quarter: first.advanced(by: onset.row), logBayesFactor: onset.logBayesFactor,
                            isDeclared: onset.logBayesFactor == nil)
                    )
                }
            },
            effectiveParticles: estimate.effectiveNumber, priorEntryVariances: priorEntryVariances,
            findings: sample.findings)
    }

    /// Under the prior Σ_RD Σ_DD⁻¹ has mean 0 and variance ψ_R / (m ψ_k): the error of the regression is inverse
    /// gamma with mean ψ_R / m.
    private var priorEntryVariances: [[Double]] {
        let scales = estimate.model.prior.scales
        return responses.map { response in
            drivers.map { scales[response] / (Double(scales.count) * scales[$0]) }
        }
    }

    private func path(_ position: Int) -> JointPrediction.Path {
        let series = sample.series[position]
        let base = LevelBase(series.indicator, sample.study, year: sample.start.year)
        let shares = (0..<4).map { quarter in draws.map { $0.shares[position][quarter] } }
        let count = draws.count
        let stream = RandomPurpose.stream(
            "level of \(series.indicator.id)", region: sample.study.region.id, seed: seed)
        return JointPrediction.Path(
            indicator: series.indicator, values: values(position),
            valuesBefore: (-4..<0).map { quarter in
                Array(repeating: series.value(sample.start.advanced(by: quarter)), count: count)
            },
            shares: shares, annualBase: base?.annual(shares: shares, draws: count, stream: stream),
            printsLevel: base?.isPrinted ?? false,
            observed: sample.study.latestFigure(of: series.indicator),
            hasOwnShares: series.shares.origin == .own)
    }

    /// Growth y[t] − y[t − 4], or a rate: quarters x draws.
    private func values(_ position: Int) -> [[Double]] {
        let known = sample.observations
        return (0..<draws[0].path.rows).map { quarter in
            draws.map { draw in
                let value = draw.path[quarter, position]
                guard !sample.series[position].isRate else { return value }
                let before =
                    quarter < 4
                    ? known[sample.historyRows - 4 + quarter, position] : draw.path[quarter - 4, position]
                return value - before
            }
        }
    }

    /// Σ_RD Σ_DD⁻¹, responses x drivers.
    private func passThrough(_ covariance: Matrix) -> Matrix {
        guard !drivers.isEmpty else { return Matrix(rows: responses.count, columns: 0, repeating: 0) }
        let columns = covariance.columns(drivers)
        guard let factor = try? CholeskyFactorization(columns.transposed.columns(drivers).transposed) else {
            preconditionFailure("a drawn covariance is positive definite")
        }
        return factor.solve(columns.transposed.columns(responses)).transposed
    }

    /// Σ_RA / Σ_AA, one a response; 0 without activity.
    private func elasticity(_ covariance: Matrix) -> [Double] {
        guard let activity = responses.first, sample.series[activity].indicator.role == .activity else {
            return responses.map { _ in 0 }
        }
        return responses.map { covariance[$0, activity] / covariance[activity, activity] }
    }
}
