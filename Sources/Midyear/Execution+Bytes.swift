public import Outcomes
import StudyFiles

extension Execution.Output {
    /// Something that was handed out, by its bytes.
    ///
    /// - Parameters:
    ///   - name: file name.
    ///   - bytes: its bytes.
    public init(name: String, bytes: [UInt8]) {
        self.init(name: name, hash: SHA256.hexadecimal(of: bytes), size: bytes.count)
    }
}

/// Something that is handed out in parts, while it grows: its hash and its length.
package struct GrowingOutput {
    private var hash = SHA256()
    private var size = 0

    /// Nothing yet.
    package init() {}

    /// Takes in what is handed out next.
    ///
    /// - Parameter bytes: the bytes.
    package mutating func add(_ bytes: [UInt8]) {
        hash.update(bytes)
        size += bytes.count
    }

    /// What was handed out.
    ///
    /// - Parameter name: its name.
    package func output(named name: String) -> Execution.Output {
        Execution.Output(name: name, hash: hash.hexadecimal(), size: size)
    }
}
