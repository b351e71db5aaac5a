/// Where something stands in a file the user can open.
public struct Place: Hashable, Sendable, Comparable {
    /// Path of the file, as the user named it.
    public let file: String
    /// Name of the sheet, for a cell of a workbook, whose line and column are its row and column.
    public let sheet: String?
    /// Line, from 1; nothing when the whole file is meant.
    public let line: Int?
    /// Column, from 1; nothing when the whole line is meant.
    public let column: Int?

    /// A place.
    ///
    /// - Parameters:
    ///   - file: path of the file.
    ///   - sheet: name of the sheet of a workbook.
    ///   - line: line or row, from 1.
    ///   - column: column, from 1.
    public init(file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
    }

    /// Orders places by file, sheet, line, column.
    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.sheet ?? "", left.line ?? 0, left.column ?? 0)
            < (right.file, right.sheet ?? "", right.line ?? 0, right.column ?? 0)
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, as far as known; of a workbook `file“sheet”E9`.
    public var description: String {
        if let sheet { return "\(file)“\(sheet)”\(Self.cellName(line: line, column: column))" }
        guard let line else { return file }
        guard let column else { return "\(file):\(line)" }
        return "\(file):\(line):\(column)"
    }

    /// `E9`, or the row's number alone.
    private static func cellName(line: Int?, column: Int?) -> String {
        guard let line else { return "" }
        return (column.map(columnName) ?? "") + "\(line)"
    }

    /// The letters by which spreadsheets name a column: `A` is 1, `AA` is 27.
    ///
    /// - Parameter column: number from 1.
    /// - Returns: the letters.
    public static func columnName(_ column: Int) -> String {
        var rest = column
        var letters: [Character] = []
        while rest > 0 {
            let digit = UInt8((rest - 1) % 26)
            letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + digit)))
            rest = (rest - 1) / 26
        }
        return String(letters.reversed())
    }
}
