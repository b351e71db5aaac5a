/// Cuts the bytes of a CSV text into rows of cells.
struct CSVScanner {
    /// Where a quotation mark is not closed; set when scanning stopped there.
    private(set) var unclosedQuote: (line: Int, column: Int)?
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    private enum End {
        case cell
        case row
    }

    /// A scanner at the first byte.
    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The next row, or nothing at the end of the text or after an unclosed quotation mark.
    mutating func nextRow() -> [CSVTable.Cell]? {
        guard position < bytes.count, unclosedQuote == nil else { return nil }
        var cells: [CSVTable.Cell] = []
        while true {
            let start = (line: line, column: cells.count + 1)
            guard let text = nextText() else {
                unclosedQuote = start
                return nil
            }
            cells.append(CSVTable.Cell(text: text, line: start.line, column: start.column))
            if nextEnd() == .row { return cells }
        }
    }

    /// The text of one cell, or nothing when its quotation mark is not closed before the cell ends.
    private mutating func nextText() -> String? {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return nextQuotedText() }
        let start = position
        while position < bytes.count, !Self.endsCell(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func nextQuotedText() -> String? {
        let quote = UInt8(ascii: "\"")
        var text: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote {
                let isDoubled = position + 1 < bytes.count && bytes[position + 1] == quote
                guard isDoubled else {
                    position += 1
                    guard position == bytes.count || Self.endsCell(bytes[position]) else { return nil }
                    return String(decoding: text, as: UTF8.self)
                }
                position += 1
            } else if byte == UInt8(ascii: "\n") {
                line += 1
            }
            text.append(byte)
            position += 1
        }
        return nil
    }

    /// Steps over the separator at the end of a cell.
    private mutating func nextEnd() -> End {
        guard position < bytes.count else { return .row }
        let separator = bytes[position]
        position += 1
        if separator == UInt8(ascii: ",") { return .cell }
        if separator == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
            position += 1
        }
        line += 1
        return .row
    }

    private static func endsCell(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
