/// How near two names are.
package enum NameSimilarity {
    /// The share of pairs of neighbouring characters that two names have in common: twice the number in both over the
    /// number in one and the other.
    ///
    /// - Parameters:
    ///   - left: a name.
    ///   - right: another one.
    /// - Returns: 0 to 1.
    ///
    /// Source: Dice (1945), Measures of the amount of ecologic association between species.
    package static func of(_ left: String, _ right: String) -> Double {
        let (first, second) = (pairs(left), pairs(right))
        var counts: [String: Int] = [:]
        for pair in first { counts[pair, default: 0] += 1 }
        var common = 0
        for pair in second {
            guard let count = counts[pair], count > 0 else { continue }
            counts[pair] = count - 1
            common += 1
        }
        let total = first.count + second.count
        return total == 0 ? 0 : 2 * Double(common) / Double(total)
    }

    private static func pairs(_ text: String) -> [String] {
        let letters = Array(text)
        return zip(letters, letters.dropFirst()).map { "\($0)\($1)" }
    }
}
