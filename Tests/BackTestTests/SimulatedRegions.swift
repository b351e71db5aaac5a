import Probability
import StudyFiles
import Studies

/// Nations and regions that never were: growth by autoregressions with Student-t errors, which is not the model's own
/// process, and no shock.
struct SimulatedRegions {
    /// Seed of the errors.
    let seed: UInt64

    private static let years = 2006...2016
    private static let indicators = ["output", "industry", "sales"]
    private static let means = ["output": 6.5, "industry": 7.5, "sales": 9.0]
    /// Standard deviations of slow and quick movements of a nation, percentage points a quarter.
    private static let deviations = ["output": (0.25, 0.12), "industry": (0.5, 0.3), "sales": (0.5, 0.4)]
    private static let quarters = ["Q1", "H1", "Q1Q3", ""]
    private static let released = ["-04-20", "-07-20", "-10-20", "-01-20"]

    /// A nation with figures of every quarter.
    func nation() throws -> Study { try StudyReader(files: files).read(folder: "nation").study }

    /// A region that borrows from it and publishes only half-years.
    func region() throws -> Study { try StudyReader(files: files).read(folder: "region").study }

    private var files: FileSource {
        let nation = growth("nation", scale: 1)
        let own = growth("region", scale: 1.5)
        let region = Dictionary(
            uniqueKeysWithValues: Self.indicators.map { id in
                (id, zip(nation[id] ?? [], own[id] ?? []).map { 0.8 * $0 + 0.6 * $1 })
            })
        let texts = [
            ("nation/study.yaml", Self.header("nation", parent: nil)),
            ("nation/observations.csv", Self.table("nation", nation, halfYears: false)),
            ("nation/baseline.yaml", Self.baseline),
            ("region/study.yaml", Self.header("region", parent: "nation")),
            ("region/observations.csv", Self.table("region", region, halfYears: true)),
            ("region/baseline.yaml", Self.baseline),
        ].map { (path: $0.0, bytes: Array($0.1.utf8)) }
        return FileSource(
            read: { path throws(FileSource.Failure) in
                guard let file = texts.first(where: { $0.path == path }) else { throw .missing }
                return file.bytes
            },
            list: { folder throws(FileSource.Failure) in
                texts.filter { $0.path.hasPrefix(folder + "/") }.map {
                    String($0.path.dropFirst(folder.count + 1))
                }
            })
    }

    /// Deviations of quarterly growth from its mean, by indicator; output follows the other two.
    private func growth(_ region: String, scale: Double) -> [String: [Double]] {
        var all: [String: [Double]] = [:]
        for id in Self.indicators {
            let (slow, quick) = Self.deviations[id] ?? (0, 0)
            let errors = StudentErrors(RandomStream(seed: seed, named: "\(region) \(id)"))
            var trend = 3 * slow * errors[0]
            all[id] = (0..<(4 * Self.years.count)).map { quarter in
                trend = 0.95 * trend + slow * errors[2 * quarter + 1]
                return scale * (trend + quick * errors[2 * quarter + 2])
            }
        }
        let (own, industry, sales) = (all["output"] ?? [], all["industry"] ?? [], all["sales"] ?? [])
        all["output"] = own.indices.map { quarter -> Double in
            let followed: Double = 0.25 * industry[quarter] + 0.25 * sales[quarter]
            return 0.4 * own[quarter] + followed
        }
        return all
    }

    private static func table(_ region: String, _ growth: [String: [Double]], halfYears: Bool) -> String {
        var lines = ["region,indicator,period,measure,value,unit,basis,published,edition,source,note"]
        for id in indicators {
            for (order, year) in years.enumerated() {
                for number in 0..<4 where !halfYears || number % 2 == 1 {
                    let known = (growth[id] ?? []).dropFirst(4 * order).prefix(number + 1)
                    let mean = (means[id] ?? 0) + known.reduce(0, +) / Double(number + 1)
                    let tenths = Int((mean * 10).rounded())
                    let value = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
                    let day = "\(number == 3 ? year + 1 : year)\(released[number])"
                    lines.append(
                        "\(region),\(id),\(year)\(quarters[number]),yoy_pct,\(value),%,real,\(day),,Bureau,")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let baseline = "title: {zh: 延续, en: Carry-on}\nstory: {zh: 照旧, en: as it is}\n"
    private static let prior = "source: expert judgement, known_by: 2000-12-31"

    private static func header(_ region: String, parent: String?) -> String {
        """
        schema: midyear.study/1
        title: {zh: 某地, en: Somewhere}
        region: {id: \(region), name: {zh: 某地, en: \(region)}}
        language: en
        as_of: 2016-08-26
        horizon: 2016
        recommended: baseline
        low: baseline
        high: baseline
        \(parent.map { "parent: ../\($0)\n" } ?? "")indicators:

        """
            + indicators.map { id in
                """
                  - id: \(id)
                    name: {zh: \(id)名, en: \(id)}
                    kind: flow
                    unit: yi_yuan
                    price_basis: real
                    definition: {zh: 口径, en: definition}
                    good: up
                    role: \(id == "output" ? "activity" : "driver")
                    trend_spread: \(id == "output" ? 1 : 4)
                \(parent == nil ? "" : "    parent_indicator: \(id)\n")\(id == "output" ? "" : driver)
                """
            }.joined()
    }

    private static let driver =
        """
            activity_share: {low: 0.3, central: 0.36, high: 0.42, \(prior)}
            pass_through: {low: 0.3, central: 0.7, high: 1.1, \(prior)}

        """
}

/// Errors of unit variance with heavy tails: Student's t of five degrees of freedom, from normals.
private struct StudentErrors {
    private let stream: RandomStream

    init(_ stream: RandomStream) {
        self.stream = stream
    }

    subscript(number: Int) -> Double {
        let normals = stream.normals(draw: number, count: 6)
        let square = normals.dropFirst().reduce(0) { $0 + $1 * $1 } / 5
        return normals[0] / square.squareRoot() * 0.6.squareRoot()
    }
}
