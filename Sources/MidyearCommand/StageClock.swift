import Foundation
import Synchronization

/// Prints how long each stage of the work took, when asked to.
final class StageClock: Sendable {
    private let isOn: Bool
    private let current = Mutex<(name: String, start: ContinuousClock.Instant)?>(nil)

    init(isOn: Bool) {
        self.isOn = isOn
    }

    /// Ends the stage before and begins one.
    func begin(_ name: String) {
        end()
        current.withLock { $0 = (name, .now) }
    }

    /// Ends the stage.
    func end() {
        guard isOn, let stage = current.withLock({ $0 }) else { return }
        let elapsed = (ContinuousClock.Instant.now - stage.start).components
        let milliseconds = Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15
        StandardError.write("\(stage.name): \(Int(milliseconds.rounded())) ms\n")
    }
}
