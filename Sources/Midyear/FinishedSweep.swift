public import Outcomes

/// A sweep of which every row was handed out.
public struct FinishedSweep: Sendable {
    /// What the rows have in common.
    public let sweep: Sweep
    /// What it rests on, as a ledger keeps it.
    public let content: RunContent
    /// All rows, as a ledger keeps them: by their hash.
    public let output: Execution.Output
}
