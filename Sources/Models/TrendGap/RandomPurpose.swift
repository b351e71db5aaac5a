import Probability

/// Names a use of random numbers, so that no two uses share any.
enum RandomPurpose {
    /// The stream of a use in a region.
    ///
    /// - Parameters:
    ///   - use: what the numbers are for.
    ///   - region: region id.
    ///   - seed: the run's seed.
    static func stream(_ use: String, region: String, seed: UInt64) -> RandomStream {
        RandomStream(seed: seed, purpose: code("\(region)/\(use)"))
    }

    /// FNV-1a, 32 bits, of the UTF-8 bytes (Fowler, Noll, Vo).
    private static func code(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
