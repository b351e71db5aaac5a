public import LinearAlgebra
public import Probability

/// Paths of a vector autoregression under conditions, one a posterior draw of its parameters: what ``ConditionalPath`` does
/// for one draw, without ever forming its factor, for thousands.
///
/// Path and responses come from the recursion of the autoregression; rows of conditions on the shocks are orthonormalized
/// by Gram-Schmidt, twice (Giraud, Langou and Rozloznik 2005), so that their products are not squared.
public struct ConditionalFan: Sendable {
    /// The regressors; without exogenous ones.
    public let layout: LagLayout
    /// Steps ahead, H.
    public let horizon: Int
    private let conditions: [PathCondition]
    private let history: [Double]

    /// A fan.
    ///
    /// - Parameters:
    ///   - layout: k regressors of m series, no exogenous ones.
    ///   - history: at least p x m, oldest first.
    ///   - horizon: H.
    ///   - conditions: on cells m (h − 1) + series, h from 1; all shocks may adjust.
    public init(layout: LagLayout, history: Matrix, horizon: Int, conditions: [PathCondition]) {
        precondition(layout.exogenous == 0, "exogenous regressors have no path here")
        precondition(history.rows >= layout.lags && history.columns == layout.series, "too short a history")
        self.layout = layout
        self.horizon = horizon
        self.conditions = conditions
        self.history = (history.rows - layout.lags..<history.rows).flatMap { history.row($0) }
    }

    /// Number of cells of a path, m H.
    public var cells: Int { layout.series * horizon }

    /// The paths of draws, cells x draws; draw i uses the numbers of the stream's draw i.
    ///
    /// - Throws: ``ConditionalPath/Failure`` where conditions are not finite, or depend on each other in a draw: then it is
    ///   that of ``ConditionalPath``, which says how.
    public func paths(
        _ draws: [MatrixNormalInverseWishart.Draw], _ stream: RandomStream
    ) throws(ConditionalPath.Failure) -> Matrix {
        if let broken = conditions.firstIndex(where: { !$0.isFinite }) { throw .conditionNotFinite(broken) }
        var work = FanWork(layout: layout, horizon: horizon, conditions: conditions, history: history)
        var values: [Double] = []
        values.reserveCapacity(cells * draws.count)
        for (number, draw) in draws.enumerated() {
            guard work.move(draw, number, stream) else { throw .unreachable(Array(conditions.indices)) }
            values += work.path[(layout.lags * layout.series)...]
        }
        return Matrix(rows: cells, columns: draws.count, columnMajor: values)
    }
}

/// The memory of one draw after the other.
private struct FanWork {
    let series: Int
    let lags: Int
    let horizon: Int
    let hasConstant: Bool
    let conditions: [PathCondition]
    /// History, then the path, a step after the other.
    var path: [Double]
    /// Orthogonal responses, step by step, m x m by rows.
    private var responses: [Double]
    private var coefficients: [Double]
    private var root: [Double]
    private var normals: [Double]
    /// Rows of the conditions on shocks and errors, orthonormalized in place.
    private var rows: [Double]
    /// Lower triangle L of rows = L Q, by rows.
    private var lower: [Double]
    private var whitened: [Double]

    /// Steps that conditions speak of: later shocks have nothing to do with them.
    private let reach: Int
    /// Number of shocks up to there.
    private let shocks: Int
    private let width: Int

    init(layout: LagLayout, horizon: Int, conditions: [PathCondition], history: [Double]) {
        series = layout.series
        lags = layout.lags
        self.horizon = horizon
        hasConstant = layout.hasConstant
        self.conditions = conditions
        let cells = layout.series * horizon
        let lastCell = conditions.flatMap(\.weights).map(\.cell).max() ?? -layout.series
        reach = lastCell / layout.series + 1
        shocks = reach * layout.series
        width = shocks + conditions.count
        path = history + Array(repeating: 0, count: cells)
        responses = Array(repeating: 0, count: shocks * layout.series)
        coefficients = []
        root = []
        normals = Array(repeating: 0, count: cells + conditions.count)
        rows = Array(repeating: 0, count: width * conditions.count)
        lower = Array(repeating: 0, count: conditions.count * conditions.count)
        whitened = Array(repeating: 0, count: conditions.count)
    }

