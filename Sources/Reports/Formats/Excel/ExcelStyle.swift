/// How a cell of a sheet looks.
struct ExcelStyle: Hashable {
    /// Decimals shown of a number; nothing for text.
    var decimals: Int?
    /// Whether a plus is shown before positive numbers.
    var isSigned = false
    /// Whether text is bold.
    var isBold = false
    /// Whether text stands on the right, as numbers do.
    var isRight = false
    /// Whether long text is broken into lines.
    var isWrapped = false
    /// Whether the cell has rules.
    var isBordered = false
    /// Whether text stands in the middle.
    var isCentred = false
    /// Colour of text, red, green and blue; black when not stated.
    var colour: UInt32?

    /// Whether a cell holds text whatever it looks like, so that no program turns `2020-06` into a date.
    var isText = false

    /// A cell to be filled in.
    static let input = ExcelStyle(isText: true)

    /// The head of a column.
    static let head = ExcelStyle(isBold: true, isWrapped: true, isBordered: true, isCentred: true)

    /// The number format; nothing for text.
    var numberFormat: String? {
        guard !isText else { return "@" }
        return decimals.map { count in
            let digits = count > 0 ? "0." + String(repeating: "0", count: count) : "0"
            return isSigned ? "+\(digits);-\(digits);\(digits)" : digits
        }
    }
}
