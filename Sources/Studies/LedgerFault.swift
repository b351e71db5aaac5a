/// What can be wrong with a question to the ledger.
public enum LedgerFault: Hashable, Sendable {
    /// No ledger is found where one is looked for.
    case noLedger
    /// No run of this number; some that are there.
    case unknownRun(found: String, known: [String])
    /// Several runs of which the text is the beginning or the end.
    case ambiguousRun(found: String, candidates: [String])
    /// Runs of two studies.
    case differentStudies(String, String)
    /// Runs about two years.
    case differentYears(Int, Int)
    /// No scenario that both runs projected, or not the one asked for.
    case noCommonScenario(asked: String?)
    /// Runs between which no change can be split: of two kinds, or of one whose numbers are not kept.
    case notComparable(RunKind, RunKind)
    /// A command that this version does not know, or that no longer takes these options.
    case notRepeatable(arguments: [String])
}
