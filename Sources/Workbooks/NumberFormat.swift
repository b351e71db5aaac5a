/// How a cell shows a number: what of a spreadsheet's format code matters for reading it.
///
/// Source: ECMA-376 Part 1, 18.8.30 and 18.8.31.
enum NumberFormat: Hashable {
    /// As it is.
    case general
    /// With a fixed number of decimals, perhaps as a percentage.
    case fixed(decimals: Int, isPercent: Bool)
    /// As a date or time.
    case date

    /// A format of the fixed list that workbooks do not spell out; `general` for any other number.
    init(builtIn id: Int) {
        switch id {
        case 1, 3, 37, 38, 41, 42: self = .fixed(decimals: 0, isPercent: false)
        case 2, 4, 39, 40, 43, 44: self = .fixed(decimals: 2, isPercent: false)
        case 9: self = .fixed(decimals: 0, isPercent: true)
        case 10: self = .fixed(decimals: 2, isPercent: true)
        case 14...22, 27...36, 45...47, 50...58: self = .date
        default: self = .general
        }
    }

    /// A format of the workbook's own; of several sections the first, for positive numbers.
    init(code: String) {
        let body = Self.body(of: code)
        guard !body.contains("General"), !body.contains("通用"), !body.contains("@") else {
            self = .general
            return
        }
        if body.contains(where: { "ymdhsYMDHS年月日".contains($0) }) {
            self = .date
            return
        }
        let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1].prefix { "0#?".contains($0) } : ""
        // A comma after the last digit divides by a thousand, which is no way to show a statistic; `#` shows what is there.
        let last = body.lastIndex { "0#?".contains($0) }
        let isScaled = last.map { body[$0...].contains(",") } ?? true
        guard !isScaled, !decimals.contains("#"), !body.contains("E"), !body.contains("/") else {
            self = .general
            return
        }
        self = .fixed(decimals: decimals.count, isPercent: body.contains("%"))
    }

    /// The first section without quoted text, escaped characters, paddings and conditions.
    private static func body(of code: String) -> String {
        var body = ""
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case ";": return body
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*", "!": isEscaped = true
                default: body.append(character)
                }
            }
        }
        return body
    }
}
