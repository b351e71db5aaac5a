import TimeSeries

/// Numbers as SDMX-CSV 2.0, one observation a row.
///
/// Source: SDMX Technical Working Group, SDMX-CSV field guide 2.0.0; periods by the SDMX 3.0 information model, section
/// "Time": Gregorian years, reporting halves and quarters, months, and time ranges `start/duration` for months since January.
struct SDMXFormat: DocumentFormat {
    private static let header = [
        "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR", "MEASURE", "SCENARIO",
        "STATISTIC", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS",
    ]

    func files(_ document: Document) throws -> [BundleFile] {
        let rows = document.figures.map { figure in
            let (frequency, period) = Self.time(figure.period)
            return [
                "dataflow", "MIDYEAR:PROJECTION(1.0.0)", "I", frequency, figure.region, figure.indicator,
                figure.measure, figure.scenario, figure.statistic.rawValue, period,
                CSVText.exact(figure.value), figure.unit,
                // A normal value or a forecast; free to publish or for internal use.
                figure.statistic == .published ? "A" : "F", figure.standing.isPublic ? "F" : "N",
            ]
        }
        return [BundleFile(name: "sdmx.csv", bytes: Array(CSVText.lines([Self.header] + rows).utf8))]
    }

    /// The code of the frequency (code list CL_FREQ) and the period.
    private static func time(_ period: Period) -> (frequency: String, period: String) {
        let first = String(period.months.lowerBound + 100).dropFirst()
        let last = String(period.lastMonth + 100).dropFirst()
        if period.isInstant { return ("M", "\(period.year)-\(last)") }
        switch (period.months.lowerBound, period.months.count) {
        case (1, 12): return ("A", "\(period.year)")
        case (1, 6): return ("S", "\(period.year)-S1")
        case (7, 6): return ("S", "\(period.year)-S2")
        case (_, 1): return ("M", "\(period.year)-\(last)")
        case (let start, 3) where start % 3 == 1: return ("Q", "\(period.year)-Q\(period.lastMonth / 3)")
        case (_, let months): return ("_O", "\(period.year)-\(first)-01/P\(months)M")
        }
    }
}
