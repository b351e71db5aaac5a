/// A number of 106 significant bits: the unevaluated sum of two doubles that do not overlap.
///
/// About 31 decimal digits, with the range of `Double`. Sums are accurate (not the cheap variant that fails when
/// terms cancel), products use the fused multiply-add. Sources: Dekker (1971), "A floating-point technique for
/// extending the available precision"; Knuth, The Art of Computer Programming, volume 2, section 4.2.2; Ogita, Rump
/// and Oishi (2005), "Accurate sum and dot product"; error bounds: Joldes, Muller and Popescu (2017), algorithms 6,
/// 11 and 17.
package struct DoubleDouble: Hashable, Sendable {
    /// The nearest double.
    package let high: Double
    /// What the nearest double leaves out, at most half a unit of its last place.
    package let low: Double

    /// Zero.
    package static let zero = DoubleDouble(0)

    /// A double, exactly.
    package init(_ value: Double) {
        high = value
        low = 0
    }

    private init(high: Double, low: Double) {
        self.high = high
        self.low = low
    }

    /// The sum of two doubles, exactly, when |a| ≥ |b| or a is 0 (Dekker).
    private static func sum(ordered a: Double, _ b: Double) -> DoubleDouble {
        let high = a + b
        return DoubleDouble(high: high, low: b - (high - a))
    }

    /// The sum of two doubles, exactly (Knuth).
    package static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
        let high = a + b
        let second = high - a
        return DoubleDouble(high: high, low: (a - (high - second)) + (b - second))
    }

    /// The product of two doubles, exactly unless it underflows.
    package static func product(_ a: Double, _ b: Double) -> DoubleDouble {
        let high = a * b
        return DoubleDouble(high: high, low: (-high).addingProduct(a, b))
    }

    /// The sum, with a relative error of at most about 3 · 2⁻¹⁰⁶.
    package static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let highs = sum(a.high, b.high)
        let lows = sum(a.low, b.low)
        let first = sum(ordered: highs.high, highs.low + lows.high)
        return sum(ordered: first.high, first.low + lows.low)
    }

    /// The difference, with a relative error of at most about 3 · 2⁻¹⁰⁶.
    package static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

    /// The negative, exactly.
    package static prefix func - (a: DoubleDouble) -> DoubleDouble {
        DoubleDouble(high: -a.high, low: -a.low)
    }

    /// The product, with a relative error of at most about 6 · 2⁻¹⁰⁶.
    package static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let highs = product(a.high, b.high)
        let cross = (a.low * b.high).addingProduct(a.high, b.low)
        return sum(ordered: highs.high, highs.low + cross)
    }

    /// The quotient, with a relative error of at most about 15 · 2⁻¹⁰⁶.
    package static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let estimate = a.high / b.high
        let rest = a - DoubleDouble(estimate) * b
        return sum(ordered: estimate, rest.high / b.high)
    }

    /// The square root of a number that is not negative: one Newton step from that of the nearest double.
    package var squareRoot: DoubleDouble {
        guard high > 0 else { return .zero }
        let estimate = high.squareRoot()
        let rest = self - Self.product(estimate, estimate)
        return Self.sum(ordered: estimate, rest.high / (2 * estimate))
    }

    /// The product with 2 to a power, exactly unless it overflows or underflows.
    package func scaled(byPowerOfTwo exponent: Int) -> DoubleDouble {
        DoubleDouble(
            high: Double(sign: .plus, exponent: exponent, significand: high),
            low: Double(sign: .plus, exponent: exponent, significand: low))
    }
}
