import Studies
import TimeSeries

/// One of the indicators that a new study begins with.
struct NewStudyIndicator {
    /// Its id.
    let id: String
    private let name: (zh: String, en: String)
    private let aliases: [String]
    private let kind: Indicator.Kind
    private let unit: String
    private let basis: Indicator.PriceBasis
    private let definition: (zh: String, en: String)
    private let good: Indicator.Direction
    private let role: Role
    private let parents: [String]
    private let target: (kind: Target.Kind, relation: Target.Relation, key: String)?

    /// Its part in the matrix; ranges are low, central, high.
    private enum Role {
        case activity
        case driver(share: [Double], passThrough: [Double])
        case total(part: String, share: [Double])
        case response([Double])
    }

    /// Whether levers act on it directly.
    var isPlainDriver: Bool {
        if case .driver = role { return true }
        return false
    }

    /// Id of the part that a total is published with.
    private var partId: String? {
        if case .total(let part, _) = role { return part }
        return nil
    }

    /// The entry in `study.yaml`.
    ///
    /// - Parameters:
    ///   - asOf: the day on which the ranges were judged.
    ///   - parents: the parent's indicators.
    func text(asOf: CalendarDay, _ parents: [Indicator]) -> String {
        var lines = [
            "  - id: \(id)", "    name: {zh: \(name.zh), en: \(name.en)}",
            "    aliases: [\(aliases.joined(separator: ", "))]", "    kind: \(kind.rawValue)",
            "    unit: \"\(unit)\"", "    price_basis: \(basis.rawValue)",
            "    definition: {zh: \"\(definition.zh)\", en: \"\(definition.en)\"}",
            "    good: \(good.rawValue)",
        ]
        lines += roleLines(asOf)
        if let found = self.parents.first(where: { id in parents.contains { $0.id == id } }), found != id {
            lines.append("    parent_indicator: \(found)")
        }
        if let total = Self.all.first(where: { $0.partId == id }) { lines.append("    part_of: \(total.id)") }
        if let target {
            lines.append("    targets:")
            lines.append(
                "      - {kind: \(target.kind.rawValue), relation: \(target.relation.rawValue), \(target.key): 【待填】, source: 【待填】}"
            )
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func roleLines(_ asOf: CalendarDay) -> [String] {
        func range(_ values: [Double]) -> String {
            let numbers = zip(["low", "central", "high"], values).map { "\($0): \($1)" }.joined(
                separator: ", ")
            return "{\(numbers), source: expert judgement, known_by: \(asOf)}"
        }
        switch role {
        case .activity: return ["    role: activity", "    printed: false"]
        case .driver(let share, let passThrough):
            return [
                "    role: driver", "    activity_share: \(range(share))",
                "    pass_through: \(range(passThrough))",
            ]
        case .total(let part, let share):
            return ["    role: total", "    part: \(part)", "    part_share: \(range(share))"]
        case .response(let values): return ["    role: response", "    elasticity: \(range(values))"]
        }
    }

    /// The indicators, in the order of a half-year report.
    ///
    /// Source of names: docs/terms.md; of the ranges: judged, wide enough for districts of different structure.
    static let all: [NewStudyIndicator] = [
        NewStudyIndicator(
            id: "gdp", name: ("地区生产总值", "gross regional product"), aliases: ["GDP"], kind: .flow,
            unit: "yi_yuan",
            basis: .real,
            definition: ("绝对额按现价，增速按不变价", "levels at current prices, growth at constant prices"),
            good: .up, role: .activity, parents: ["gdp"], target: nil),
        NewStudyIndicator(
            id: "budget_revenue", name: ("一般公共预算收入", "general public budget revenue"),
            aliases: ["区级一般公共预算收入"],
            kind: .flow, unit: "yi_yuan", basis: .nominal,
            definition: ("现价；自然口径（待核）", "current prices; as booked (to be verified)"),
            good: .up, role: .response([0.5, 0.95, 1.4]), parents: ["budget_revenue"],
            target: (.budget, .atLeast, "level")),
        NewStudyIndicator(
            id: "fixed_asset_investment", name: ("全社会固定资产投资", "total investment in fixed assets"),
            aliases: ["固定资产投资"], kind: .flow, unit: "yi_yuan", basis: .nominal,
            definition: ("现价；增速按可比口径", "current prices; growth on a comparable basis"), good: .up,
            role: .total(part: "construction_installation_investment", share: [0.35, 0.55, 0.75]),
            parents: [],
            target: (.assigned, .atLeast, "growth")),
        NewStudyIndicator(
            id: "construction_installation_investment",
            name: ("建安投资", "investment in construction and installation"), aliases: ["建筑安装工程投资"], kind: .flow,
            unit: "yi_yuan", basis: .nominal,
            definition: ("现价；增速按可比口径", "current prices; growth on a comparable basis"), good: .up,
            role: .driver(share: [0.1, 0.25, 0.5], passThrough: [0.3, 0.6, 1.0]),
            parents: ["construction_installation_investment", "fixed_asset_investment"],
            target: (.assigned, .atLeast, "growth")),
        NewStudyIndicator(
            id: "retail_sales", name: ("社会消费品零售总额", "total retail sales of consumer goods"),
            aliases: ["社会消费品零售额", "社零"], kind: .flow, unit: "yi_yuan", basis: .nominal,
            definition: ("现价；增速按可比口径", "current prices; growth on a comparable basis"), good: .up,
            role: .driver(share: [0.25, 0.4, 0.6], passThrough: [0.24, 0.5, 0.76]), parents: ["retail_sales"],
            target: (.annual, .atLeast, "growth")),
        NewStudyIndicator(
            id: "disposable_income_per_capita",
            name: ("居民人均可支配收入", "per capita disposable income of residents"), aliases: ["人均可支配收入"],
            kind: .flow,
            unit: "yuan", basis: .nominal, definition: ("名义", "nominal"), good: .up,
            role: .response([0.4, 0.7, 1.0]), parents: ["disposable_income_per_capita"],
            target: (.annual, .atLeast, "growth")),
        NewStudyIndicator(
            id: "industrial_output",
            name: ("规模以上工业总产值", "gross output value of industrial enterprises above designated size"),
            aliases: ["工业总产值"], kind: .flow, unit: "yi_yuan", basis: .nominal,
            definition: ("现价；总产值，不是增加值", "current prices; gross output, not value added"), good: .up,
            role: .driver(share: [0.05, 0.15, 0.35], passThrough: [0.8, 1.2, 1.6]),
            parents: ["industrial_output", "industrial_value_added"], target: (.annual, .atLeast, "growth")),
        NewStudyIndicator(
            id: "registered_unemployment_rate", name: ("城镇登记失业率", "registered urban unemployment rate"),
            aliases: ["登记失业率"], kind: .rate, unit: "%", basis: .notApplicable,
            definition: ("期末数；行政登记", "end of period; administrative record"), good: .down,
            role: .response([-0.08, -0.03, 0]), parents: ["registered_unemployment_rate"],
            target: (.ceiling, .atMost, "level")),
        NewStudyIndicator(
            id: "loans_outstanding", name: ("贷款余额", "outstanding loans"), aliases: ["各项贷款余额"], kind: .stock,
            unit: "yi_yuan", basis: .nominal, definition: ("期末余额", "end of period"), good: .up,
            role: .response([0, 0.3, 0.6]), parents: ["loans_outstanding"], target: nil),
    ]
}
