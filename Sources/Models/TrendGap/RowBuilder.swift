import TimeSeries

/// Turns history into published rows once the weights of a particle are given.
struct RowBuilder: Sendable {
    let timeline: Timeline

    /// Standard deviation of a single month's growth around its quarter's, percentage points (MODEL §2).
    static let withinQuarterDeviation = 3.0

    /// The rows of one series standing alone.
    ///
    /// - Parameters:
    ///   - rows: its history.
    ///   - position: its position in the system.
    ///   - shares: quarter shares of a year's base.
    func rows(_ rows: [HistoryRow], position: Int, shares: (Int) -> [Double]) -> [PublishedRow] {
        rows.map { row in
            switch row.form {
            case .cumulativeGrowth:
                return growth(row, [(position, 1, shares(row.last.year))])
            case .instantGrowth:
                return .growth(row.value, variance: row.variance, terms: [term(position, row.last, 1)])
            case .rate:
                return PublishedRow(
                    form: .linear, terms: [term(position, row.last, 1)], value: row.value,
                    variance: row.variance)
            case .rateChange:
                let before = row.last.advanced(by: -4)
                return PublishedRow(
                    form: .linear, terms: [term(position, row.last, 1), term(position, before, -1)],
                    value: row.value, variance: row.variance)
            }
        }
    }

    /// The rows of a total, which bind its part and its rest.
    ///
    /// - Parameters:
    ///   - rows: the total's cumulative growth.
    ///   - part: position of the part, its share in the base, and its quarter shares.
    ///   - rest: position of the rest and its quarter shares.
    func totalRows(
        _ rows: [HistoryRow], part: (position: Int, share: Double, shares: (Int) -> [Double]),
        rest: (position: Int, shares: (Int) -> [Double])
    ) -> [PublishedRow] {
        rows.map { row in
            let year = row.last.year
            return growth(
                row,
                [
                    (part.position, part.share, part.shares(year)),
                    (rest.position, 1 - part.share, rest.shares(year)),
                ])
        }
    }

    private func growth(
        _ row: HistoryRow, _ series: [(position: Int, weight: Double, shares: [Double])]
    ) -> PublishedRow {
        let year = row.last.year
        var terms: [PublishedRow.Term] = []
        for (position, weight, shares) in series {
            for number in 1...row.last.number {
                let share = number == row.last.number ? shares[number - 1] * row.fraction : shares[number - 1]
                terms.append(term(position, Quarter(year: year, number: number), weight * share))
            }
        }
        let whole = terms.reduce(0) { $0 + $1.weight }
        let partial = series.reduce(0) { $0 + $1.weight * $1.shares[row.last.number - 1] } / whole
        let spread = row.fraction * (1 - row.fraction) * partial
        let variance =
            row.variance + spread * spread * Self.withinQuarterDeviation * Self.withinQuarterDeviation
        return .growth(row.value, variance: variance, terms: terms)
    }

    private func term(_ series: Int, _ quarter: Quarter, _ weight: Double) -> PublishedRow.Term {
        PublishedRow.Term(series: series, quarter: timeline.position(quarter), weight: weight)
    }
}
