import Models
import StudyFiles
import Studies
import TimeSeries

/// A city without parent and without history: a handful of figures of the first half, one indicator of each kind.
enum SmallStudy {
    /// The study.
    ///
    /// - Parameter edits: texts of its files to be replaced before reading.
    static func study(_ edits: [(old: String, new: String)] = []) throws -> Study {
        let files = files.map { file in
            let text = edits.reduce(file.text) { text, edit in
                text.split(separator: edit.old, omittingEmptySubsequences: false).joined(separator: edit.new)
            }
            return (path: file.path, bytes: Array(text.utf8))
        }
        let source = FileSource(
            read: { path throws(FileSource.Failure) in
                guard let file = files.first(where: { $0.path == path }) else { throw .missing }
                return file.bytes
            },
            list: { folder throws(FileSource.Failure) in
                files.map { String($0.path.dropFirst(folder.count + 1)) }
            })
        return try StudyReader(files: source).read(folder: "city").study
    }

    /// The study with its prediction.
    static func predicted(_ edits: [(old: String, new: String)] = [], draws: Int = 400) async throws
        -> Predicted
    {
        let study = try study(edits)
        let prediction = try await TrendGapModel(workers: 2).predict(study, draws: draws, seed: Tongzhou.seed)
        return Predicted(study, prediction)
    }

    /// The study with all its levels of investment multiplied.
    static func predicted(investmentTimes factor: Double) async throws -> Predicted {
        try await predicted([("76.3,", "\(76.3 * factor),"), ("143.2,", "\(143.2 * factor),")], draws: 200)
    }

    private static let files: [(path: String, text: String)] = [
        ("city/study.yaml", header + indicators), ("city/observations.csv", observations),
        ("city/baseline.yaml", "title: {zh: 延续, en: Carry-on}\nstory: {zh: 照旧, en: as it is}\n"),
    ]

    private static let header = """
        schema: midyear.study/1
        title: {zh: 某市2020年测算, en: "A city, 2020"}
        region: {id: city, name: {zh: 某市, en: City}}
        language: zh
        as_of: 2020-08-26
        horizon: 2020
        recommended: baseline
        low: baseline
        high: baseline
        shock_quarters:
          - {quarter: 2020Q1, source: "Office, notice", known_by: 2020-02-10}
        indicators:

        """

    private static let indicators =
        indicator(
            "sales", "flow", "yi_yuan", "nominal", "driver",
            """
                activity_share: {central: 0.5, source: expert judgement, known_by: 2020-06-30}
                pass_through: {low: 0.2, central: 0.5, high: 0.8, source: expert judgement, known_by: 2020-06-30}
                targets:
                  - {kind: 年度目标, relation: ≥, growth: 3, source: plan}

            """)
        + indicator(
            "construction", "flow", "yi_yuan", "nominal", "driver",
            """
                activity_share: {central: 0.4, source: expert judgement, known_by: 2020-06-30}
                pass_through: {low: 0.3, central: 0.6, high: 1, source: expert judgement, known_by: 2020-06-30}
                part_of: investment

            """)
        + indicator("investment", "flow", "yi_yuan", "nominal", "total", "    part: construction\n")
        + indicator("gdp", "flow", "yi_yuan", "real", "activity", "")
        + indicator(
            "revenue", "flow", "yi_yuan", "nominal", "response",
            elasticity(0.95)
                + """
                    targets:
                      - {kind: 预算数, relation: ≥, level: 97.18, source: budget}

                """)
        + indicator("loans", "stock", "yi_yuan", "nominal", "response", elasticity(0))
        + indicator(
            "jobless", "rate", "\"%\"", "n/a", "response",
            elasticity(0)
                + """
                    targets:
                      - {kind: 控制目标, relation: ≤, level: 3.50, source: plan}

                """)
        + indicator("dust", "mean", "ug_m3", "n/a", "response", elasticity(0))
        + indicator(
            "capital", "flow", "yi_yuan", "nominal", "response", elasticity(0) + "    extrapolate: false\n")
        + indicator(
            "outlets", "progress", "count", "n/a", "standalone",
            """
                targets:
                  - {kind: 年度目标, relation: ≥, level: 120, source: plan}

            """)

    private static func indicator(
        _ id: String, _ kind: String, _ unit: String, _ basis: String, _ role: String, _ rest: String
    ) -> String {
        """
          - id: \(id)
            name: {zh: \(id)名, en: \(id) name}
            kind: \(kind)
            unit: \(unit)
            price_basis: \(basis)
            definition: {zh: 口径, en: definition}
            good: \(["jobless", "dust"].contains(id) ? "down" : "up")
            role: \(role)
        \(rest)
        """
    }

    private static func elasticity(_ central: Double) -> String {
        "    elasticity: {central: \(central), source: expert judgement, known_by: 2020-06-30}\n"
    }

    private static let observations = """
        region,indicator,period,measure,value,unit,basis,published,edition,source,note
        city,sales,2020H1,level,238.5,yi_yuan,nominal,2020-07-20,,Bureau,
        city,sales,2020H1,yoy_pct,-17.1,%,nominal,2020-07-20,,Bureau,
        city,construction,2020Q1,level,76.3,yi_yuan,nominal,2020-04-20,,Bureau,
        city,construction,2020Q1,yoy_pct,3.7,%,nominal,2020-04-20,,Bureau,
        city,construction,2020H1,yoy_pct,2.4,%,nominal,2020-07-20,,Bureau,
        city,investment,2020Q1,level,143.2,yi_yuan,nominal,2020-04-20,,Bureau,
        city,investment,2020Q1,yoy_pct,0.3,%,nominal,2020-04-20,,Bureau,
        city,investment,2020H1,yoy_pct,0.9,%,nominal,2020-07-20,,Bureau,
        city,gdp,2019,level,1059.2,yi_yuan,nominal,2020-01-20,,Bureau,
        city,revenue,2020H1,level,48.59,yi_yuan,nominal,2020-07-20,,Bureau,
        city,revenue,2020H1,yoy_pct,-7.4,%,nominal,2020-07-20,,Bureau,
        city,loans,2020-06,yoy_pct,18.1,%,nominal,2020-07-20,,Bureau,
        city,jobless,2020-06,level,2.96,%,n/a,2020-07-20,,Bureau,
        city,dust,2020H1,level,44,ug_m3,n/a,2020-07-20,,Bureau,
        city,dust,2020H1,yoy_pct,-10.2,%,n/a,2020-07-20,,Bureau,
        city,capital,2020H1,yoy_pct,156,%,nominal,2020-07-20,,Bureau,
        city,outlets,2020H1,level,92,count,n/a,2020-07-20,,Bureau,

        """
}
