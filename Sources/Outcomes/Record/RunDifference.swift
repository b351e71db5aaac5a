public import Studies

/// Why two runs of one study differ: medians on the way from the older to the newer, one change at a time.
public struct RunDifference: Sendable {
    /// One number on its way.
    public struct Row: Hashable, Sendable {
        /// Which number.
        public let cell: OutcomeCell
        /// As the older run recorded it.
        public let old: DistributionSummary
        /// Medians after each step, the older run's first and the newer run's last: as recorded, repeated by this
        /// program, with new figures, with revised ones, with the newer parameters and scenarios, as recorded.
        public let medians: [Double]
        /// As the newer run recorded it.
        public let new: DistributionSummary

        /// A number on its way.
        ///
        /// - Parameters:
        ///   - cell: which number.
        ///   - old: as the older run recorded it.
        ///   - medians: six medians, of which each step is the difference of two neighbours.
        ///   - new: as the newer run recorded it.
        /// - Precondition: there are six medians.
        public init(cell: OutcomeCell, old: DistributionSummary, medians: [Double], new: DistributionSummary)
        {
            precondition(medians.count == 6, "\(medians.count) medians")
            self.cell = cell
            self.old = old
            self.medians = medians
            self.new = new
        }
    }

    /// A figure of which a later vintage came.
    public struct Revision: Hashable, Sendable {
        /// The vintage that the older run used.
        public let old: Observation
        /// The vintage that the newer run used; nothing when the figure is gone.
        public let new: Observation?

        /// A revision.
        ///
        /// - Parameters:
        ///   - old: the vintage that the older run used.
        ///   - new: the vintage that the newer run used.
        public init(old: Observation, new: Observation?) {
            self.old = old
            self.new = new
        }
    }

    /// The newer study.
    public let study: Study
    /// The older run.
    public let old: RecordedRun
    /// The newer run.
    public let new: RecordedRun
    /// The scenario compared, or that of the plan's case.
    public let scenario: LocalizedText
    /// The years over which a plan's rows are averaged; nothing where numbers of the year are compared.
    public let span: ClosedRange<Int>?
    /// Numbers of the year in the study's order, or averages in the draft's.
    public let rows: [Row]
    /// Figures that only the newer run had; the parents' too.
    public let added: [Observation]
    /// Figures of which the newer run had another vintage; the parents' too.
    public let revised: [Revision]
    /// Files besides figures that changed, by path as seen from the study's folder.
    public let changedFiles: [String]
    /// Options that only one of the commands stated, as it stated them.
    public let changedOptions: [String]

    /// A difference.
    public init(
        study: Study, old: RecordedRun, new: RecordedRun, scenario: LocalizedText,
        span: ClosedRange<Int>? = nil, rows: [Row], added: [Observation], revised: [Revision],
        changedFiles: [String], changedOptions: [String] = []
    ) {
        self.study = study
        self.old = old
        self.new = new
        self.scenario = scenario
        self.span = span
        self.rows = rows
        self.added = added
        self.revised = revised
        self.changedFiles = changedFiles
        self.changedOptions = changedOptions
    }
}
