import Outcomes
import Studies
import TimeSeries

/// Parts that contracts on a projection share.
extension JSONValue {
    /// Which study, seen on which day.
    static func study(_ projection: StudyProjection) -> JSONValue {
        let study = projection.study
        return .object([
            ("id", .string(study.id)), ("title", .localized(zh: study.title.zh, en: study.title.en)),
            (
                "region",
                .object([
                    ("id", .string(study.region.id)),
                    ("name", .localized(zh: study.region.name.zh, en: study.region.name.en)),
                ])
            ), ("as_of", .string(study.asOf.description)), ("year", .integer(projection.year)),
        ])
    }

    /// Growth of the year by simple rules, percent.
    static func rules(_ rules: [SimpleRule]) -> JSONValue {
        .object(rules.map { ($0.name.rawValue, .number($0.growth)) })
    }

    /// Which content was computed.
    static func run(_ run: Run) -> JSONValue {
        .object([
            ("number", .string(run.number)), ("hash", .string(run.hash)), ("draws", .integer(run.draws)),
            ("seed", .unsigned(run.seed)), ("engine", .string(run.engine)),
        ])
    }

    /// What another program reads: the name of the contract, the study, the run, and what the contract is about.
    ///
    /// - Parameters:
    ///   - schema: name and version of the contract.
    ///   - projection: what it is about.
    ///   - members: the rest, in order.
    static func contract(
        _ schema: String, _ projection: StudyProjection, _ members: [(key: String, value: JSONValue)]
    ) -> JSONValue {
        .object(
            [("schema", .string(schema)), ("study", .study(projection)), ("run", .run(projection.run))]
                + members)
    }
}
