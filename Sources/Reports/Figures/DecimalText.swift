/// A number as decimal text: rounded half up (away from zero), the same under every locale, never "-0.0".
///
/// Rounding starts from the shortest decimal that reads back as the number, so that 2.675 rounds as a reader
/// of "2.675" expects and not as its binary neighbour 2.67499999… would.
package struct DecimalText {
    /// Which signs are written.
    package enum Sign {
        /// A minus before negative numbers.
        case negative
        /// A sign before every number but zero.
        case always
    }

    /// The text.
    package let text: String

    /// Writes a number with a fixed count of decimals.
    ///
    /// - Parameters:
    ///   - value: a finite number.
    ///   - decimals: digits after the point; a negative count rounds to tens, hundreds, ….
    ///   - sign: which signs are written.
    package init(_ value: Double, decimals: Int, sign: Sign = .negative) {
        precondition(value.isFinite, "\(value) has no decimal text")
        let digits = Self.rounded(Self.expanded(value.magnitude), to: decimals)
        let point = digits.count - max(decimals, 0)
        let whole = String(decoding: digits[..<point], as: UTF8.self)
        let fraction = String(decoding: digits[point...], as: UTF8.self)
        let magnitude = fraction.isEmpty ? whole : "\(whole).\(fraction)"
        let isZero = digits.allSatisfy { $0 == Self.zero }
        switch (isZero, value < 0, sign) {
        case (true, _, _), (false, false, .negative): text = magnitude
        case (false, true, _): text = "-" + magnitude
        case (false, false, .always): text = "+" + magnitude
        }
    }

    /// Writes a number with as many decimals as it needs, at most six.
    ///
    /// - Parameter value: a finite number.
    package init(shortest value: Double) {
        var text = DecimalText(value, decimals: 6).text
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        self.text = text
    }

    /// A number as it reads when written with a fixed count of decimals.
    ///
    /// - Parameters:
    ///   - value: a finite number.
    ///   - decimals: digits after the point; a negative count rounds to tens, hundreds, ….
    static func rounded(_ value: Double, decimals: Int) -> Double {
        Double(DecimalText(value, decimals: decimals).text) ?? value
    }

    private static let zero = UInt8(ascii: "0")

    /// Digits before and after the point, without exponent.
    private static func expanded(_ magnitude: Double) -> (whole: [UInt8], fraction: [UInt8]) {
        let parts = magnitude.description.split(separator: "e")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        var whole = Array(mantissa[0].utf8)
        var fraction = mantissa.count > 1 ? Array(mantissa[1].utf8) : []
        if exponent > 0 {
            fraction += Array(repeating: zero, count: max(exponent - fraction.count, 0))
            whole += fraction[..<exponent]
            fraction.removeFirst(exponent)
        } else if exponent < 0 {
            whole = Array(repeating: zero, count: max(-exponent + 1 - whole.count, 0)) + whole
            fraction = whole.suffix(-exponent) + fraction
            whole.removeLast(-exponent)
        }
        return (whole, fraction)
    }

    /// The digits kept, after carrying; at least one digit before the point.
    private static func rounded(_ number: (whole: [UInt8], fraction: [UInt8]), to decimals: Int) -> [UInt8] {
        var digits = [zero] + number.whole + number.fraction
        let kept = number.whole.count + 1 + decimals
        let hidden = max(-decimals, 0)
        if kept < 1 { return Array(repeating: zero, count: 1) }
        digits += Array(repeating: zero, count: max(kept + 1 - digits.count, 0))
        let roundsUp = digits[kept] >= UInt8(ascii: "5")
        digits = Array(digits[..<kept])
        if roundsUp {
            var position = kept - 1
            while digits[position] == UInt8(ascii: "9") {
                digits[position] = zero
                position -= 1
            }
            digits[position] += 1
        }
        digits += Array(repeating: zero, count: hidden)
        let leading = digits.prefix { $0 == zero }.count
        let spare = min(leading, digits.count - max(decimals, 0) - 1)
        return Array(digits[spare...])
    }
}
