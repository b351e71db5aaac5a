public import TimeSeries

extension Study {
    /// The first quarter that no known figure of the as-of year covers: where levers may begin to act.
    ///
    /// The quarter of the as-of date when the year has no figure yet.
    public var firstOpenQuarter: Quarter {
        let covered = known.filter { $0.period.year == asOf.year }
        guard let months = covered.map(\.period.lastMonth).max() else {
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
