/// One time that a run was computed: when, on what, asked how, and what came out.
public struct Execution: Hashable, Sendable {
    /// Something that was handed out.
    public struct Output: Hashable, Sendable {
        /// File name; ``standardOutput`` for what was printed.
        public let name: String
        /// SHA-256 of its bytes, lower-case hexadecimal.
        public let hash: String
        /// Its length in bytes.
        public let size: Int

        /// The name of what was printed.
        public static let standardOutput = "-"

        /// Something that was handed out.
        ///
        /// - Parameters:
        ///   - name: file name, or ``standardOutput``.
        ///   - hash: SHA-256 of its bytes, lower-case hexadecimal.
        ///   - size: its length in bytes.
        public init(name: String, hash: String, size: Int) {
            self.name = name
            self.hash = hash
            self.size = size
        }

        /// The same bytes under another name.
        ///
        /// - Parameter name: the name.
        public func named(_ name: String) -> Output { Output(name: name, hash: hash, size: size) }
    }

    /// When it began, in UTC: `2020-08-26T01:02:03Z`.
    public let started: String
    /// How long it took, in seconds.
    public let seconds: Double
    /// The program and the machine.
    public let machine: Machine
    /// Absolute path of the folder in which the command ran; relative paths of its arguments start there.
    public let folder: String
    /// What the command was asked, word by word, without its own name.
    public let arguments: [String]
    /// What was handed out.
    public let outputs: [Output]

    /// An execution.
    ///
    /// - Parameters:
    ///   - started: when it began, in UTC.
    ///   - seconds: how long it took.
    ///   - machine: the program and the machine.
    ///   - folder: absolute path of the folder in which the command ran.
    ///   - arguments: what the command was asked.
    ///   - outputs: what was handed out.
    public init(
        started: String, seconds: Double, machine: Machine, folder: String, arguments: [String],
        outputs: [Output]
    ) {
        self.started = started
        self.seconds = seconds
        self.machine = machine
        self.folder = folder
        self.arguments = arguments
        self.outputs = outputs
    }
}
