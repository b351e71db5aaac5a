import TimeSeries

extension Study {
    /// The figure of a whole year, or of its end.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - measure: what is measured.
    ///   - year: the year.
    package func yearFigure(of indicator: Indicator, _ measure: Measure, _ year: Int) -> Observation? {
        let period = indicator.kind.isInstant ? Period.end(year, month: 12) : .year(year)
        return known.first {
            $0.indicator == indicator.id && $0.measure == measure && $0.period == period
        }
    }
}
