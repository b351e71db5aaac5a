public import Studies

/// One cell of a selected table.
public enum SelectedFigure: Hashable, Sendable {
    /// A published figure, the same under every scenario.
    case published(Observation)
    /// Worked out from published figures of other periods, as a single quarter from cumulative ones: part of the joint
    /// prediction, but moved by no scenario.
    case workedOut(DistributionSummary)
    /// A projected number.
    case projected(DistributionSummary, Outcome.Basis)
    /// Two scenarios beside each other.
    case difference(SelectedDifference)
    /// Published as growth, and never as a level.
    case growthOnly
    /// Not released.
    case notReleased
    /// Not carried forward, being driven by single large items.
    case notExtrapolated
    /// Nothing that the indicator has.
    case notApplicable
}

/// A number under one scenario less the same under another.
public struct SelectedDifference: Hashable, Sendable {
    /// The difference of the two medians, which is that of the cells printed beside.
    public let ofMedians: Double
    /// 10 % quantile of the difference draw by draw.
    public let low: Double
    /// 90 % quantile of the difference draw by draw.
    public let high: Double
    /// Whether it is in percent of the second scenario's level; percentage points or the indicator's unit otherwise.
    public let isRelative: Bool

    /// A difference.
    ///
    /// - Parameters:
    ///   - ofMedians: the difference of the two medians.
    ///   - low: 10 % quantile, draw by draw.
    ///   - high: 90 % quantile, draw by draw.
    ///   - isRelative: whether it is in percent of a level.
    public init(ofMedians: Double, low: Double, high: Double, isRelative: Bool) {
        self.ofMedians = ofMedians
        self.low = low
        self.high = high
        self.isRelative = isRelative
    }
}

/// A table that a user selected, filled from one run.
public struct SelectedTable: Hashable, Sendable {
    /// A column with the scenarios that it means; two where the overlap of a scenario's money is not stated.
    public struct Column: Hashable, Sendable {
        /// What was selected.
        public let selected: SelectedColumn
        /// The scenario; nothing for published figures alone.
        public let scenario: Scenario?
        /// The scenario that it is compared with.
        public let against: Scenario?
        /// Lever values of the scenario outside their documented range.
        public let outsideRanges: [OutsideRange]

        /// A column.
        ///
        /// - Parameters:
        ///   - selected: what was selected.
        ///   - scenario: the scenario.
        ///   - against: the scenario that it is compared with.
        ///   - outsideRanges: lever values of the scenario outside their documented range.
        public init(
            _ selected: SelectedColumn, scenario: Scenario? = nil, against: Scenario? = nil,
            outsideRanges: [OutsideRange] = []
        ) {
            self.outsideRanges = outsideRanges
            self.selected = selected
            self.scenario = scenario
            self.against = against
        }
    }

    /// A row.
    public struct Row: Hashable, Sendable {
        /// Indicator id.
        public let indicator: String
        /// What the row measures; nothing where columns say.
        public let measure: Measure?
        /// One figure a column.
        public let figures: [SelectedFigure]

        /// A row.
        ///
        /// - Parameters:
        ///   - indicator: indicator id.
        ///   - measure: what the row measures; nothing where columns say.
        ///   - figures: one a column.
        public init(indicator: String, measure: Measure?, figures: [SelectedFigure]) {
            self.indicator = indicator
            self.measure = measure
            self.figures = figures
        }
    }

    /// The selection as written.
    public let text: String
    /// Columns, left to right.
    public let columns: [Column]
    /// Rows, top to bottom: those of growth before those of levels, where rows state a measure.
    public let rows: [Row]

    /// A table.
    ///
    /// - Parameters:
    ///   - text: the selection as written.
    ///   - columns: columns, left to right.
    ///   - rows: rows, top to bottom, one figure a column each.
    public init(text: String, columns: [Column], rows: [Row]) {
        self.text = text
        self.columns = columns
        self.rows = rows
    }
}
