public import Studies

/// What came of computing a run again from its ledger.
public struct RunRepetition: Sendable {
    /// A number that came out differently.
    public struct Change: Hashable, Sendable {
        /// As recorded.
        public let old: RecordedRun.Cell
        /// As computed now; nothing when it no longer comes out.
        public let new: RecordedRun.Cell?

        /// A change.
        ///
        /// - Parameters:
        ///   - old: as recorded.
        ///   - new: as computed now.
        public init(old: RecordedRun.Cell, new: RecordedRun.Cell?) {
            self.old = old
            self.new = new
        }
    }

    /// A file, or what was printed, beside what came out now.
    public struct Output: Hashable, Sendable {
        /// What the command was asked.
        public let arguments: [String]
        /// Name of the file, or ``Execution/Output/standardOutput``.
        public let name: String
        /// Whether every byte is the same.
        public let isSame: Bool

        /// An output.
        ///
        /// - Parameters:
        ///   - arguments: what the command was asked.
        ///   - name: name of the file.
        ///   - isSame: whether every byte is the same.
        public init(arguments: [String], name: String, isSame: Bool) {
            self.arguments = arguments
            self.name = name
            self.isSame = isSame
        }
    }

    /// The run as recorded.
    public let run: RecordedRun
    /// The study as read again.
    public let study: Study
    /// Numbers that differ in any bit, in the run's order.
    public let changes: [Change]
    /// Outputs of each command recorded, in order.
    public let outputs: [Output]
    /// The program and machine of the last execution recorded.
    public let machine: Machine
    /// This program and machine.
    public let thisMachine: Machine
    /// The engine's version now.
    public let engine: String

    /// What came of it.
    public init(
        run: RecordedRun, study: Study, changes: [Change], outputs: [Output], machine: Machine,
        thisMachine: Machine, engine: String
    ) {
        self.run = run
        self.study = study
        self.changes = changes
        self.outputs = outputs
        self.machine = machine
        self.thisMachine = thisMachine
        self.engine = engine
    }

    /// Whether every number and every byte is the same.
    public var isSame: Bool { changes.isEmpty && outputs.allSatisfy(\.isSame) }
}
