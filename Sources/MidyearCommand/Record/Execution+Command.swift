import ArgumentParser
import Outcomes
import Studies

extension Execution {
    /// The command that was executed.
    ///
    /// - Parameter place: the ledger, for the fault.
    /// - Throws: ``Faults`` when this version does not know it, or its options.
    func command(in place: Place) throws(Faults) -> any RepeatableCommand {
        guard let command = try? MidyearCommand.parseAsRoot(arguments) as? any RepeatableCommand else {
            throw Faults([.ledger(place, .notRepeatable(arguments: arguments))])
        }
        return command
    }
}
