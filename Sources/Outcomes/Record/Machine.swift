/// What the last bits of a result depend on.
public struct Machine: Hashable, Sendable {
    /// Name and version of the program.
    public let program: String
    /// What tells two builds of one version apart.
    public let build: String
    /// The processor family whose kernels the numerical library chose.
    public let kernel: String
    /// Version and build options of the numerical library.
    public let library: String
    /// Name of the processor.
    public let processor: String
    /// Variables of the environment that change the library's choice, `NAME=VALUE` separated by spaces.
    public let environment: String

    /// A program on a machine.
    ///
    /// - Parameters:
    ///   - program: name and version of the program.
    ///   - build: what tells two builds of one version apart.
    ///   - kernel: the processor family whose kernels the numerical library chose.
    ///   - library: version and build options of the numerical library.
    ///   - processor: name of the processor.
    ///   - environment: variables that change the library's choice.
    public init(
        program: String, build: String, kernel: String, library: String, processor: String,
        environment: String
    ) {
        self.program = program
        self.build = build
        self.kernel = kernel
        self.library = library
        self.processor = processor
        self.environment = environment
    }
}
