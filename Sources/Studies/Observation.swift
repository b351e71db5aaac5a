public import TimeSeries

/// What a number measures.
public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// A level, in the indicator's unit.
    case level
    /// Growth on the year before, percent, comparable basis.
    case growth = "yoy_pct"
    /// Change on the year before, percentage points (rates only).
    case change = "change_pp"
}

/// One published number.
public struct Observation: Hashable, Sendable {
    /// Region id.
    public let region: String
    /// Indicator id.
    public let indicator: String
    /// What months it speaks about.
    public let period: Period
    /// Level or growth.
    public let measure: Measure
    /// The number: a level in the indicator's unit, or percent.
    public let value: Double
    /// Decimals with which it is printed: those published, in the indicator's unit, without zeros that only the smaller
    /// unit of its source shows; a negative number means rounding to tens.
    public let decimals: Int
    /// Decimals that its source states, in the indicator's unit: by these two readings of one figure are compared. More
    /// than ``decimals`` where 612000 万元 are printed as 61.2 亿元.
    public let precision: Int
    /// Price basis of the number.
    public let basis: Indicator.PriceBasis
    /// First release; nothing when not released.
    public let published: CalendarDay?
    /// Whether the release date is inferred; it then counts as known ten days later.
    public let isPublicationInferred: Bool
    /// Date of the later table the figure was read from; nothing when it is the first release itself.
    public let edition: CalendarDay?
    /// Whether the publisher or the report calls it an estimate or "about".
    public let isEstimate: Bool
    /// Publisher, title.
    public let source: String
    /// Remark.
    public let note: String
    /// Where it stands in the file.
    public let place: Place

    /// An observation; its precision is that of the decimals printed where nothing else is stated.
    public init(
        region: String, indicator: String, period: Period, measure: Measure, value: Double, decimals: Int,
        precision: Int? = nil,
        basis: Indicator.PriceBasis, published: CalendarDay?, isPublicationInferred: Bool,
        edition: CalendarDay?, isEstimate: Bool, source: String, note: String, place: Place
    ) {
        self.region = region
        self.indicator = indicator
        self.period = period
        self.measure = measure
        self.value = value
        self.decimals = decimals
        self.precision = precision ?? decimals
        self.basis = basis
        self.published = published
        self.isPublicationInferred = isPublicationInferred
        self.edition = edition
        self.isEstimate = isEstimate
        self.source = source
        self.note = note
        self.place = place
    }

    /// Days that an inferred release date is taken to be late (MODEL §10).
    public static let inferredDelay = 10

    /// The day since when the number counts as known; nothing when it was not released.
    public var knownSince: CalendarDay? {
        published.map { isPublicationInferred ? $0.adding(days: Self.inferredDelay) : $0 }
    }

    /// Whether it could be used on a day: its months are over (an estimate of a year to come is an expectation, not a
    /// figure), and it was released by then, or not released and the office's own.
    ///
    /// - Parameter day: the as-of date.
    /// - Returns: true when the number was available.
    public func isKnown(on day: CalendarDay) -> Bool {
        let tomorrow = day.adding(days: 1)
        guard (period.year, period.lastMonth) < (tomorrow.year, tomorrow.month) else { return false }
        guard let knownSince else { return true }
        return knownSince <= day
    }

    /// Whether the figure was read from a table later than a day (修订后数据).
    ///
    /// - Parameter day: the as-of date.
    /// - Returns: true for a later vintage.
    public func isLaterVintage(on day: CalendarDay) -> Bool {
        guard let edition else { return false }
        return edition > day
    }
}
