/// Numbers with a fixed count of decimals, written by the million.
///
/// Half away from zero in binary, where `DecimalText` starts from the shortest decimal: the last digit of a number that
/// lies half-way may differ.
enum FixedDecimal {
    private static let tens: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6]

    /// Appends a number, never "-0".
    ///
    /// - Parameters:
    ///   - value: a finite number below 10¹² in size; others go through `DecimalText`.
    ///   - decimals: digits after the point, 1 to 6.
    ///   - bytes: where it goes.
    static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
        guard value.magnitude < 1e12 else {
            bytes += DecimalText(value, decimals: decimals).text.utf8
            return
        }
        var rest = UInt64((value.magnitude * tens[decimals]).rounded())
        if value < 0, rest > 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var written = 0
        while rest > 0 || written <= decimals {
            if written == decimals { bytes.append(UInt8(ascii: ".")) }
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
            written += 1
        }
        bytes[start...].reverse()
    }
}
