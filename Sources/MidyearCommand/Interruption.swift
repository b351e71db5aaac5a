import Dispatch
import Foundation

/// Turns SIGINT and SIGTERM into a call, until it is stopped.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    init(_ handler: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: handler)
            source.resume()
            return source
        }
    }

    /// Listens no longer.
    func stop() {
        for source in sources { source.cancel() }
    }
}
