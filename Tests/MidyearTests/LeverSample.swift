import Levers
import Studies
import Testing
import TimeSeries

/// A setting of every lever that moves the Tongzhou study by one channel; the catalogue's tests run over them.
struct LeverSample: Sendable, CustomTestStringConvertible {
    /// Lever id.
    let lever: String
    /// The indicator that it names, for levers set by indicator.
    let indicator: String?
    /// What it states.
    let values: [(parameter: String, value: ParameterValue.Value)]
    /// The indicators that it reaches.
    let reached: [String]

    var testDescription: String { lever + values.map { " \($0.parameter)" }.joined() }

    /// The setting.
    var setting: LeverSetting { setting(replacing: "", with: .number(UncertainValue(0))) }

    /// The setting with another value of one parameter.
    func setting(replacing parameter: String, with value: ParameterValue.Value) -> LeverSetting {
        LeverSetting.made(
            lever, indicator, values.map { ($0.parameter, $0.parameter == parameter ? value : $0.value) })
    }

    static let all: [LeverSample] =
        [
            sample(
                "recovery_speed", "retail_sales", ["multiple": 1.4], reaching: ["retail_sales"] + followers),
            sample(
                "structural_gap", "industrial_output", ["share": 0.3],
                reaching: ["industrial_output"] + followers
            ),
            sample(
                "outbreak", "retail_sales", ["weeks": 6, "intensity": 0.5], in: [("quarter", fourth)],
                reaching: ["retail_sales"] + followers),
            sample(
                "external_demand", "industrial_output", ["points": 4],
                reaching: ["industrial_output"] + followers),
            sample(
                "consumption_rebound", "retail_sales", ["share": 0.1], reaching: ["retail_sales"] + followers),
            sample(
                "consumption_season", "retail_sales", ["strength": 0.5, "lift": 4],
                in: [("months", .byQuarter([.init(quarter: Quarter(year: 2020, number: 4), value: 3)]))],
                reaching: ["retail_sales"] + followers),
            sample(
                "vouchers", "retail_sales", ["redeemed": 1, "multiplier": 3],
                reaching: ["retail_sales"] + followers),
            sample(
                "stimulus_bonds", nil,
                [
                    "allotted": 60, "monthly_pace": 0.2, "in_base": 0.2, "land": 0, "leverage": 1,
                    "multiplier": 0.6,
                ], in: [("arrives", .month(year: 2020, month: 8))], reaching: investment + followers),
            sample(
                "committed_funds", nil,
                [
                    "amount": 68.4, "executed": 0.8, "done": 0.4, "overlap": 0.1, "land": 0.2,
                    "multiplier": 0.6,
                ],
                reaching: investment + followers),
            sample(
                "project_starts", nil, ["planned": 30, "realised": 0.8, "land": 0.1, "multiplier": 0.6],
                reaching: investment + followers),
            sample(
                "project_starts", nil, ["planned": 30, "delay": 1, "land": 0.1, "multiplier": 0.6],
                // What is lost in the third quarter; the fourth gets as much as it was to have.
                reaching: investment + followers.filter { $0 != "registered_unemployment_rate" }),
            sample(
                "land_plots", nil, ["plots": 2, "value": 10, "paid": 0.8],
                reaching: ["fixed_asset_investment"]),
            sample("fiscal_support", nil, ["amount": 5, "multiplier": 0.3], reaching: followers),
            sample(
                "fiscal_support", nil, ["monthly": 5.94, "months": 3, "multiplier": 0.3], reaching: followers),
            sample("credit", "loans_outstanding", ["points": 2], reaching: ["loans_outstanding"]),
            sample(
                "credit", "loans_outstanding", ["fee_cut": 0.5, "guaranteed": 101, "multiplier": 0.3],
                reaching: followers),
            sample("jobs_programme", "jobs_promoted", ["posts": 500], reaching: ["jobs_promoted"]),
            sample(
                "jobs_programme", "jobs_promoted", ["training": 5000, "placement": 0.2],
                reaching: ["jobs_promoted"]),
            sample(
                "tax_deferral", "budget_revenue", ["returned": 1, "deferred": 4, "district_share": 0.5],
                reaching: ["budget_revenue"]),
            sample(
                "tax_deferral", "budget_revenue", ["renewed": 4, "district_share": 0.5],
                reaching: ["budget_revenue"]),
            sample(
                "new_tax_sources", "budget_revenue", ["amount": 2], in: [("starts", fourth)],
                reaching: ["budget_revenue"]),
            sample("revenue_terms", "budget_revenue", ["points": -3], reaching: ["budget_revenue"]),
            sample("revenue_terms", "budget_revenue", ["amount": -2], reaching: ["budget_revenue"]),
            sample("response_elasticity", "budget_revenue", ["multiple": 1.3], reaching: ["budget_revenue"]),
        ]
        + ["add", "scale", "growth", "keep_growth"].map { parameter in
            sample(
                "quarter_path", "retail_sales", [:],
                in: [
                    (
                        parameter,
                        .byQuarter([
                            .init(quarter: Quarter(year: 2020, number: 4), value: parameter == "add" ? 2 : 1)
                        ])
                    )
                ], reaching: parameter == "scale" ? [] : ["retail_sales"] + followers)
        }

    /// Activity and all that follows it.
    private static let followers = [
        "gdp", "budget_revenue", "disposable_income_per_capita", "registered_unemployment_rate",
        "jobs_promoted", "new_enterprises", "new_market_entities", "bank_tax",
    ]
    private static let investment = ["fixed_asset_investment", "construction_installation_investment"]
    private static let fourth = ParameterValue.Value.quarter(Quarter(year: 2020, number: 4))

    private static func sample(
        _ lever: String, _ indicator: String?, _ numbers: KeyValuePairs<String, Double>,
        in others: [(String, ParameterValue.Value)] = [], reaching reached: [String]
    ) -> LeverSample {
        LeverSample(
            lever: lever, indicator: indicator,
            values: numbers.map { (parameter: $0.key, value: .number(UncertainValue($0.value))) }
                + others.map { (parameter: $0.0, value: $0.1) }, reached: reached)
    }
}
