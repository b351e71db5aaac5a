import LinearAlgebra
import Studies
import TimeSeries

/// What the vector autoregression of a study is estimated on: one series an indicator with enough history, all over the
/// same quarters.
///
/// A flow, mean or stock enters as the logarithm of its level x 100 on the comparable basis, chained from growth:
/// `y[t] = y[t − 4] + g[t]`, so that the base effect is exact. The four quarters before the first growth rise evenly, by a
/// quarter of the mean growth of the year after: what is seasonal in levels is not in y. A rate enters as it is.
struct VectorAutoregressionSample: Sendable {
    /// Quarters of growth that an indicator must have (expert judgement: five lags, and as many years to learn from).
    static let fewestQuarters = 24
    /// Lags: a year and a quarter (Giannone, Lenza and Primiceri 2015, section 5).
    static let lags = 5

    /// The study.
    let study: Study
    /// The indicators in the model, in the study's order.
    let series: [QuarterHistory]
    /// Quarter of the first row.
    let first: Quarter
    /// y, a row a quarter up to the last that all series have, a column a series.
    let observations: Matrix
    /// What a reader should know: indicators that are left out.
    let findings: [Finding]

    /// The first quarter of the year projected.
    var start: Quarter { Quarter(year: study.asOf.year, number: 1) }
    /// Rows before the year projected.
    var historyRows: Int { first.distance(to: start) }

    /// The sample of a study.
    ///
    /// - Parameter study: the study, seen on its as-of date.
    /// - Throws: ``Faults`` with one ``Fault/historyTooShort(_:indicator:needed:found:)`` an indicator where none has
    ///   enough history.
    init(_ study: Study) throws(Faults) {
        let candidates = Candidates(study)
        guard !candidates.histories.isEmpty else { throw Faults(candidates.faults) }
        let start = Quarter(year: study.asOf.year, number: 1)
        let histories = candidates.histories
        let firstGrowth = histories.map { $0.isRate ? $0.first.advanced(by: 4) : $0.first }.max() ?? start
        let last = histories.compactMap(\.last).min() ?? start
        let first = firstGrowth.advanced(by: -4)
        self.study = study
        series = histories
        findings = candidates.findings
        self.first = first
        observations = Matrix(
            rows: first.distance(to: last) + 1, columns: histories.count,
            columnMajor: histories.flatMap { Self.column($0, from: first, through: last) })
    }

    private static func column(
        _ history: QuarterHistory, from first: Quarter, through last: Quarter
    ) -> [Double] {
        let count = first.distance(to: last) + 1
        guard !history.isRate else { return (0..<count).map { history.value(first.advanced(by: $0)) } }
        let growth = (4..<count).map { history.value(first.advanced(by: $0)) }
        let rise = growth.prefix(4).reduce(0, +) / 16
        var levels = (0..<4).map { Double($0 - 3) * rise }
        for value in growth { levels.append(levels[levels.count - 4] + value) }
        return levels
    }
}

/// Which indicators of a study have enough history, and what is to be said of the others.
private struct Candidates {
    private(set) var histories: [QuarterHistory] = []
    private(set) var findings: [Finding] = []
    private(set) var faults: [Fault] = []

    init(_ study: Study) {
        for indicator in study.indicators where indicator.kind != .progress {
            if indicator.isExtrapolated && !indicator.isTotal {
                consider(QuarterHistory(indicator, in: study), study)
            } else {
                findings.append(.indicatorNotInModel(indicator: indicator.id))
            }
        }
        // A study of totals, one-offs and counted tasks alone.
        if histories.isEmpty && faults.isEmpty {
            let place = study.indicators.first?.place ?? Place(file: study.id)
            faults = [
                .historyTooShort(
                    place, indicator: study.title, needed: VectorAutoregressionSample.fewestQuarters, found: 0
                )
            ]
        }
    }

    private mutating func consider(_ history: QuarterHistory, _ study: Study) {
        let end = Quarter(year: study.asOf.year - 1, number: 4)
        let reaches = history.last.map { $0 >= end } ?? false
        let found = reaches ? history.values.count : 0
        let needed = VectorAutoregressionSample.fewestQuarters
        guard found < needed else {
            histories.append(history)
            return
        }
        let indicator = history.indicator
        findings.append(.historyTooShort(indicator: indicator.id, needed: needed, found: found))
        faults.append(
            .historyTooShort(indicator.place, indicator: indicator.name, needed: needed, found: found))
    }
}

extension Indicator {
    /// Whether it is the sum of a driver and a rest.
    var isTotal: Bool {
        if case .total = role { return true }
        return false
    }
}
