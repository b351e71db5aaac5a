/// A number as it was written: digits and decimals, so that a change of unit is exact.
package struct DecimalNumber: Hashable, Sendable {
    /// Why a text is no number.
    package enum Failure: Error, Hashable, Sendable {
        /// Other text, or more digits than any statistic has.
        case notANumber
        /// NaN or infinity in one of its spellings.
        case notFinite
    }

    /// Decimals written; negative when the last digit stands for tens or more.
    package let decimals: Int
    private let isNegative: Bool
    private let digits: String

    private init(isNegative: Bool, digits: String, decimals: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.decimals = decimals
    }

    /// Reads `-17.1`, also with full-width digits and white space around it.
    ///
    /// - Parameter text: what was written.
    /// - Throws: ``Failure``.
    package init(_ text: String) throws(Failure) {
        let written = text.halfWidth
        let hasSign = written.hasPrefix("-") || written.hasPrefix("+")
        let unsigned = written.dropFirst(hasSign ? 1 : 0)
        guard !Self.notFinite.contains(unsigned.lowercased()) else { throw .notFinite }
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        let digits = parts[0] + fraction
        guard parts.count <= 2, parts.count == 1 || !fraction.isEmpty,
            (1...Self.mostDigits).contains(digits.count),
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { throw .notANumber }
        self.init(isNegative: written.hasPrefix("-"), digits: String(digits), decimals: fraction.count)
    }

    /// The same quantity in another unit: the decimal point moves, no digit changes.
    ///
    /// - Parameter exponent: the power of ten to multiply by.
    /// - Returns: the number times `10^exponent`, with its decimals.
    package func shifted(by exponent: Int) -> DecimalNumber {
        DecimalNumber(isNegative: isNegative, digits: digits, decimals: decimals - exponent)
    }

    /// Decimals that a table prints of a number in a larger unit than it was written in: all that are known, but for zeros
    /// at the end that only the smaller unit shows (612000 万元 are 61.2 亿元).
    ///
    /// - Parameter least: decimals with which the larger unit is printed at least, as far as they are known.
    package func printedDecimals(atLeast least: Int) -> Int {
        let zeros = digits.reversed().prefix { $0 == "0" }.count
        return max(min(decimals, least), decimals - zeros)
    }

    /// The sum of numbers, without rounding; nothing for numbers with more digits than any statistic has.
    ///
    /// - Parameter numbers: numbers in one unit, at least one.
    package static func sum(_ numbers: [DecimalNumber]) -> DecimalNumber? {
        let decimals = numbers.map(\.decimals).max() ?? 0
        var total = 0
        for number in numbers {
            let zeros = String(repeating: "0", count: decimals - number.decimals)
            guard let digits = Int(number.digits + zeros) else { return nil }
            let (sum, isTooLarge) = total.addingReportingOverflow(number.isNegative ? -digits : digits)
            guard !isTooLarge else { return nil }
            total = sum
        }
        return DecimalNumber(isNegative: total < 0, digits: "\(total.magnitude)", decimals: decimals)
    }

    /// The number as it is written: `-17.1`.
    package var text: String {
        let point = max(decimals, 0)
        let whole = digits + String(repeating: "0", count: max(-decimals, 0))
        let padded = String(repeating: "0", count: max(point + 1 - whole.count, 0)) + whole
        let text = point == 0 ? padded : "\(padded.dropLast(point)).\(padded.suffix(point))"
        return (isNegative ? "-" : "") + text
    }

    /// The nearest floating-point number.
    package var value: Double {
        guard let value = Double("\(isNegative ? "-" : "")\(digits)e\(-decimals)") else {
            preconditionFailure("not digits: \(digits)")
        }
        return value
    }

    private static let notFinite = ["nan", ".nan", "inf", ".inf", "infinity", "∞"]
    private static let mostDigits = 25
}
