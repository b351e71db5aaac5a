import TimeSeries

extension RegionEstimate {
    /// The estimate as bytes, for the cache.
    var bytes: [UInt8] { [] }

    /// Reads an estimate back; nothing when the bytes are not whole or of another version.
    init?(bytes: [UInt8]) { return nil }
}
