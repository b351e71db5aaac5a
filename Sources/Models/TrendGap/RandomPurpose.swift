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
        RandomStream(seed: seed, named: "\(region)/\(use)")
    }
}
