public import Outcomes
public import Reports

/// What a sweep is asked to do.
public struct SweepRequest: Sendable {
    /// Where rows go.
    public enum Destination: Sendable {
        /// Block by block to a reader.
        case stream(@Sendable ([UInt8]) throws -> Void)
        /// Into a file of a folder, which an interrupted sweep takes up again.
        case folder(String)
    }

    /// Name or title of the base scenario; the recommended case when left out.
    public var scenario: String?
    /// What is varied, `LEVER.PARAMETER=FIRST:LAST:POINTS`; a sample needs no points.
    public var vary: [String]
    /// Scenarios of a sample instead of a grid; of all documented ranges when nothing is named.
    public var sample: Int?
    /// How outcomes are computed.
    public var mode: SweepMode
    /// Ids, names or aliases of indicators; all printed ones when empty.
    public var indicators: [String]
    /// Which numbers stand in the rows.
    public var numbers: SweepNumbers
    /// Blocks wanted, as the user states them; all when left out.
    public var blocks: Range<Int>?
    /// The form of the rows.
    public var format: SweepFormat
    /// Where rows go.
    public var destination: Destination

    /// The name of a file that holds the rows: `sweep.csv`, of some blocks `sweep-3-7.csv`.
    public var fileName: String {
        let part = blocks.map { "-\($0.lowerBound)-\($0.upperBound)" } ?? ""
        return "sweep\(part).\(format.rawValue)"
    }

    /// A request.
    public init(
        scenario: String?, vary: [String], sample: Int?, mode: SweepMode, indicators: [String],
        numbers: SweepNumbers = .year, blocks: Range<Int>?, format: SweepFormat, destination: Destination
    ) {
        self.scenario = scenario
        self.vary = vary
        self.sample = sample
        self.mode = mode
        self.indicators = indicators
        self.numbers = numbers
        self.blocks = blocks
        self.format = format
        self.destination = destination
    }
}
