/// What other programs rely on in `--format json`: `midyear.projection/1`.
struct Contract: Decodable, Equatable {
    let schema: String
    let scenarios: [Scenario]

    struct Scenario: Decodable, Equatable {
        let name: String
        let outcomes: [Outcome]
    }

    struct Outcome: Decodable, Equatable {
        let indicator, period, measure, unit, basis: String
        let mean, sd, p05, p10, p50, p90, p95: Double
        let probability: Double?

        var numbers: [Double] { [mean, sd, p05, p10, p50, p90, p95] }
        var quantiles: [Double] { [p05, p10, p50, p90, p95] }
    }
}
