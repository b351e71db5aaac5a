public import Studies

/// How the outcomes of a sweep are computed; every output names it.
public enum SweepMode: String, Hashable, Sendable, CaseIterable {
    /// Every scenario projected with all draws.
    case exact
    /// Effects of single parameters added up, from a response matrix around the base scenario; no joint effects.
    case firstOrder = "first-order"
}

/// One thing that a sweep varies.
public struct SweepAxis: Hashable, Sendable {
    /// Its parameters, which move together; one, unless the user names a lever without an item.
    public let addresses: [ParameterAddress]
    /// First value.
    public let first: Double
    /// Last value.
    public let last: Double
    /// Number of values on a grid, both ends included; ignored by a sample.
    public let points: Int

    /// An axis.
    ///
    /// - Parameters:
    ///   - addresses: parameters that move together, at least one.
    ///   - first: first value.
    ///   - last: last value.
    ///   - points: number of values on a grid, at least 1.
    public init(addresses: [ParameterAddress], first: Double, last: Double, points: Int) {
        precondition(!addresses.isEmpty && points >= 1, "an axis needs a parameter and a point")
        self.addresses = addresses
        self.first = first
        self.last = last
        self.points = points
    }

    /// The identifier used in outputs.
    public var id: String { addresses.map(\.id).joined(separator: "+") }
}

/// Which numbers stand in the rows of a sweep.
public enum SweepNumbers: String, Hashable, Sendable, CaseIterable {
    /// Growth of the year; of a rate its value at the end of the year.
    case year
    /// Growth and level of the year and of the months that are left; of stocks and rates the end of the year.
    case all
}

/// What a sweep computes, the same for all its rows.
public struct Sweep: Sendable {
    /// The identity of the content.
    public let run: Run
    /// How it is computed.
    public let mode: SweepMode
    /// Name of the base scenario.
    public let scenario: String
    /// What is varied.
    public let axes: [SweepAxis]
    /// The numbers of a row: growth of the year, of a rate its value at the end of the year.
    public let cells: [OutcomeCell]
    /// How rows name the numbers, one each.
    public let names: [String]
    /// Number of scenarios.
    public let count: Int
    /// Largest difference from exact over the probe scenarios, percentage points; nothing when the mode is exact.
    public let largestDifference: Double?

    /// Scenarios a block: what is computed, written and resumed at a time.
    public static let block = 64
    /// Scenarios, evenly spread over a sweep, on which the first-order mode is compared with the exact one.
    public static let probes = 64

    /// A sweep.
    public init(
        run: Run, mode: SweepMode, scenario: String, axes: [SweepAxis], cells: [OutcomeCell],
        names: [String]? = nil, count: Int,
        largestDifference: Double?
    ) {
        self.run = run
        self.mode = mode
        self.scenario = scenario
        self.axes = axes
        self.cells = cells
        self.names = names ?? cells.map(\.indicator)
        self.count = count
        self.largestDifference = largestDifference
    }

    /// How rows name a number: the indicator alone for what stands for it, else with period and measure.
    ///
    /// - Parameters:
    ///   - cell: the number.
    ///   - isHeadline: whether it is the year's growth, or the value of a rate at its end.
    public static func name(_ cell: OutcomeCell, isHeadline: Bool) -> String {
        isHeadline ? cell.indicator : "\(cell.indicator).\(cell.period).\(cell.measure.rawValue)"
    }

    /// Number of blocks; the last may be shorter.
    public var blocks: Int { (count + Self.block - 1) / Self.block }

    /// The scenarios of a block.
    public func scenarios(of block: Int) -> Range<Int> {
        block * Self.block..<min((block + 1) * Self.block, count)
    }
}

/// One scenario of a sweep.
public struct SweepRow: Hashable, Sendable {
    /// Number of the scenario, from 0.
    public let scenario: Int
    /// One value an axis.
    public let values: [Double]
    /// 10 % quantile, median and 90 % quantile of each cell, cell by cell.
    public let outcomes: [Double]

    /// A row.
    ///
    /// - Parameters:
    ///   - scenario: number of the scenario, from 0.
    ///   - values: one value an axis.
    ///   - outcomes: cells × 3.
    public init(scenario: Int, values: [Double], outcomes: [Double]) {
        self.scenario = scenario
        self.values = values
        self.outcomes = outcomes
    }
}
