public import Studies

/// A study without faults, and what reading it showed.
public struct LoadedStudy: Sendable {
    /// The study.
    public let study: Study
    /// What the user should know about its files, in the order of reading.
    public let findings: [Finding]

    /// A loaded study.
    ///
    /// - Parameters:
    ///   - study: the study.
    ///   - findings: what the user should know about its files.
    public init(study: Study, findings: [Finding]) {
        self.study = study
        self.findings = findings
    }
}
