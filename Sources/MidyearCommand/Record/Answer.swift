import Midyear
import Outcomes

/// What a command hands out, and what it rests on; nothing is written yet.
struct Answer {
    /// The run and its numbers.
    let content: RunContent
    /// Files, by name.
    let files: [(name: String, bytes: [UInt8])]
    /// Files that go to places of their own, by path.
    let placed: [(path: String, bytes: [UInt8])]
    /// What was handed out while it was computed, because no memory would hold it.
    let streamed: Execution.Output?
    /// For standard output.
    let printed: [UInt8]
    /// For standard error.
    let notice: String

    init(
        _ content: RunContent, files: [(name: String, bytes: [UInt8])] = [],
        placed: [(path: String, bytes: [UInt8])] = [], streamed: Execution.Output? = nil,
        printed: [UInt8] = [], notice: String = ""
    ) {
        self.content = content
        self.files = files
        self.placed = placed
        self.streamed = streamed
        self.printed = printed
        self.notice = notice
    }

    /// What is handed out, by name and hash: what is printed first.
    var outputs: [Execution.Output] {
        if let streamed { return [streamed] }
        return [Execution.Output(name: Execution.Output.standardOutput, bytes: printed)]
            + files.map { Execution.Output(name: $0.name, bytes: $0.bytes) }
            + placed.map { Execution.Output(name: $0.path, bytes: $0.bytes) }
    }
}
