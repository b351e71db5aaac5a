import Midyear

/// What a command hands out, and what it rests on; nothing is written yet.
struct Answer {
    /// The run and its numbers.
    let content: RunContent
    /// Files, by name.
    let files: [(name: String, bytes: [UInt8])]
    /// For standard output.
    let printed: [UInt8]
    /// For standard error.
    let notice: String

    init(
        _ content: RunContent, files: [(name: String, bytes: [UInt8])], printed: [UInt8], notice: String = ""
    ) {
        self.content = content
        self.files = files
        self.printed = printed
        self.notice = notice
    }
}
