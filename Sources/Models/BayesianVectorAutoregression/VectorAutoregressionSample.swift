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
        self.study = study
        let start = Quarter(year: study.asOf.year, number: 1)
        var histories: [QuarterHistory] = []
        var findings: [Finding] = []
        var faults: [Fault] = []
        for indicator in study.indicators where indicator.kind != .progress {
            guard indicator.isExtrapolated, !indicator.isTotal else {
                findings.append(.indicatorNotInModel(indicator: indicator.id))
                continue
            }
            let history = QuarterHistory(indicator, in: study)
            let reaches = history.last.map { $0 >= start.advanced(by: -1) } ?? false
            let found = reaches ? history.values.count : 0
            guard found >= Self.fewestQuarters else {
                findings.append(
                    .historyTooShort(indicator: indicator.id, needed: Self.fewestQuarters, found: found))
                faults.append(
                    .historyTooShort(
                        indicator.place, indicator: indicator.name, needed: Self.fewestQuarters, found: found)
                )
                continue
            }
            histories.append(history)
        }
        guard !histories.isEmpty else {
            throw Faults(faults.isEmpty ? [Self.nothing(study)] : faults)
        }
        series = histories
        self.findings = findings
        let firstGrowth = histories.map { $0.isRate ? $0.first.advanced(by: 4) : $0.first }.max() ?? start
        let last = histories.compactMap(\.last).min() ?? start
        let first = firstGrowth.advanced(by: -4)
        self.first = first
        observations = Matrix(
            rows: first.distance(to: last) + 1, columns: histories.count,
            columnMajor: histories.flatMap { Self.column($0, from: first, through: last) })
    }

    /// A study of totals, one-offs and counted tasks alone.
    private static func nothing(_ study: Study) -> Fault {
        let place = study.indicators.first?.place ?? Place(file: study.id)
        return .historyTooShort(place, indicator: study.title, needed: fewestQuarters, found: 0)
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

extension Indicator {
    /// Whether it is the sum of a driver and a rest.
    var isTotal: Bool {
        if case .total = role { return true }
        return false
    }
}
