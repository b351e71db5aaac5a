import Synchronization

/// Estimates by key, kept as long as the value lives.
private final class KeptEstimates: Sendable {
    let entries = Mutex<[EstimateCache.Key: [Double]]>([:])
}

extension EstimateCache {
    /// Keeps estimates in memory: for work that stands on many days once, of which nothing should stay on disk.
    package static func inMemory() -> EstimateCache {
        let kept = KeptEstimates()
        return EstimateCache(
            read: { key in kept.entries.withLock { $0[key] } },
            write: { key, numbers in kept.entries.withLock { $0[key] = numbers } })
    }
}
