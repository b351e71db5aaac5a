import Studies

/// Where readers put the faults they find, so that those of all files come together.
///
/// A class, because every reader of a study writes into the same one.
final class FaultLog {
    /// The faults so far, in the order found.
    private(set) var faults: [Fault] = []

    /// Adds a fault.
    func report(_ fault: Fault) {
        faults.append(fault)
    }
}
