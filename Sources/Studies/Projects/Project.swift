public import TimeSeries

/// One line of the list of investment projects (项目清单), as it stood at the end of some month.
public struct Project: Hashable, Sendable {
    /// Money of a project that comes from a named source.
    public struct Fund: Hashable, Sendable {
        /// Name of the source: of an instrument of a scenario, or any other.
        public let name: String
        /// Part of this year's plan that it pays, 亿元; nothing when the list does not say how much.
        public let amount: Double?

        /// A source of money.
        ///
        /// - Parameters:
        ///   - name: name of the source.
        ///   - amount: part of this year's plan that it pays, 亿元.
        public init(name: String, amount: Double?) {
            self.name = name
            self.amount = amount
        }
    }

    /// A month of a year.
    public struct Month: Hashable, Sendable {
        /// Calendar year.
        public let year: Int
        /// 1 to 12.
        public let month: Int

        /// A month.
        ///
        /// - Parameters:
        ///   - year: calendar year.
        ///   - month: 1 to 12.
        public init(year: Int, month: Int) {
            self.year = year
            self.month = month
        }
    }

    /// Name, one a project.
    public let name: String
    /// Investment over all years, 亿元; nothing when not stated.
    public let total: Double?
    /// Investment planned for the year, 亿元.
    public let plan: Double
    /// Share of construction and installation in the year's plan, 0 to 1.
    public let constructionShare: Double
    /// Month in which works began or are to begin; nothing when it is open.
    public let start: Month?
    /// Investment done in the year, through ``period``, 亿元.
    public let done: Double
    /// January to the month through which ``done`` counts.
    public let period: Period
    /// Where the money of the year's plan comes from.
    public let funds: [Fund]
    /// The day on which the line was filed; nothing when it is at hand.
    public let filed: CalendarDay?
    /// Where the line stands.
    public let place: Place

    /// A project.
    public init(
        name: String, total: Double?, plan: Double, constructionShare: Double, start: Month?, done: Double,
        period: Period, funds: [Fund], filed: CalendarDay?, place: Place
    ) {
        self.name = name
        self.total = total
        self.plan = plan
        self.constructionShare = constructionShare
        self.start = start
        self.done = done
        self.period = period
        self.funds = funds
        self.filed = filed
        self.place = place
    }

    /// Planned for the year and not done, 亿元; more done than planned leaves nothing.
    public var remaining: Double { max(plan - done, 0) }

    /// Whether works have begun by the end of the month through which ``done`` counts.
    public var hasBegun: Bool {
        if done > 0 { return true }
        guard let start else { return false }
        return (start.year, start.month) <= (period.year, period.lastMonth)
    }

    /// What a source of money pays of the year's plan, 亿元: the stated amount, or the whole plan when it is the
    /// project's only source and none is stated.
    ///
    /// - Parameter fund: name of the source.
    /// - Returns: nothing when the source does not pay, or pays an amount that the list leaves open beside others.
    public func paid(by fund: String) -> Double? {
        guard let found = funds.first(where: { $0.name == fund }) else { return nil }
        return found.amount ?? (funds.count == 1 ? plan : nil)
    }
}
