public import Outcomes

/// What a bundle holds only where it is asked for, because it is computed on its own.
public struct BundleAdditions: Sendable {
    /// Why the scenario shown differs from another.
    public var attribution: StudyAttribution?
    /// Which parameter moves the scenario shown most.
    public var sensitivity: StudySensitivity?

    /// Additions.
    ///
    /// - Parameters:
    ///   - attribution: why the scenario shown differs from another.
    ///   - sensitivity: which parameter moves the scenario shown most.
    public init(attribution: StudyAttribution? = nil, sensitivity: StudySensitivity? = nil) {
        self.attribution = attribution
        self.sensitivity = sensitivity
    }
}
