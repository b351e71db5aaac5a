extension [DoubleDouble] {
    /// The scalar product with a list of the same length, every product and sum in doubled precision.
    package func dot(_ other: [DoubleDouble]) -> DoubleDouble {
        precondition(count == other.count, "\(count) numbers times \(other.count)")
        var result = DoubleDouble.zero
        for i in indices { result = result + self[i] * other[i] }
        return result
    }

    /// The sum of the squares.
    package var sumOfSquares: DoubleDouble { dot(self) }

    /// Takes a multiple of a list of the same length away.
    package mutating func subtract(_ factor: DoubleDouble, times other: [DoubleDouble]) {
        precondition(count == other.count, "\(count) numbers less \(other.count)")
        for i in indices { self[i] = self[i] - factor * other[i] }
    }

    /// The nearest doubles.
    package var rounded: [Double] { map(\.high) }
}
