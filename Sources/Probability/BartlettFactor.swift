/// The triangular root of a Wishart matrix with the identity as its scale.
///
/// With A lower triangular, A Aᵀ ~ Wishart(I, ν): the squares on the diagonal are chi-squared with ν, ν − 1, …
/// degrees of freedom, what is below is standard normal, all independent. Source: Bartlett (1933); Anderson (2003),
/// "An Introduction to Multivariate Statistical Analysis", section 7.2.
public struct BartlettFactor: Hashable, Sendable {
    /// Number of rows and columns, m.
    public let order: Int
    /// A, m x m column by column, zero above the diagonal.
    public let values: [Double]

    /// Draws a factor; numbers `start` to `start` + m (m + 1) / 2 − 1 of the draw are used.
    ///
    /// - Parameters:
    ///   - order: m, at least 1.
    ///   - degreesOfFreedom: ν, above m − 1.
    ///   - stream: where the numbers come from.
    ///   - draw: counted from 0.
    ///   - start: index of the first number.
    public init(
        order: Int, degreesOfFreedom: Double, from stream: RandomStream, draw: Int, startingAt start: Int = 0
    ) {
        precondition(order >= 1 && degreesOfFreedom > Double(order - 1), "no Wishart of order \(order)")
        var values = [Double](repeating: 0, count: order * order)
        var index = start
        for column in 0..<order {
            let squares = GammaDistribution.chiSquared(degreesOfFreedom: degreesOfFreedom - Double(column))
            values[column * order + column] = squares.quantile(stream.uniform(draw, index)).squareRoot()
            index += 1
            for row in column + 1..<max(order, column + 1) {
                values[column * order + row] = NormalDistribution.quantile(stream.uniform(draw, index))
                index += 1
            }
        }
        self.order = order
        self.values = values
    }

    /// How many random numbers a factor uses.
    ///
    /// - Parameter order: m.
    /// - Returns: m (m + 1) / 2.
    public static func numbersUsed(order: Int) -> Int { order * (order + 1) / 2 }
}
