import Studies
import TimeSeries

/// Indicators, figures and studies made in code.
enum SampleFigures {
    static let evidence = Evidence(
        source: "expert judgement", knownBy: day(2008, 12, 31), isExpertJudgement: true)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        guard let found = CalendarDay(year: year, month: month, day: day) else {
            preconditionFailure("no such day")
        }
        return found
    }

    /// A flow at current prices, without levels unless a test adds them.
    static func indicator(_ id: String, _ role: Indicator.Role = driver) -> Indicator {
        let text = LocalizedText(zh: id, en: id)
        return Indicator(
            id: id, name: text, aliases: [], kind: .flow, unit: .percent, priceBasis: .nominal,
            definition: text,
            tier: text, direction: .up, role: role, parentIndicator: nil, trendSpread: 2.5, partOf: nil,
            decimals: 1, isExtrapolated: true, isPrinted: true, targets: [], impliedBound: nil, remark: nil,
            place: Place(file: "study.yaml"))
    }

    static let driver = Indicator.Role.driver(
        Indicator.DriverRole(
            activityShare: DocumentedRange(range: UncertainValue(0.4), evidence: evidence),
            passThrough: DocumentedRange(range: UncertainValue(0.5), evidence: evidence)))

    /// A figure printed with one decimal, known when its period ends.
    static func figure(
        _ indicator: String, _ period: Period, _ measure: Measure, _ value: Double
    ) -> Observation {
        Observation(
            region: "nation", indicator: indicator, period: period, measure: measure, value: value,
            decimals: 1,
            basis: .nominal, published: day(period.year, period.lastMonth, 28), isPublicationInferred: false,
            edition: nil, isEstimate: false, source: "Bureau", note: "",
            place: Place(file: "observations.csv"))
    }

    /// A nation with the given figures, seen in late August.
    static func nation(_ year: Int, _ indicators: [Indicator], _ observations: [Observation]) -> Study {
        let name = LocalizedText(zh: "全国", en: "nation")
        return Study(
            id: "nation", title: name, region: Study.Region(id: "nation", name: name), language: .en,
            asOf: day(year, 8, 26), horizon: year, longRunGrowth: (5, 3), shockQuarters: [],
            indicators: indicators, observations: observations, leverRanges: [], scenarios: [],
            cases: Study.Cases(recommended: "", low: "", high: ""), parent: nil, contentHash: "")
    }

    /// Cumulative growth figures of quarter growths, with equal quarters, rounded to one decimal.
    ///
    /// - Parameters:
    ///   - indicator: indicator id.
    ///   - start: the first year.
    ///   - quarters: growth of single quarters in percent, from the first quarter of `start`.
    static func cumulativeGrowth(_ indicator: String, from start: Int, _ quarters: [Double]) -> [Observation]
    {
        quarters.indices.map { position in
            let first = position - position % 4
            let sum = quarters[first...position].reduce(0, +)
            let mean = sum / Double(position - first + 1)
            return figure(
                indicator, .yearToDate(start + position / 4, through: 3 * (position % 4 + 1)), .growth,
                (mean * 10).rounded() / 10)
        }
    }
}
