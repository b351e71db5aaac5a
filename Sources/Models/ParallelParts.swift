import Synchronization

/// Hands out the numbers of parts, each once.
private final class PartCounter: Sendable {
    private let taken = Atomic<Int>(0)

    /// The next part's number.
    func next() -> Int { taken.add(1, ordering: .relaxed).oldValue }
}

/// Computes parts of one piece of work side by side and returns them by index.
///
/// The only task group of the package. How work is cut into parts is the caller's, by constants and never by the
/// number of workers, so that results are the same for any `workers`; a worker that is free takes the next part.
///
/// - Parameters:
///   - count: number of parts.
///   - workers: how many parts run at a time.
///   - body: computes one part.
/// - Returns: the parts, in order of index.
/// - Throws: what `body` throws for the first part that fails, whichever ends first; `CancellationError` when the task
///   is cancelled between parts.
package func parallelParts<Part: Sendable>(
    _ count: Int, workers: Int, _ body: @escaping @Sendable (Int) throws -> Part
) async throws -> [Part] {
    guard workers > 1, count > 1 else {
        return try (0..<count).map { index in
            try Task.checkCancellation()
            return try body(index)
        }
    }
    return try await withThrowingTaskGroup(of: [(Int, Result<Part, any Error>)].self) { group in
        let counter = PartCounter()
        for _ in 0..<min(workers, count) {
            group.addTask {
                var mine: [(Int, Result<Part, any Error>)] = []
                while case let index = counter.next(), index < count {
                    try Task.checkCancellation()
                    let part = Result { try body(index) }
                    mine.append((index, part))
                    if case .failure = part { break }
                }
                return mine
            }
        }
        var parts: [Result<Part, any Error>?] = Array(repeating: nil, count: count)
        for try await finished in group {
            for (index, part) in finished { parts[index] = part }
        }
        return try parts.compactMap { try $0?.get() }
    }
}
