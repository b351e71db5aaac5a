/// Random numbers addressed by draw and index.
///
/// The number of (seed, purpose, draw, index) depends on nothing else: draw i is the same however many draws are
/// asked for, in whatever order. Counter of the generator: index / 2, draw (low, high), purpose; a block makes
/// two numbers.
public struct RandomStream: Sendable {
    private let generator: Philox
    private let purpose: UInt32

    /// The numbers of one purpose.
    ///
    /// - Parameters:
    ///   - seed: of the whole run.
    ///   - purpose: what the numbers are for; different purposes are independent.
    public init(seed: UInt64, purpose: UInt32) {
        generator = Philox(key: seed)
        self.purpose = purpose
    }

    /// The numbers of a purpose that has a name: FNV-1a, 32 bits, of its UTF-8 bytes (Fowler, Noll, Vo).
    ///
    /// - Parameters:
    ///   - seed: seed.
    ///   - name: what the numbers are for.
    public init(seed: UInt64, named name: String) {
        self.init(seed: seed, purpose: name.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 })
    }

    /// A uniform number, never 0 or 1: an odd multiple of 2⁻⁵³.
    ///
    /// - Parameters:
    ///   - draw: counted from 0.
    ///   - index: which number of the draw, counted from 0.
    /// - Returns: in (0, 1).
    public func uniform(_ draw: Int, _ index: Int) -> Double {
        let pair = uniformPair(draw: draw, block: index / 2)
        return index.isMultiple(of: 2) ? pair.even : pair.odd
    }

    /// Standard normal numbers of one draw: the quantiles of ``uniform(_:_:)`` at the same indices.
    ///
    /// - Parameters:
    ///   - draw: counted from 0.
    ///   - count: how many.
    ///   - start: index of the first.
    /// - Returns: `count` numbers, N(0, 1).
    public func normals(draw: Int, count: Int, startingAt start: Int = 0) -> [Double] {
        var result = [Double](repeating: 0, count: count)
        fill(0..<count, of: &result, draw: draw, firstIndex: start)
        return result
    }

    /// Writes standard normal numbers of one draw into a part of an array; the first has index 0.
    ///
    /// - Parameters:
    ///   - draw: counted from 0.
    ///   - values: where they go.
    ///   - range: the positions to write.
    public func fillNormals(draw: Int, into values: inout [Double], range: Range<Int>) {
        fill(range, of: &values, draw: draw, firstIndex: 0)
    }

    private func fill(_ range: Range<Int>, of values: inout [Double], draw: Int, firstIndex: Int) {
        precondition(
            range.lowerBound >= 0 && range.upperBound <= values.count, "\(range) of \(values.count) positions"
        )
        let offset = firstIndex - range.lowerBound
        var position = range.lowerBound
        while position < range.upperBound {
            let index = position + offset
            let pair = uniformPair(draw: draw, block: index / 2)
            if index.isMultiple(of: 2) {
                values[position] = NormalDistribution.quantile(pair.even)
                position += 1
            }
            // Also when the range starts at an odd index, whose block then serves its second number alone.
            if position < range.upperBound {
                values[position] = NormalDistribution.quantile(pair.odd)
                position += 1
            }
        }
    }

    @inline(__always)
    private func uniformPair(draw: Int, block: Int) -> (even: Double, odd: Double) {
        precondition(draw >= 0, "no draw \(draw)")
        let draw = UInt64(draw)
        let words = generator.block(
            (
                UInt32(block), UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32),
                purpose
            ))
        return (Self.uniform(words.0, words.1), Self.uniform(words.2, words.3))
    }

    /// 52 random bits and a final one: exact in binary, symmetric about 1/2, and neither 0 nor 1.
    @inline(__always)
    private static func uniform(_ high: UInt32, _ low: UInt32) -> Double {
        Double((UInt64(high) << 32 | UInt64(low)) >> 11 | 1) * 0x1p-53
    }
}
