/// The counter-based generator Philox4x32-10: a keyed scramble of a 128-bit counter.
///
/// Without state, so that any number of any stream is computed on its own, in any order and on any task.
/// Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", section 3.3.
public struct Philox: Sendable {
    /// Four words of 32 bits: a counter, or the random bits made of it.
    public typealias Words = (UInt32, UInt32, UInt32, UInt32)

    private let key: UInt64

    /// A generator with its own, independent numbers.
    ///
    /// - Parameter key: the low 32 bits are the first word of the key.
    public init(key: UInt64) {
        self.key = key
    }

    /// The 128 random bits of a counter.
    ///
    /// - Parameter counter: any four words.
    /// - Returns: four words, a one-to-one image of the counter.
    @inline(__always)
    public func block(_ counter: Words) -> Words {
        var (a, b, c, d) = counter
        var (low, high) = (UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
        for _ in 0..<10 {
            let first = UInt64(a) &* 0xD251_1F53
            let second = UInt64(c) &* 0xCD9E_8D57
            a = UInt32(truncatingIfNeeded: second >> 32) ^ b ^ low
            b = UInt32(truncatingIfNeeded: second)
            c = UInt32(truncatingIfNeeded: first >> 32) ^ d ^ high
            d = UInt32(truncatingIfNeeded: first)
            low &+= 0x9E37_79B9
            high &+= 0xBB67_AE85
        }
        return (a, b, c, d)
    }
}
