import Outcomes
import Studies
import TimeSeries

/// The answer for the sample study under two scenarios, with numbers chosen by hand.
enum SampleProjection {
    static var projection: StudyProjection { projection(of: SampleStudy.study) }

    static func projection(of study: Study, scenarios: [ScenarioProjection] = scenarios) -> StudyProjection {
        StudyProjection(
            study: study,
            run: Run(number: "T20200826-K7Q2MB", hash: "abcd", draws: 5000, seed: 2020, engine: "0.1.0"),
            year: 2020,
            scenarios: scenarios,
            requirements: [
                Requirement(
                    indicator: "investment", period: .secondHalf(2020), need: .growth(around(4.85, 0.4))),
                Requirement(
                    indicator: "unemployment", period: .end(2020, month: 12),
                    need: .ceiling(3.5, headroom: 0.54)),
                Requirement(indicator: "outlets", period: .secondHalf(2020), need: .count(28)),
            ],
            record: record,
            findings: [
                .noOwnShares,
                .laterVintages(study: LocalizedText(zh: "北京市", en: "Beijing"), count: 12, of: 80),
            ])
    }

    static var scenarios: [ScenarioProjection] {
        [
            scenario(
                "steady-recovery", LocalizedText(zh: "平稳恢复", en: "Steady recovery"), growth: -8.25,
                level: 520.04,
                speed: UncertainValue(low: 1, central: 1.2, high: 1.4), hasBonds: true),
            scenario(
                "weak-consumption", LocalizedText(zh: "消费恢复偏慢", en: "Weak consumption"), growth: -10.5,
                level: 507.3,
                speed: UncertainValue(0.4), hasBonds: false),
        ]
    }

    private static var record: EstimationRecord {
        EstimationRecord(
            evidence: [
                EvidenceShares(indicator: "retail_sales", own: 0.32, parents: 0.4, open: 0.28),
                EvidenceShares(indicator: "investment", own: 0.25, parents: 0.4, open: 0.35),
                EvidenceShares(indicator: "construction", own: 0.18, parents: 0.4, open: 0.42),
                EvidenceShares(indicator: "unemployment", own: 0.01, parents: 0.5, open: 0.49),
            ],
            speeds: [
                RecoverySpeed(
                    indicator: "retail_sales", estimated: around(0.41, 0.1), measured: around(0.452, 0.04))
            ],
            matrix: [
                MatrixEntry(
                    response: "unemployment", driver: "retail_sales", value: around(-0.02, 0.01),
                    priorShare: 0.9)
            ],
            onsets: [
                EstimationRecord.Onset(
                    indicator: "retail_sales", quarter: Quarter(year: 2020, number: 1),
                    origin: .detected(logBayesFactor: 9.5))
            ],
            effectiveParticles: 183.4)
    }

    /// A symmetric summary.
    static func around(_ centre: Double, _ spread: Double) -> DistributionSummary {
        DistributionSummary(
            mean: centre, deviation: spread / 1.28, p05: centre - 1.28 * spread, p10: centre - spread,
            p50: centre,
            p90: centre + spread, p95: centre + 1.28 * spread)
    }

    static func scenario(
        _ name: String, _ title: LocalizedText, growth: Double, level: Double, speed: UncertainValue,
        hasBonds: Bool
    ) -> ScenarioProjection {
        let bond = LocalizedText(zh: "抗疫特别国债", en: "Special treasury bonds")
        let isLow = name == "weak-consumption"
        return ScenarioProjection(
            scenario: Scenario(
                name: name, title: title, story: title, ancestors: ["baseline"],
                levers: [speedSetting(speed, name)] + (hasBonds ? [bondSetting(bond, name)] : []),
                place: SampleStudy.place),
            plausibility: name == "baseline" ? nil : Plausibility(farther: isLow ? 0.2 : 0.7),
            outcomes: outcomes(growth: growth, level: level),
            carryOvers: hasBonds
                ? [CarryOver(instrument: bond, applied: 100, allotted: 50, works: 21.25, carried: 28.75)]
                : [],
            outsideRanges: isLow
                ? [
                    OutsideRange(
                        lever: "recovery_speed", parameter: "multiple", indicator: "retail_sales", value: 0.4,
                        range: UncertainValue(low: 0.5, central: 1, high: 1.5))
                ] : [])
    }

    private static func speedSetting(_ speed: UncertainValue, _ origin: String) -> LeverSetting {
        let value = ParameterValue(parameter: "multiple", value: .number(speed), place: SampleStudy.place)
        let item = LeverSetting.Item(
            indicator: "retail_sales", name: nil, values: [value], place: SampleStudy.place)
        return LeverSetting(lever: "recovery_speed", items: [item], origin: origin)
    }

    private static func bondSetting(_ name: LocalizedText, _ origin: String) -> LeverSetting {
        let values = [
            ParameterValue(
                parameter: "allotted", value: .number(UncertainValue(50)), place: SampleStudy.place),
            ParameterValue(
                parameter: "arrives", value: .month(year: 2020, month: 10), place: SampleStudy.place),
        ]
        let item = LeverSetting.Item(indicator: nil, name: name, values: values, place: SampleStudy.place)
        return LeverSetting(lever: "stimulus_bonds", items: [item], origin: origin)
    }

    private static func outcomes(growth: Double, level: Double) -> [Outcome] {
        let year = Period.year(2020)
        let rest = Period.secondHalf(2020)
        let end = Period.end(2020, month: 12)
        return [
            outcome("retail_sales", year, .growth, around(growth, 1.3), caveats: [.laterVintage]),
            outcome("retail_sales", year, .level, around(level, 9.2), caveats: [.borrowedShares]),
            outcome("retail_sales", rest, .growth, around(growth + 8.3, 2.4)),
            outcome("investment", year, .growth, around(2.1, 1.5), probability: 0.274),
            outcome("investment", rest, .growth, around(3.2, 2.9)),
            outcome("construction", year, .growth, around(3.4, 2)),
            outcome("construction", rest, .growth, around(4.3, 3.6)),
            outcome("unemployment", end, .level, around(3.12, 0.21), probability: 0.9987),
            outcome("unemployment", end, .change, around(0.35, 0.21)),
            outcome("outlets", year, .level, around(164, 30), probability: 0.91, basis: .pace),
            outcome("housing", year, .level, around(88, 21), basis: .notExtrapolated),
            outcome("gdp", year, .level, around(1103.45, 20), caveats: [.notOfficialAccount]),
            outcome("gdp", year, .growth, around(0.04, 1), caveats: [.notOfficialAccount]),
        ]
    }

    private static func outcome(
        _ indicator: String, _ period: Period, _ measure: Measure, _ summary: DistributionSummary,
        probability: Double? = nil, basis: Outcome.Basis = .projected, caveats: [Outcome.Caveat] = []
    ) -> Outcome {
        Outcome(
            indicator: indicator, period: period, measure: measure, summary: summary,
            probability: probability,
            basis: basis, caveats: caveats)
    }
}
