/// Points that fill the unit cube evenly, scrambled by a seed.
///
/// Of any 2ᵏ points from a multiple of 2ᵏ on, each of the 2ᵏ equal intervals of each axis holds exactly one.
/// Sources: Joe and Kuo (2008), "Constructing Sobol sequences with better two-dimensional projections" (direction
/// numbers); Owen (1995) (nested scrambling), by the hash of Laine and Karras (2011) in the form of Burley (2020).
public struct SobolSequence: Sendable {
    /// Most dimensions that the table serves.
    public static let mostDimensions = 128

    private let axes: [Axis]

    /// A scrambled sequence.
    ///
    /// - Parameters:
    ///   - dimensions: 0 to ``mostDimensions``.
    ///   - seed: of the scrambling.
    public init(dimensions: Int, seed: UInt64) {
        precondition(
            (0...Self.mostDimensions).contains(dimensions), "no direction numbers for axis \(dimensions)")
        let hash = Philox(key: seed)
        axes = (0..<dimensions).map { axis in
            Axis(directions: Self.directions(axis), seed: hash.block((UInt32(axis), 0, 0, 0)).0)
        }
    }

    /// One point.
    ///
    /// - Parameter index: counted from 0, below 2³².
    /// - Returns: one coordinate a dimension, each in (0, 1).
    public func point(_ index: Int) -> [Double] {
        axes.map { $0.coordinate(UInt32(index)) }
    }

    private struct Axis {
        /// The word that each bit of the index adds, lowest bit first.
        let directions: [UInt32]
        let seed: UInt32

        func coordinate(_ index: UInt32) -> Double {
            var word: UInt32 = 0
            var rest = index
            while rest != 0 {
                word ^= directions[rest.trailingZeroBitCount]
                rest &= rest - 1
            }
            return (Double(scrambled(word)) + 0.5) * 0x1p-32
        }

        /// Flips each binary digit depending on the digits before it, so that the strata are kept.
        private func scrambled(_ word: UInt32) -> UInt32 {
            var x = word.bitReversed &+ seed
            for factor in [0x6C50_B47C, 0xB82F_1E52, 0xC7AF_E638, 0x8D22_F6E6] as [UInt32] {
                x ^= x &* factor
            }
            return x.bitReversed
        }
    }

    /// Sobol's recurrence for the primitive polynomial of an axis; axis 0 is van der Corput's.
    private static func directions(_ axis: Int) -> [UInt32] {
        guard axis > 0 else { return (0..<32).map { 1 << (31 - $0) } }
        let (polynomial, initial) = directionNumbers[axis - 1]
        let degree = initial.count
        var directions = initial.enumerated().map { $1 << UInt32(31 - $0) }
        for i in degree..<32 {
            var next = directions[i - degree] ^ (directions[i - degree] >> UInt32(degree))
            for k in 1..<degree where polynomial >> UInt32(degree - 1 - k) & 1 == 1 {
                next ^= directions[i - k]
            }
            directions.append(next)
        }
        return directions
    }
}
