import Models
import Synchronization
import Testing

struct EstimateCacheTests {
    /// What is kept in memory, and how often something was kept.
    final class Store: Sendable {
        let entries = Mutex<[String: [Double]]>([:])
        let writes = Mutex(0)

        var cache: EstimateCache {
            EstimateCache(
                read: { key in self.entries.withLock { $0[key.text] } },
                write: { key, numbers in
                    self.entries.withLock { $0[key.text] = numbers }
                    self.writes.withLock { $0 += 1 }
                })
        }

        /// Changes everything that is kept.
        func spoil(_ change: ([Double]) -> [Double]) {
            entries.withLock { $0 = $0.mapValues(change) }
        }
    }

    @Test func `an estimate read back gives the same bits, and a broken one is made anew`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let expected = ReproducibilityTests.numbers(tongzhou.prediction, first: 100)
        let store = Store()
        func predicted() async throws -> [[Double]] {
            let prediction = try await TrendGapModel(workers: 2, cache: store.cache).predict(
                tongzhou.study, draws: 100, seed: Tongzhou.seed)
            return ReproducibilityTests.numbers(prediction, first: 100)
        }
        #expect(try await predicted() == expected)
        let first = store.writes.withLock { $0 }
        #expect(first >= 1, "parents are kept")
        #expect(try await predicted() == expected)
        #expect(store.writes.withLock { $0 } == first, "what is kept is not made again")
        store.spoil { Array($0.prefix($0.count / 2)) }
        #expect(try await predicted() == expected)
        #expect(store.writes.withLock { $0 } > first, "half a file is no estimate")
    }
}
