/// Where a function is evaluated to learn which of its arguments its variance comes from.
///
/// Two base samples A and B of a scrambled Sobol sequence, and A with one coordinate taken from B, one such sample a
/// dimension. Source: Saltelli et al. (2010), "Variance based sensitivity analysis of model output", Computer Physics
/// Communications 181, 259-270 (radial design A, B, AB_i).
public struct SensitivityDesign: Sendable {
    /// Number of arguments.
    public let dimensions: Int
    /// Base sample size; a power of two keeps the sequence balanced.
    public let samples: Int
    private let sequence: SobolSequence

    /// Most arguments that the sequence serves: A and B need an axis each.
    public static let mostDimensions = SobolSequence.mostDimensions / 2

    /// A design.
    ///
    /// - Parameters:
    ///   - dimensions: number of arguments, 1 to ``mostDimensions``.
    ///   - samples: base sample size, at least 2.
    ///   - seed: of the scrambling.
    public init(dimensions: Int, samples: Int, seed: UInt64) {
        precondition((1...Self.mostDimensions).contains(dimensions), "\(dimensions) arguments")
        precondition(samples >= 2, "\(samples) samples have no variance")
        self.dimensions = dimensions
        self.samples = samples
        sequence = SobolSequence(dimensions: 2 * dimensions, seed: seed)
    }

    /// Number of evaluations: samples × (dimensions + 2).
    public var count: Int { samples * (dimensions + 2) }

    /// A point to evaluate: first the points of A, then of B, then of A with coordinate 0, 1, … from B.
    ///
    /// - Parameter index: 0 to ``count`` − 1.
    /// - Returns: one coordinate a dimension, each in (0, 1).
    public func point(_ index: Int) -> [Double] {
        precondition((0..<count).contains(index), "point \(index) of \(count)")
        let pair = sequence.point(index % samples)
        switch index / samples {
        case 0: return Array(pair[..<dimensions])
        case 1: return Array(pair[dimensions...])
        case let block:
            var point = Array(pair[..<dimensions])
            point[block - 2] = pair[dimensions + block - 2]
            return point
        }
    }
}
