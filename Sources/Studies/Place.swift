/// Where something stands in a file the user can open.
public struct Place: Hashable, Sendable, Comparable {
    /// Path of the file, as the user named it.
    public let file: String
    /// Line, from 1; nothing when the whole file is meant.
    public let line: Int?
    /// Column, from 1; nothing when the whole line is meant.
    public let column: Int?

    /// A place.
    ///
    /// - Parameters:
    ///   - file: path of the file.
    ///   - line: line, from 1.
    ///   - column: column, from 1.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// Orders places by file, line, column.
    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, as far as known.
    public var description: String {
        guard let line else { return file }
        guard let column else { return "\(file):\(line)" }
        return "\(file):\(line):\(column)"
    }
}
