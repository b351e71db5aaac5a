import TimeSeries

/// Numbers in the long format of integrated assessment models, one a row, as pyam reads it.
///
/// A period shorter than a year stands in the column `subannual` beside its year: `H1` January to June, `Q3` July to
/// September, `M08` January to August, `06` end of June. A column of dates would invent a day for each of them.
///
/// Source: Integrated Assessment Modeling Consortium, common data format (columns model, scenario, region, variable, unit).
struct IAMCFormat: DocumentFormat {
    private static let header = [
        "model", "scenario", "region", "variable", "unit", "year", "subannual", "value",
    ]
    private static let wholeYear = "Year"

    func files(_ document: Document) throws -> [BundleFile] {
        let rows = document.figures.map { figure in
            [
                "midyear", figure.scenario, figure.region,
                "\(figure.indicator)|\(figure.measure)|\(figure.statistic.rawValue)", figure.unit,
                "\(figure.period.year)", Self.subannual(figure.period), CSVText.exact(figure.value),
            ]
        }
        return [BundleFile(name: "iamc.csv", bytes: Array(CSVText.lines([Self.header] + rows).utf8))]
    }

    /// The code of a period without its year.
    private static func subannual(_ period: Period) -> String {
        guard !period.isFullYear else { return wholeYear }
        let code = period.description.dropFirst("\(period.year)".count)
        return String(code.drop { $0 == "-" })
    }
}
