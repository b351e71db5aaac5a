/// A checksum that tells damaged bytes from whole ones, at several gigabytes a second: a cache that loses a page would
/// else change numbers without a word. It does not protect from forgery.
enum Checksum {
    /// Bytes that a checksum takes.
    private static let size = 8
    /// The 64-bit prime of FNV (Fowler, Noll, Vo); odd, so that no step loses a difference.
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    /// The bytes with their checksum behind them.
    static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        let sum = of(bytes)
        return bytes + (0..<size).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) }
    }

    /// The bytes without their checksum; nothing when it is not theirs.
    static func opened(_ sealed: consuming [UInt8]) -> [UInt8]? {
        var bytes = sealed
        guard bytes.count >= size else { return nil }
        let sum = bytes.suffix(size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        bytes.removeLast(size)
        return of(bytes) == sum ? bytes : nil
    }

    /// Words of eight bytes in four lanes, so that the processor works on four at a time; then the lanes, the bytes
    /// left over and the length, one after the other.
    private static func of(_ bytes: [UInt8]) -> UInt64 {
        var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        let whole = bytes.count / 32 * 32
        unsafe bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: whole, by: 32) {
                first = unsafe mixed(first, bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                second = unsafe mixed(second, bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
                third = unsafe mixed(third, bytes.loadUnaligned(fromByteOffset: start + 16, as: UInt64.self))
                fourth = unsafe mixed(
                    fourth, bytes.loadUnaligned(fromByteOffset: start + 24, as: UInt64.self))
            }
        }
        let rest = bytes[whole...].map(UInt64.init) + [UInt64(bytes.count)]
        return ([first, second, third, fourth] + rest).reduce(0, mixed)
    }

    /// A step of FNV-1a on a word, with a rotation, which carries differences of upper bits to lower ones.
    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* prime
        return product << 29 | product >> 35
    }
}
