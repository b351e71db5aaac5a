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
