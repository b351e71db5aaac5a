public import TimeSeries

/// A column of a table as a user selects it: which period, under which scenario or between which two, which measure,
/// and what is told of its distribution.
public struct SelectedColumn: Hashable, Sendable {
    /// How two scenarios are compared. Growth, and rates, always differ by percentage points: the ratio of two rates of
    /// growth means nothing.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        /// `a/b`: levels differ in percent, `100 (a / b - 1)`.
        case relative
        /// `a - b`: levels differ in the indicator's unit.
        case difference
    }

    /// Where the column's numbers come from. A period whose figure is published shows that figure under every scenario.
    public enum Source: Hashable, Sendable {
        /// Published figures alone.
        case published
        /// A scenario, by its name.
        case scenario(String)
        /// A scenario beside another, by their names.
        case comparison(of: String, against: String, Comparison)

        /// The names of the scenarios that it needs.
        public var scenarios: [String] {
            switch self {
            case .published: return []
            case .scenario(let name): return [name]
            case .comparison(let name, let other, _): return [name, other]
            }
        }
    }

    /// What is told of a projected number.
    public enum Statistic: String, Hashable, Sendable, CaseIterable {
        /// Median.
        case median
        /// Both ends of the 80 % interval, in one cell.
        case interval
        /// Its lower end, the 10 % quantile.
        case low
        /// Its upper end, the 90 % quantile.
        case high
    }

    /// The period; of stocks and rates its end is meant.
    public let period: Period
    /// Where its numbers come from.
    public let source: Source
    /// Growth or level; nothing where each row states its own.
    public let measure: Measure?
    /// What is told of a projected number.
    public let statistic: Statistic

    /// A column.
    ///
    /// - Parameters:
    ///   - period: the period.
    ///   - source: where its numbers come from.
    ///   - measure: growth or level; nothing where each row states its own.
    ///   - statistic: what is told of a projected number.
    public init(
        period: Period, source: Source, measure: Measure? = nil, statistic: Statistic = .median
    ) {
        self.period = period
        self.source = source
        self.measure = measure
        self.statistic = statistic
    }
}

/// A table as a user selects it.
public struct ColumnSelection: Hashable, Sendable {
    /// The selection as written.
    public let text: String
    /// Columns, left to right: all state a measure, or none does, and then growth and levels have rows of their own.
    public let columns: [SelectedColumn]
    /// Ids of the indicators, top to bottom.
    public let indicators: [String]

    /// A selection.
    ///
    /// - Parameters:
    ///   - text: as written.
    ///   - columns: columns, left to right, all with a measure or none.
    ///   - indicators: ids of the indicators, top to bottom.
    public init(text: String, columns: [SelectedColumn], indicators: [String]) {
        self.text = text
        self.columns = columns
        self.indicators = indicators
    }

    /// Names of the scenarios that it needs, each once, in order.
    public var scenarios: [String] {
        var names: [String] = []
        for name in columns.flatMap(\.source.scenarios) where !names.contains(name) { names.append(name) }
        return names
    }
}

extension Indicator.Kind {
    /// The period of a column as this kind has it: the end of its last month for what is measured at an instant.
    ///
    /// - Parameter period: the column's.
    /// - Returns: nothing when a kind that adds up or averages is asked for an instant.
    package func period(of period: Period) -> Period? {
        if isInstant { return .end(period.year, month: period.lastMonth) }
        return period.isInstant ? nil : period
    }
}
