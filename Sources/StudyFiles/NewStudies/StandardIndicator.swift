import Studies
import TimeSeries

/// A statistic that most regions publish, as a new study begins with it: its names, and ranges so wide that they can be
/// held of regions of different structure.
struct StandardIndicator {
    /// What a driver measures; of drivers that measure the same field a study takes one, or a total and its part.
    enum Field: Hashable {
        /// Industry.
        case industry
        /// Consumption.
        case consumption
        /// Investment.
        case investment
    }

    /// Its part in the matrix; ranges are low, central, high.
    enum Role {
        /// Overall activity.
        case activity
        /// A driver: its ratio to activity, and what of it becomes activity.
        case driver(Field, share: [Double], passThrough: [Double])
        /// Follows the drivers with an elasticity.
        case response([Double])
    }

    /// The target that offices set for it, still to be filled in.
    struct OpenTarget {
        let kind: Target.Kind
        let relation: Target.Relation
        /// `level` or `growth`.
        let key: String
    }

    /// Identifier used in files.
    let id: String
    /// Official name.
    let name: (zh: String, en: String)
    /// Other names that files and the command accept.
    var aliases: [String] = []
    /// How values combine over the year.
    var kind = Indicator.Kind.flow
    /// Id of its unit.
    var unit = "yi_yuan"
    /// Price basis of its growth, as most regions publish it.
    var priceBasis = Indicator.PriceBasis.nominal
    /// Statistical definition.
    let definition: (zh: String, en: String)
    /// Which way is good.
    var good = Indicator.Direction.up
    /// Its part in the matrix.
    let role: Role
    /// The published part that makes it a total where the study has that part too, with the part's share.
    var part: (id: String, share: [Double])?
    /// Ids of a parent's indicators that stand for it, the best first; its own id counts before all.
    var twins: [String] = []
    /// Standard deviation of its trend growth around the parent's, percentage points.
    var trendSpread = 10.0
    /// Whether it is projected forward.
    var isExtrapolated = true
    /// The target that offices set.
    var target: OpenTarget?

    /// The statistic with an id, a name or an alias.
    static func named(_ name: String) -> StandardIndicator? {
        all.first { [$0.id, $0.name.zh, $0.name.en].contains(name) || $0.aliases.contains(name) }
    }

    /// The driver's field.
    var field: Field? {
        guard case .driver(let field, _, _) = role else { return nil }
        return field
    }
}
