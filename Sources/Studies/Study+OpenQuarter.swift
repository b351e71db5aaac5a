public import TimeSeries

extension Study {
    /// The first quarter that no known figure of the as-of year covers: where levers may begin to act.
    ///
    /// The quarter of the as-of date when the year has no figure yet.
    public var firstOpenQuarter: Quarter {
        let covered = observations.filter { observation in
            observation.period.year == asOf.year && observation.period.lastMonth <= asOf.month
                && observation.isKnown(on: asOf)
        }
        guard let months = covered.map(\.period.lastMonth).max() else {
            return Quarter(year: asOf.year, number: (asOf.month + 2) / 3)
        }
        return Quarter(year: asOf.year, number: 1).advanced(by: months / 3)
    }

    /// The last quarter projected: the fourth of the horizon.
    public var lastQuarter: Quarter { Quarter(year: horizon, number: 4) }
}
