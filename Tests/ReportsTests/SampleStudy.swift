import Outcomes
import Studies
import TimeSeries

/// A district with one indicator of each sort: a flow with a level, a growth-only total with its part, a rate
/// under a ceiling, a counted task, a one-off, and a GDP that has no row.
enum SampleStudy {
    static let place = Place(file: "study.yaml", line: 1, column: 1)
    static let asOf = day(2020, 8, 26)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        guard let found = CalendarDay(year: year, month: month, day: day) else {
            preconditionFailure("no such day")
        }
        return found
    }

    static var study: Study { study(through: 6) }

    /// The study with figures of January to a month.
    static func study(through month: Int) -> Study {
        study(
            region: Study.Region(id: "tongzhou", name: LocalizedText(zh: "通州区", en: "Tongzhou District")),
            indicators: indicators, observations: observations(through: month),
            parent: ParentStudy(beijing))
    }

    private static var beijing: Study {
        let nation = study(
            region: Study.Region(id: "china", name: LocalizedText(zh: "全国", en: "the nation")),
            indicators: [],
            observations: [], parent: nil)
        return study(
            region: Study.Region(id: "beijing", name: LocalizedText(zh: "北京市", en: "Beijing")),
            indicators: [],
            observations: [], parent: ParentStudy(nation))
    }

    private static func study(
        region: Study.Region, indicators: [Indicator], observations: [Observation], parent: ParentStudy?
    ) -> Study {
        Study(
            id: "\(region.id)-2020",
            title: LocalizedText(
                zh: "\(region.name.zh)2020年主要经济指标全年测算", en: "\(region.name.en) 2020, full-year projection"),
            region: region, language: .zh, asOf: asOf, horizon: 2020, longRunGrowth: (5, 3),
            shockQuarters: [],
            indicators: indicators, observations: observations, leverRanges: [],
            scenarios: region.id == "tongzhou" ? SampleProjection.scenarios.map(\.scenario) : [],
            cases: Study.Cases(
                recommended: "steady-recovery", low: "weak-consumption", high: "combined-upside"),
            parent: parent, contentHash: "00")
    }

    static var indicators: [Indicator] {
        let share = DocumentedRange(
            range: UncertainValue(0.4),
            evidence: Evidence(source: "expert judgement", knownBy: asOf, isExpertJudgement: true))
        let driver = Indicator.Role.driver(Indicator.DriverRole(activityShare: share, passThrough: share))
        let total = Indicator.Role.total(Indicator.TotalRole(part: "construction", partShare: share))
        return [
            indicator(
                "retail_sales", "社会消费品零售总额", "total retail sales of consumer goods", .flow, "yi_yuan", driver,
                targets: [target(.annual, .atLeast, .notFilled)],
                remark: LocalizedText(zh: "报告称“零售额”", en: "the report says “sales”")),
            indicator(
                "investment", "全社会固定资产投资", "total investment in fixed assets", .flow, "yi_yuan", total,
                targets: [target(.assigned, .atLeast, .growth(3))]),
            indicator(
                "construction", "建安投资", "investment in construction and installation", .flow, "yi_yuan",
                driver,
                partOf: "investment", targets: [target(.assigned, .atLeast, .notFilled)]),
            indicator(
                "unemployment", "城镇登记失业率", "registered urban unemployment rate", .rate, "%",
                .response(elasticity: share), decimals: 2,
                targets: [target(.ceiling, .atMost, .level(3.5))]),
            indicator(
                "outlets", "便民商业网点", "convenience outlets", .progress, "count", .standalone,
                targets: [target(.annual, .atLeast, .level(120))]),
            indicator(
                "housing", "商品房销售面积", "floor space of commercial buildings sold", .flow, "wan_m2",
                .response(elasticity: share), extrapolated: false),
            indicator(
                "gdp", "地区生产总值", "gross regional product", .flow, "yi_yuan", .activity, basis: .real,
                printed: false),
        ]
    }

    private static func indicator(
        _ id: String, _ zh: String, _ en: String, _ kind: Indicator.Kind, _ unit: String,
        _ role: Indicator.Role,
        decimals: Int? = nil, partOf: String? = nil, basis: Indicator.PriceBasis? = nil,
        extrapolated: Bool = true,
        printed: Bool = true, targets: [Target] = [], remark: LocalizedText? = nil
    ) -> Indicator {
        let unit = MeasurementUnit(named: unit) ?? .percent
        let isMoney = unit.dimension == .money
        return Indicator(
            id: id, name: LocalizedText(zh: zh, en: en), aliases: [], kind: kind, unit: unit,
            priceBasis: basis ?? (isMoney ? .nominal : .notApplicable),
            definition: LocalizedText(zh: "", en: ""),
            tier: LocalizedText(zh: "", en: ""), direction: .up, role: role, parentIndicator: nil,
            trendSpread: 10,
            partOf: partOf, decimals: decimals, isExtrapolated: extrapolated, isPrinted: printed,
            targets: targets,
            impliedBound: nil, remark: remark, place: place)
    }

    private static func target(_ kind: Target.Kind, _ relation: Target.Relation, _ goal: Target.Goal)
        -> Target
    {
        Target(
            kind: kind, relation: relation, goal: goal, isBinding: false, approved: nil, source: "plan",
            version: nil,
            isShown: true)
    }

    private static func observations(through month: Int) -> [Observation] {
        let half = Period.yearToDate(2020, through: month)
        let quarter = Period.yearToDate(2020, through: 3)
        return [
            observation("retail_sales", half, .level, 238.5, 1),
            observation("retail_sales", half, .growth, -17.1, 1),
            observation("retail_sales", quarter, .growth, -22.8, 1),
            observation("investment", half, .growth, 0.9, 1),
            observation("investment", quarter, .growth, 0.3, 1),
            observation("construction", half, .growth, 2.4, 1),
            observation("construction", quarter, .growth, 3.7, 1),
            observation("unemployment", .end(2020, month: month), .level, 2.96, 2),
            observation("outlets", half, .level, 92, 0),
            observation("housing", half, .level, 46.2, 1), observation("housing", half, .growth, 52.5, 1),
        ]
    }

    static func observation(
        _ indicator: String, _ period: Period, _ measure: Measure, _ value: Double, _ decimals: Int
    ) -> Observation {
        Observation(
            region: "tongzhou", indicator: indicator, period: period, measure: measure, value: value,
            decimals: decimals, basis: .nominal, published: day(2020, 7, 25), isPublicationInferred: false,
            edition: nil,
            isEstimate: false, source: "bureau", note: "", place: place)
    }
}
