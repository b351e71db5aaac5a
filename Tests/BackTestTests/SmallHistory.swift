import StudyFiles
import Studies

/// A made-up nation with figures of 2008-2018, and everything that a back-test must step over: an indicator whose full
/// year nobody publishes, one with a gap, one that begins late, one with a revised base, a one-off.
enum SmallHistory {
    /// The study.
    ///
    /// - Parameter edit: changes the text of its observations before reading.
    static func study(_ edit: (String) -> String = { $0 }) throws -> Study {
        let files = [
            ("nation/study.yaml", header), ("nation/observations.csv", edit(observations)),
            ("nation/baseline.yaml", "title: {zh: 延续, en: Carry-on}\nstory: {zh: 照旧, en: as it is}\n"),
        ].map { (path: $0.0, bytes: Array($0.1.utf8)) }
        let source = FileSource(
            read: { path throws(FileSource.Failure) in
                guard let file = files.first(where: { $0.path == path }) else { throw .missing }
                return file.bytes
            },
            list: { folder throws(FileSource.Failure) in
                files.map { String($0.path.dropFirst(folder.count + 1)) }
            })
        return try StudyReader(files: source).read(folder: "nation").study
    }

    private static let prior = "source: expert judgement, known_by: 2007-12-31"

    private static let header =
        """
        schema: midyear.study/1
        title: {zh: 某国, en: A nation}
        region: {id: nation, name: {zh: 某国, en: Nation}}
        language: en
        as_of: 2018-08-26
        horizon: 2018
        recommended: baseline
        low: baseline
        high: baseline
        indicators:

        """
        + indicator("gdp", "activity", "real", "")
        + indicator(
            "sales", "driver", "nominal",
            """
                activity_share: {central: 0.5, \(prior)}
                pass_through: {low: 0.2, central: 0.5, high: 0.8, \(prior)}

            """)
        + ["tourism", "exports", "imports", "rents"].map {
            indicator($0, "response", "nominal", "    elasticity: {central: 0, \(prior)}\n")
        }.joined()
        + indicator(
            "capital", "response", "nominal",
            "    elasticity: {central: 0, \(prior)}\n    extrapolate: false\n")

    private static func indicator(_ id: String, _ role: String, _ basis: String, _ rest: String) -> String {
        """
          - id: \(id)
            name: {zh: \(id)名, en: \(id)}
            kind: flow
            unit: yi_yuan
            price_basis: \(basis)
            definition: {zh: 口径, en: definition}
            good: up
            role: \(role)
        \(rest)
        """
    }

    private static let periods = [("Q1", 4), ("H1", 7), ("Q1Q3", 10), ("", 13)]

    /// Smooth growth with a small wave, so that rules and model differ.
    static func growth(_ indicator: Int, _ year: Int, _ quarter: Int) -> Double {
        let waves = [0.0, 0.3, -0.2, 0.4, -0.1, 0.2, -0.4]
        let base = 9 - 0.3 * Double(year - 2008) + Double(indicator)
        return base + waves[(year * 3 + quarter * 2 + indicator) % 7]
    }

    static let observations: String = {
        var lines = ["region,indicator,period,measure,value,unit,basis,published,edition,source,note"]
        for (position, id) in ["gdp", "sales", "tourism", "exports", "imports", "rents", "capital"]
            .enumerated()
        {
            var annual = 1000.0
            for year in 2008...2018 {
                for (quarter, period) in periods.enumerated() where isPublished(id, year, quarter) {
                    let growth = growth(position, year, quarter)
                    let month = period.1 < 10 ? "0\(period.1)" : "\(period.1)"
                    let day = period.1 == 13 ? "\(year + 1)-01-20" : "\(year)-\(month)-20"
                    let head = "nation,\(id),\(year)\(period.0)"
                    let basis = id == "gdp" ? "real" : "nominal"
                    lines.append("\(head),yoy_pct,\(tenths(growth)),%,\(basis),\(day),,Bureau,")
                    guard id == "sales" else { continue }
                    let level = annual * (1 + growth / 100) * Double(quarter + 1) / 4
                    // From 2016 on on a wider basis: levels no longer grow as published.
                    lines.append(
                        "\(head),level,\(tenths(level * (year >= 2016 ? 1.2 : 1))),yi_yuan,nominal,\(day),,Bureau,"
                    )
                }
                annual *= 1 + growth(position, year, 3) / 100
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }()

    private static func isPublished(_ id: String, _ year: Int, _ quarter: Int) -> Bool {
        switch id {
        case "tourism": return quarter < 3
        case "exports": return year != 2015
        case "imports": return year >= 2015
        case "rents": return year != 2017 || quarter != 1
        default: return true
        }
    }

    private static func tenths(_ value: Double) -> String {
        let rounded = Int((value * 10).rounded())
        return "\(rounded < 0 ? "-" : "")\(abs(rounded) / 10).\(abs(rounded) % 10)"
    }
}
