import Outcomes
import Studies
import TimeSeries

/// The contract `midyear.what-if/1`, the same in every language. Additive changes only.
struct WhatIfContract {
    private let answer: WhatIf

    init(_ answer: WhatIf) {
        self.answer = answer
    }

    /// The contract's text.
    var text: String {
        JSONText.text(
            .object([
                ("schema", .string("midyear.what-if/1")), ("study", .string(answer.study.id)),
                ("run", .string(answer.run.number)), ("scenario", .string(answer.base.name)),
                ("against", answer.against.map { .string($0.name) } ?? .null),
                ("changes", .array(answer.changes.map(change))),
                ("changes_against", .array(answer.changesAgainst.map(change))),
                ("links_off", .array(answer.links.map(JSONValue.link))),
                ("comparisons", .array(answer.comparisons.map(comparison))),
            ]))
    }

    /// One row a number: UTF-8 with a byte order mark and CRLF, as spreadsheets want it.
    var rows: String {
        let head = [
            "case", "indicator", "period", "measure", "p50", "against_p50", "difference_p50", "p10", "p90",
        ]
        let rows = answer.comparisons.flatMap { comparison in
            comparison.differences.map { row in
                [comparison.of.name, row.indicator, row.period.description, row.measure.rawValue]
                    + [
                        row.of.p50, row.against.p50, row.difference.p50, row.difference.p10,
                        row.difference.p90,
                    ].map(CSVText.number)
            }
        }
        return CSVText.text([head] + rows)
    }

    private func change(_ change: SettingChange) -> JSONValue {
        let address = change.address
        return .object([
            ("lever", .string(address.lever)), ("indicator", address.indicator.map { .string($0) } ?? .null),
            ("instrument", address.instrument.map { .localized(zh: $0.zh, en: $0.en) } ?? .null),
            ("parameter", .string(address.parameter)), ("value", value(change.value)),
        ])
    }

    private func value(_ value: ParameterValue.Value) -> JSONValue {
        switch value {
        case .number(let range):
            return .object([
                ("low", .number(range.low)), ("central", .number(range.central)),
                ("high", .number(range.high)),
            ])
        case .month(let year, let month): return .string("\(year)-\(month < 10 ? "0" : "")\(month)")
        case .quarter(let quarter): return .string("\(quarter)")
        case .byQuarter(let values): return .object(values.map { ("\($0.quarter)", .number($0.value)) })
        case .sequence(let values): return .array(values.map { .number($0) })
        }
    }

    private func comparison(_ comparison: ScenarioComparison) -> JSONValue {
        .object([
            ("name", .string(comparison.of.name)), ("against", .string(comparison.against.name)),
            ("differences", .array(comparison.differences.map(difference))),
            ("money", .array(comparison.money.map(money))),
        ])
    }

    private func difference(_ row: OutcomeDifference) -> JSONValue {
        .object([
            ("indicator", .string(row.indicator)), ("period", .string(row.period.description)),
            ("measure", .string(row.measure.rawValue)), ("of", summary(row.of)),
            ("against", summary(row.against)), ("difference", summary(row.difference)),
            ("untouched", .string(row.isUntouched ? "true" : "false")),
        ])
    }

    private func money(_ money: MoneyDifference) -> JSONValue {
        .object([
            ("instrument", .localized(zh: money.instrument.zh, en: money.instrument.en)),
            ("works", summary(money.works)), ("works_against", summary(money.worksAgainst)),
            ("difference", summary(money.difference)), ("carried", summary(money.carried)),
        ])
    }

    private func summary(_ summary: DistributionSummary) -> JSONValue {
        .object([
            ("mean", .number(summary.mean)), ("p10", .number(summary.p10)), ("p50", .number(summary.p50)),
            ("p90", .number(summary.p90)),
        ])
    }
}
