import Studies

/// A statistic that most regions publish, as an entry of `study.yaml`: names, unit, definition, and priors so wide that
/// they can be held of any region. A new study begins with these; its office narrows them where it knows better.
struct StandardIndicator {
    /// What it does in the regression matrix, as far as a template must know.
    enum Part: Hashable {
        /// Overall activity.
        case activity
        /// A driver; of those that measure the same field a study takes one.
        case driver(Field)
        /// Follows the drivers.
        case response
    }

    /// What a driver measures.
    enum Field: Hashable {
        /// Industry.
        case industry
        /// Consumption.
        case consumption
        /// Investment.
        case investment
    }

    /// Identifier used in files.
    let id: String
    /// Official name.
    let name: (zh: String, en: String)
    /// Other names that files and the command accept.
    let aliases: [String]
    /// What it does.
    let part: Part
    /// Price basis of its growth, as most regions publish it.
    var priceBasis: Indicator.PriceBasis
    /// The further keys of its entry, one a line, not indented.
    let keys: String

    /// The statistic with an id, a name or an alias.
    static func named(_ name: String) -> StandardIndicator? {
        all.first { [$0.id, $0.name.zh, $0.name.en].contains(name) || $0.aliases.contains(name) }
    }

    /// Its entry in `study.yaml`.
    var entry: String {
        let names = ["name: {zh: \(name.zh), en: \"\(name.en)\"}"]
        let others = aliases.isEmpty ? [] : ["aliases: [\(aliases.joined(separator: ", "))]"]
        return (names + others + ["price_basis: \(priceBasis.rawValue)", keys]).joined(separator: "\n")
    }

    /// Every statistic of the template, in the order of a report. Ranges are expert judgement, known by the end of 2012,
    /// so that a back-test may stand at any mid-year from 2013 on.
    static let all: [StandardIndicator] = activity + drivers + money + people + others
}
