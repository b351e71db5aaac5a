/// A stored number as its cell shows it.
struct ShownNumber: Hashable {
    /// What the cell shows, without thousands separators; percentages with their sign.
    let text: String
    /// The number with all its digits, when fewer are shown.
    let stored: String?

    /// Shows a number; nothing when it is none.
    ///
    /// - Parameters:
    ///   - raw: the number as the workbook writes it, such as `48.590000000000003` or `-1.71E-1`.
    ///   - format: the cell's format.
    init?(_ raw: String, _ format: NumberFormat) {
        guard let value = Double(raw), value.isFinite, let number = Digits(value) else { return nil }
        guard case .fixed(let decimals, let isPercent) = format else {
            text = number.text
            stored = nil
            return
        }
        let sign = isPercent ? "%" : ""
        let scaled = isPercent ? Digits(number, shiftedBy: 2) : number
        let shown = scaled.rounded(to: decimals)
        text = shown.text + sign
        stored = scaled.isMorePrecise(than: decimals) ? scaled.text + sign : nil
    }

    /// The digits that spreadsheets trust, fifteen, with a decimal point.
    private struct Digits {
        private var isNegative: Bool
        /// Digits from the highest on, at least one.
        private var digits: [UInt8]
        /// How many of them follow the decimal point; negative when zeros must follow the last digit.
        private var decimals: Int

        /// Source: Microsoft, Excel specifications and limits (number precision: 15 digits).
        private static let trusted = 15
        /// Beyond these powers of ten a number is no statistic.
        private static let exponents = -30...30

        init?(_ value: Double) {
            // The shortest text that reads as the same number: `48.59` for 48.590000000000003.
            let parts = value.magnitude.description.lowercased().split(separator: "e")
            let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
            guard Self.exponents.contains(exponent) else { return nil }
            let point = parts[0].split(separator: ".", omittingEmptySubsequences: false)
            isNegative = value < 0
            digits = point.joined().utf8.map { $0 - UInt8(ascii: "0") }
            decimals = (point.count == 2 ? point[1].count : 0) - exponent
            let leading = digits.prefix { $0 == 0 }.count
            let surplus = digits.count - leading - Self.trusted
            if surplus > 0 { self = rounded(to: decimals - surplus) }
            removeTrailingZeros()
        }

        init(_ other: Digits, shiftedBy places: Int) {
            self = other
            decimals -= places
            removeTrailingZeros()
        }

        private mutating func removeTrailingZeros() {
            while decimals > 0, digits.count > 1, digits.last == 0 {
                digits.removeLast()
                decimals -= 1
            }
        }

        func isMorePrecise(than shown: Int) -> Bool { decimals > shown }

        /// Half is rounded away from zero, as spreadsheets do.
        func rounded(to wanted: Int) -> Digits {
            var result = self
            if wanted > decimals {
                result.digits += Array(repeating: 0, count: wanted - decimals)
            } else if wanted < decimals {
                let dropped = min(decimals - wanted, digits.count + 1)
                result.digits = [0, 0] + digits
                let carries = result.digits[result.digits.count - dropped] >= 5
                result.digits.removeLast(dropped)
                if carries { result.addOne() }
            }
            result.decimals = wanted
            return result
        }

        private mutating func addOne() {
            var position = digits.count - 1
            while position >= 0, digits[position] == 9 {
                digits[position] = 0
                position -= 1
            }
            if position >= 0 { digits[position] += 1 } else { digits.insert(1, at: 0) }
        }

        var text: String {
            var all = digits
            if decimals < 0 { all += Array(repeating: 0, count: -decimals) }
            let places = max(decimals, 0)
            if all.count <= places {
                all.insert(contentsOf: Array(repeating: 0, count: places + 1 - all.count), at: 0)
            }
            let letters = all.map { Character(Unicode.Scalar(UInt8(ascii: "0") + $0)) }
            let whole = String(letters.dropLast(places)).drop { $0 == "0" }
            let fraction = String(letters.suffix(places))
            let isZero = all.allSatisfy { $0 == 0 }
            return (isNegative && !isZero ? "-" : "") + (whole.isEmpty ? "0" : whole)
                + (places > 0 ? "." + fraction : "")
        }
    }
}
