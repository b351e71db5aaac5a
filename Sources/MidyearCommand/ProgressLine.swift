import Foundation
import Synchronization

/// A line on standard error that says how far the work is; nothing when that is no terminal.
final class ProgressLine: Sendable {
    private let label: String
    private let isOn = isatty(FileHandle.standardError.fileDescriptor) == 1
    private let shown = Mutex(-1)

    init(_ label: String) {
        self.label = label
    }

    /// Shows whole percents, each once.
    func show(_ done: Int, _ total: Int) {
        let percent = total > 0 ? done * 100 / total : 100
        guard isOn,
            shown.withLock({ last in
                defer { last = percent }
                return last != percent
            })
        else { return }
        StandardError.write("\r\(label) \(percent)%")
    }

    /// Clears the line.
    func end() {
        if isOn, shown.withLock({ $0 >= 0 }) { StandardError.write("\r\u{1B}[K") }
    }
}
