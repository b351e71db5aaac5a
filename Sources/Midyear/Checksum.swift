/// A checksum that tells damaged numbers from whole ones, at several gigabytes a second: a cache that loses a page would
/// else change results without a word. It does not protect from forgery.
enum Checksum {
    /// The 64-bit prime of FNV (Fowler, Noll, Vo); odd, so that no step loses a difference.
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    /// The numbers with their checksum behind them, as a number of the same bits.
    static func sealed(_ numbers: [Double]) -> [Double] {
        numbers + [Double(bitPattern: of(numbers))]
    }

    /// The numbers without their checksum; nothing when it is not theirs.
    static func opened(_ sealed: consuming [Double]) -> [Double]? {
        var numbers = sealed
        guard let sum = numbers.popLast(), of(numbers) == sum.bitPattern else {
            return nil
        }
        return numbers
    }

    /// Four lanes, so that the processor works on four numbers at a time; then the lanes, the numbers left over and
    /// the count, one after the other.
    private static func of(_ numbers: [Double]) -> UInt64 {
        let count = numbers.count
        var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        let whole = count / 4 * 4
        for start in stride(from: 0, to: whole, by: 4) {
            first = mixed(first, numbers[start].bitPattern)
            second = mixed(second, numbers[start + 1].bitPattern)
            third = mixed(third, numbers[start + 2].bitPattern)
            fourth = mixed(fourth, numbers[start + 3].bitPattern)
        }
        let rest = numbers[whole..<count].map(\.bitPattern) + [UInt64(count)]
        return ([first, second, third, fourth] + rest).reduce(0, mixed)
    }

    /// A step of FNV-1a on a word, with a rotation, which carries differences of upper bits to lower ones.
    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* prime
        return product << 29 | product >> 35
    }
}