    /// Draws the path and moves it to the conditions.
    ///
    /// - Returns: whether the conditions can be moved apart from each other.
    mutating func move(
        _ draw: MatrixNormalInverseWishart.Draw, _ number: Int, _ stream: RandomStream
    ) -> Bool {
        coefficients = draw.coefficients.values
        root = draw.errorRoot.values
        stream.fillNormals(draw: number, into: &normals, range: 0..<normals.count)
        if !conditions.isEmpty {
            run(steps: reach)
            respond()
            guard orthonormalize() else { return false }
            moveShocks()
        }
        run(steps: horizon)
        return true
    }

    /// The first steps of the path that the shocks make.
    private mutating func run(steps: Int) {
        let regressors = coefficients.count / series
        let first = hasConstant ? 1 : 0
        for step in 0..<steps {
            let now = (lags + step) * series
            for one in 0..<series {
                var value = hasConstant ? coefficients[one * regressors] : 0
                var position = one * regressors + first
                for lag in 1..<(lags + 1) {
                    let start = now - lag * series
                    for other in 0..<series {
                        value += coefficients[position + other] * path[start + other]
                    }
                    position += series
                }
                for shock in 0...one { value += root[shock * series + one] * normals[step * series + shock] }
                path[now + one] = value
            }
        }
    }

    /// Orthogonal responses Φ_i C: entry (i, j) of a step is what shock j does to series i so many steps later.
    private mutating func respond() {
        let regressors = coefficients.count / series
        let first = hasConstant ? 1 : 0
        let square = series * series
        for one in 0..<series {
            for shock in 0..<series {
                responses[one * series + shock] = shock <= one ? root[shock * series + one] : 0
            }
        }
        for step in 1..<max(reach, 1) {
            for entry in step * square..<(step + 1) * square { responses[entry] = 0 }
            for one in 0..<series {
                let target = step * square + one * series
                for lag in 1..<(min(lags, step) + 1) {
                    let position = one * regressors + first + (lag - 1) * series
                    for other in 0..<series {
                        let slope = coefficients[position + other]
                        let source = (step - lag) * square + other * series
                        for shock in 0..<series {
                            responses[target + shock] += slope * responses[source + shock]
                        }
                    }
                }
            }
        }
    }

    /// Rows J and √R of the conditions, orthonormalized twice.
    private mutating func orthonormalize() -> Bool {
        for entry in rows.indices { rows[entry] = 0 }
        for entry in lower.indices { lower[entry] = 0 }
        for (number, condition) in conditions.enumerated() {
            let start = number * width
            for weight in condition.weights {
                let (step, one) = weight.cell.quotientAndRemainder(dividingBy: series)
                for earlier in 0..<(step + 1) {
                    let source = (step - earlier) * series * series + one * series
                    for shock in 0..<series {
                        rows[start + earlier * series + shock] += weight.weight * responses[source + shock]
                    }
                }
            }
            rows[start + shocks + number] = condition.noise
            guard orthonormalize(number) else { return false }
        }
        return true
    }

    private mutating func orthonormalize(_ number: Int) -> Bool {
        let start = number * width
        let count = conditions.count
        var length = 0.0
        for entry in 0..<width { length += rows[start + entry] * rows[start + entry] }
        let whole = length.squareRoot()
        for _ in 0..<2 {
            for other in 0..<number {
                let base = other * width
                var share = 0.0
                for entry in 0..<width { share += rows[base + entry] * rows[start + entry] }
                lower[number * count + other] += share
                for entry in 0..<width { rows[start + entry] -= share * rows[base + entry] }
            }
        }
        length = 0
        for entry in 0..<width { length += rows[start + entry] * rows[start + entry] }
        let left = length.squareRoot()
        guard left > ConditionFeasibility.tolerance * whole else { return false }
        lower[number * count + number] = left
        for entry in 0..<width { rows[start + entry] /= left }
        return true
    }

    /// shocks + Qᵀ L⁻¹ (r + e − h), of which the part on the noise is no shock.
    private mutating func moveShocks() {
        let count = conditions.count
        for (number, condition) in conditions.enumerated() {
            var value = condition.value + condition.spread * normals[horizon * series + number]
            for weight in condition.weights {
                value -= weight.weight * path[lags * series + weight.cell]
            }
            for other in 0..<number { value -= lower[number * count + other] * whitened[other] }
            whitened[number] = value / lower[number * count + number]
        }
        for number in 0..<count {
            for shock in 0..<shocks { normals[shock] += rows[number * width + shock] * whitened[number] }
        }
    }
}
