import Studies
import TimeSeries

extension Observation {
    /// The figure with another value and release date.
    func changed(to value: Double, published: CalendarDay?) -> Observation {
        Observation(
            region: region, indicator: indicator, period: period, measure: measure, value: value,
            decimals: decimals, basis: basis, published: published,
            isPublicationInferred: isPublicationInferred, edition: edition, isEstimate: isEstimate,
            source: source, note: note, place: place)
    }
}

extension Study {
    /// The study with other figures, or other indicators.
    func holding(_ observations: [Observation], indicators: [Indicator]? = nil) -> Study {
        Study(
            id: id, title: title, region: region, language: language, asOf: asOf, horizon: horizon,
            longRunGrowth: longRunGrowth, shockQuarters: shockQuarters,
            indicators: indicators ?? self.indicators, observations: observations, leverRanges: leverRanges,
            scenarios: scenarios, cases: cases, parent: parent, contentHash: contentHash)
    }
}

extension Indicator {
    /// The indicator under another name, with another remark.
    func renamed(_ name: String, remark: String) -> Indicator {
        Indicator(
            id: id, name: LocalizedText(zh: name, en: name), aliases: aliases, kind: kind, unit: unit,
            priceBasis: priceBasis, definition: definition, tier: tier, direction: direction, role: role,
            parentIndicator: parentIndicator, trendSpread: trendSpread, partOf: partOf, decimals: decimals,
            isExtrapolated: isExtrapolated, isPrinted: isPrinted, targets: targets,
            impliedBound: impliedBound,
            remark: LocalizedText(zh: remark, en: remark), place: place)
    }
}
