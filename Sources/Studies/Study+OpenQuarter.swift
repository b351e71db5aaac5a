public import TimeSeries

extension Study {
    /// The last month of the as-of year that a known figure covers; nothing before the first one.
    public var lastCoveredMonth: Int? {
        known.filter { $0.period.year == asOf.year }.map(\.period.lastMonth).max()
    }

    /// The first quarter that no known figure of the as-of year covers whole: where levers may begin to act.
    ///
    /// The quarter of the as-of date when the year has no figure yet.
    public var firstOpenQuarter: Quarter {
        guard let months = lastCoveredMonth else {
            return Period.end(asOf.year, month: asOf.month).lastQuarter
        }
        return Quarter(year: asOf.year, number: 1).advanced(by: months / 3)
    }

    /// The last quarter projected: the fourth of the horizon.
    public var lastQuarter: Quarter { Quarter(year: horizon, number: 4) }

    /// The latest period of the as-of year that a figure of an indicator binds; a level alone binds nothing but a rate.
    ///
    /// - Parameter indicator: the indicator.
    /// - Returns: nothing when the year has no such figure.
    public func latestFigure(of indicator: Indicator) -> Period? {
        known.filter {
            $0.indicator == indicator.id && $0.period.year == asOf.year
                && ($0.measure != .level || indicator.kind == .rate)
        }.map(\.period).max()
    }
}
