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

    /// Runs a part of reading.
    ///
    /// - Parameter reading: what to do.
    /// - Returns: what it gives, and whether it reported nothing.
    func watching<Value>(_ reading: () -> Value) -> (value: Value, isWhole: Bool) {
        let before = faults.count
        let value = reading()
        return (value, faults.count == before)
    }
}
