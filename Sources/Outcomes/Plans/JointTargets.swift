/// Targets against each other: are they jointly plausible, which conflict, which binds.
public struct JointTargets: Hashable, Sendable {
    /// A set of targets and the chance of meeting all of them.
    public struct Conflict: Hashable, Sendable {
        /// Rows of the plan's draft.
        public let rows: [Int]
        /// Chance of meeting all of them, 0 to 1.
        public let chance: Double

        /// A set of targets.
        ///
        /// - Parameters:
        ///   - rows: rows of the plan's draft.
        ///   - chance: of meeting all of them.
        public init(rows: [Int], chance: Double) {
            self.rows = rows
            self.chance = chance
        }
    }

    /// The target without which the rest is likeliest.
    public struct Binding: Hashable, Sendable {
        /// Row of the plan's draft.
        public let row: Int
        /// Chance of all others together.
        public let chanceWithout: Double
        /// Chance of all together when it asks one point (of average growth, of a ratio) or one percent (of a level) less.
        public let chanceLoosened: Double

        /// The target that binds.
        ///
        /// - Parameters:
        ///   - row: row of the plan's draft.
        ///   - chanceWithout: chance of all others together.
        ///   - chanceLoosened: chance of all together when it asks a little less.
        public init(row: Int, chanceWithout: Double, chanceLoosened: Double) {
            self.row = row
            self.chanceWithout = chanceWithout
            self.chanceLoosened = chanceLoosened
        }
    }

    /// Rows of the plan's draft whose target has a number that is projected.
    public let rows: [Int]
    /// Chance of each by itself.
    public let single: [Double]
    /// Chance of all together.
    public let joint: Double
    /// The smallest set whose joint chance is below the study's threshold of “difficult”, the least likely one of its size;
    /// nothing when all together are above it.
    public let conflict: Conflict?
    /// The target that binds; nothing for fewer than two.
    public let binding: Binding?

    /// Targets against each other.
    ///
    /// - Parameters:
    ///   - rows: rows of the plan's draft.
    ///   - single: chance of each by itself.
    ///   - joint: chance of all together.
    ///   - conflict: the smallest set that is hardly met together.
    ///   - binding: the target that binds.
    public init(rows: [Int], single: [Double], joint: Double, conflict: Conflict?, binding: Binding?) {
        self.rows = rows
        self.single = single
        self.joint = joint
        self.conflict = conflict
        self.binding = binding
    }
}
