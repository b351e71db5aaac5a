/// Exact arithmetic of year-to-date figures: bases, halves, remaining growth.
///
/// Growth rates are in percent, shares are fractions of a year, levels are in any one unit.
public enum CumulativeArithmetic {
    /// The comparable base of a published level: what the same period of the year before was, on today's basis.
    ///
    /// - Parameters:
    ///   - level: published level.
    ///   - growth: published growth on the year before, percent, above -100.
    /// - Returns: `level / (1 + growth/100)`, in the unit of `level`.
    ///
    /// Source: comparable-basis rule of the statistics bureaus (growth is published on a revised base).
    public static func comparableBase(level: Double, growth: Double) -> Double {
        level / (1 + growth / 100)
    }

    /// The growth of a period that is the sum of two parts.
    ///
    /// - Parameters:
    ///   - first: growth of the first part, percent.
    ///   - share: share of the first part in the base of the whole, 0 to 1.
    ///   - second: growth of the second part, percent.
    /// - Returns: growth of the whole, percent.
    public static func whole(first: Double, share: Double, second: Double) -> Double {
        share * first + (1 - share) * second
    }

    /// The growth that the second part must have so that the whole reaches a target.
    ///
    /// - Parameters:
    ///   - target: growth asked of the whole, percent.
    ///   - first: growth of the first part, percent.
    ///   - share: share of the first part in the base of the whole, 0 < share < 1.
    /// - Returns: growth of the second part, percent.
    public static func required(target: Double, first: Double, share: Double) -> Double {
        (target - share * first) / (1 - share)
    }

    /// The growth of the remaining part from two cumulative levels with their growth.
    ///
    /// - Parameters:
    ///   - partLevel: level of the first part.
    ///   - partGrowth: its growth, percent.
    ///   - wholeLevel: level of the whole.
    ///   - wholeGrowth: its growth, percent.
    /// - Returns: growth of the remaining part on its own comparable base, percent.
    public static func remaining(
        partLevel: Double, partGrowth: Double, wholeLevel: Double, wholeGrowth: Double
    ) -> Double {
        let base =
            comparableBase(level: wholeLevel, growth: wholeGrowth)
            - comparableBase(level: partLevel, growth: partGrowth)
        return ((wholeLevel - partLevel) / base - 1) * 100
    }

    /// The average growth of two years by the official geometric rule.
    ///
    /// - Parameters:
    ///   - first: growth of the first year, percent.
    ///   - second: growth of the second year, percent.
    /// - Returns: geometric mean, percent.
    ///
    /// Source: National Bureau of Statistics, two-year averages of 2021 on the base of 2019.
    public static func twoYearAverage(_ first: Double, _ second: Double) -> Double {
        (((1 + first / 100) * (1 + second / 100)).squareRoot() - 1) * 100
    }
}
