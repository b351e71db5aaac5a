/// How offices average growth over several years: compound for levels, chained for comparable growth, points for
/// ratios.
///
/// Growth rates are in percent.
///
/// Source: National Bureau of Statistics, rule of two-year averages of 2021 (geometric mean on the base of 2019), and the
/// averages of the national Five-Year Plans' tables.
public enum AverageGrowth {
    /// The compound growth a year between two levels.
    ///
    /// - Parameters:
    ///   - first: the level of the base year, positive.
    ///   - last: the level `years` later, positive.
    ///   - years: at least 1.
    /// - Returns: percent a year; nothing when a level is not positive, or there is no year between.
    public static func compound(from first: Double, to last: Double, years: Int) -> Double? {
        guard first > 0, last > 0, years > 0 else { return nil }
        return (root(last / first, years) - 1) * 100
    }

    /// The average of yearly growth on a comparable basis, chained: what rules where levels were revised between.
    ///
    /// - Parameter growths: percent, one a year, each above -100.
    /// - Returns: percent a year; nothing when there are none or one is a fall of 100 % or more.
    public static func chained(_ growths: [Double]) -> Double? {
        guard !growths.isEmpty, growths.allSatisfy({ $0 > -100 }) else { return nil }
        return (root(growths.reduce(1) { $0 * (1 + $1 / 100) }, growths.count) - 1) * 100
    }

    /// The level that a compound growth leads to.
    ///
    /// - Parameters:
    ///   - first: the level of the base year.
    ///   - growth: percent a year.
    ///   - years: how many.
    public static func level(from first: Double, growing growth: Double, years: Int) -> Double {
        (0..<years).reduce(first) { level, _ in level * (1 + growth / 100) }
    }

    /// The positive root of a positive number, by Newton's iteration from above, which falls until it stands still.
    private static func root(_ number: Double, _ degree: Int) -> Double {
        guard degree > 1 else { return number }
        var guess = max(number, 1)
        while true {
            let power = (1..<degree).reduce(1.0) { product, _ in product * guess }
            let next = guess - (guess - number / power) / Double(degree)
            guard next < guess else { return guess }
            guess = next
        }
    }
}
