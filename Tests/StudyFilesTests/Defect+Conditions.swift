import Studies
import TimeSeries

extension Defect {
    /// A condition added to the fixture's steady recovery, and the one fault of it.
    private static func condition(
        _ name: String, _ condition: String, at needle: String, _ fault: @escaping @Sendable (Place) -> Fault
    ) -> Defect {
        Defect(
            name, "steady.yaml", "levers:", "conditions:\n  - {\(condition)}\nlevers:", at: needle, fault)
    }

    private static let sales = LocalizedText(zh: "社会消费品零售总额", en: "total retail sales")

    static let ofConditions: [Defect] = [
        condition(
            "a condition on an unknown indicator", "indicator: retial_sales, period: 2020H2, value: 3",
            at: "retial_sales"
        ) { .unknownIndicator($0, found: "retial_sales", nearest: "retail_sales") },
        condition("a condition without a value", "indicator: retail_sales, period: 2020H2", at: "{indicator")
        {
            .missingKey($0, key: "value")
        },
        condition(
            "a condition on another year", "indicator: retail_sales, period: 2021H2, value: 3", at: "2021H2"
        ) { .condition($0, .periodOutsideYear(found: "2021H2", year: 2020)) },
        condition(
            "a condition on no period", "indicator: retail_sales, period: autumn, value: 3", at: "autumn"
        ) { .unknownPeriod($0, found: "autumn") },
        condition(
            "a measure that a rate does not have",
            "indicator: unemployment, period: 2020, measure: yoy_pct, value: 3", at: "measure"
        ) {
            .measureOfWrongKind($0, indicator: StudyFixture.unemployment, kind: .rate, measure: .growth)
        },
        condition(
            "a half-year of a rate", "indicator: unemployment, period: 2020H2, value: 3", at: "2020H2"
        ) {
            .periodOfWrongKind(
                $0, indicator: StudyFixture.unemployment, kind: .rate, period: .secondHalf(2020))
        },
        condition(
            "a word that is no meaning", "indicator: retail_sales, value: 3, meaning: firm", at: "firm"
        ) {
            .unknownValue(
                $0, what: "meaning", found: "firm", allowed: ["hard", "刚性", "law", "弹性", "noisy", "含误差观测"])
        },
        condition(
            "a hard condition with a tolerance",
            "indicator: retail_sales, value: 3, meaning: 刚性, tolerance: 1", at: "tolerance"
        ) { .condition($0, .toleranceOfHard) },
        condition(
            "a soft condition without a tolerance", "indicator: retail_sales, value: 3, meaning: 弹性",
            at: "meaning"
        ) { .condition($0, .toleranceMissing(.law)) },
        condition(
            "a value beside a target", "indicator: unemployment, target: 控制目标, value: 3", at: "{indicator"
        ) { .condition($0, .valueAndTarget) },
        condition(
            "a fall of more than everything", "indicator: retail_sales, value: -100", at: "-100"
        ) { .impossibleFall($0, value: -100) },
        Defect(
            "two conditions on one number", "steady.yaml", "levers:",
            "conditions:\n  - {indicator: retail_sales, value: 3}\n  - {indicator: 社零, value: 4}\nlevers:",
            at: "{indicator: 社零"
        ) {
            .duplicate($0, other: Place(file: $0.file, line: ($0.line ?? 0) - 1, column: $0.column))
        },
    ]
}
