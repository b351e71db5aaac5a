import Outcomes
import Studies
import TimeSeries

/// The contract `midyear.skill/1`, the same in every language. Additive changes only.
struct SkillJSON {
    private let skills: [StudySkill]

    init(_ skills: [StudySkill]) {
        self.skills = skills
    }

    /// The contract's text.
    var text: String {
        JSONText.text(
            .object([("schema", .string("midyear.skill/1")), ("studies", .array(skills.map(study)))]))
    }

    private func study(_ skill: StudySkill) -> JSONValue {
        .object([
            ("study", .string(skill.study.id)), ("region", .string(skill.study.region.id)),
            ("data_hash", .string(skill.study.contentHash)), ("engine", .string(skill.engine)),
            ("draws", .integer(skill.draws)), ("seed", .unsigned(skill.seed)),
            ("groups", .array(skill.groups.map(group))), ("cases", .array(skill.cases.map(item))),
            ("remarks", .array(skill.remarks.map(remark))),
            ("weights", .array(skill.weights.map(weights))),
        ])
    }

    private func weights(_ entry: ModelWeights.Entry) -> JSONValue {
        .object([
            ("year", .integer(entry.year)), ("quarters", .integer(entry.quarters)),
            ("origins", .array(entry.origins.map { .integer($0) })), ("gain", Self.number(entry.gain)),
            (
                "shares",
                .object(entry.shares.map { ($0.model.rawValue, .number($0.share)) })
            ),
        ])
    }

    private func group(_ group: SkillGroup) -> JSONValue {
        let indicators: String
        switch group.selection.indicators {
        case .core: indicators = "*main"
        case .all: indicators = "*all"
        case .one(let id): indicators = id
        }
        return .object([
            ("origin", .string(group.selection.moment.rawValue)),
            ("hidden", .string(group.selection.hidden.id)), ("indicators", .string(indicators)),
            ("climate", group.selection.climate.map { .string($0.rawValue) } ?? .null),
            ("forecasters", .array(group.summaries.map(summary))),
        ])
    }

    private func summary(_ summary: SkillSummary) -> JSONValue {
        let density = summary.density.map { density in
            JSONValue.object([
                ("cases", .integer(density.cases)), ("crps", .number(density.rankedProbability)),
                ("log_score", .number(density.logDensity)), ("width_80", .number(density.width)),
                (
                    "coverage",
                    .array(
                        density.coverage.map {
                            .object([
                                ("level", .number($0.level)), ("inside", .integer($0.inside)),
                                ("low", .number($0.low)), ("high", .number($0.high)),
                            ])
                        })
                ), ("pit", .array(density.positions.map { .integer($0) })),
            ])
        }
        let comparison = summary.comparison.map { comparison in
            JSONValue.object([
                ("cases", .integer(comparison.cases)), ("error_ratio", Self.number(comparison.errorRatio)),
                ("crps_ratio", Self.number(comparison.scoreRatio)),
                ("diebold_mariano", Self.number(comparison.statistic)),
                ("p", Self.number(comparison.probability)),
            ])
        }
        return .object([
            ("forecaster", .string(summary.forecaster.rawValue)), ("cases", .integer(summary.cases)),
            ("rmse", .number(summary.rootMeanSquare)), ("mae", .number(summary.meanAbsolute)),
            ("bias", .number(summary.bias)), ("density", density ?? .null),
            ("model_against_it", comparison ?? .null),
        ])
    }

    private func item(_ item: SkillCase) -> JSONValue {
        .object([
            ("indicator", .string(item.indicator)), ("measure", .string(item.measure.rawValue)),
            ("year", .integer(item.origin.year)), ("origin", .string(item.origin.moment.rawValue)),
            ("as_of", .string(item.origin.asOf.description)), ("climate", .string(item.climate.rawValue)),
            ("hidden", .string(item.hidden.id)), ("published", .number(item.outcome)),
            ("forecasts", .array(item.forecasts.map(forecast))),
        ])
    }

    private func forecast(_ forecast: SkillForecast) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("forecaster", .string(forecast.forecaster.rawValue)), ("median", .number(forecast.median)),
            ("error", .number(forecast.error)),
        ]
        if let density = forecast.density {
            for (level, interval) in zip(SkillForecast.Density.levels, density.intervals) {
                let percent = DecimalText(level * 100, decimals: 0).text
                members.append(("low_\(percent)", .number(interval.low)))
                members.append(("high_\(percent)", .number(interval.high)))
            }
            members += [
                ("crps", .number(density.rankedProbability)), ("log_score", .number(density.logDensity)),
                ("pit", .number(density.position)),
            ]
        }
        return .object(members)
    }

    private func remark(_ remark: SkillRemark) -> JSONValue {
        .object([
            ("reason", .string(remark.reason.id)),
            ("indicator", remark.indicator.map { .string($0) } ?? .null),
            ("forecaster", remark.forecaster.map { .string($0.rawValue) } ?? .null),
            ("year", remark.origin.map { .integer($0.year) } ?? .null),
            ("origin", remark.origin.map { .string($0.moment.rawValue) } ?? .null),
            ("hidden", .string(remark.hidden.id)),
        ])
    }

    private static func number(_ value: Double?) -> JSONValue {
        value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
    }
}
