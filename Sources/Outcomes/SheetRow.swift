/// A row of a workbook, as the office names it in an answer: `9`, or `社零:9` where an import reads several sheets.
public struct SheetRow: Hashable, Sendable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    /// Name of the sheet; nothing where the import reads one sheet, or the office names none.
    public let sheet: String?
    /// The row's number.
    public let number: Int

    /// A row.
    ///
    /// - Parameters:
    ///   - number: its number, from 1.
    ///   - sheet: name of its sheet.
    public init(_ number: Int, of sheet: String? = nil) {
        self.sheet = sheet
        self.number = number
    }

    /// A row of the only sheet.
    public init(integerLiteral value: Int) { self.init(value) }

    /// Reads `9` or `社零:9`, the colon of either width; nothing for any other text.
    ///
    /// - Parameter text: what the office writes.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(whereSeparator: { ":：".contains($0) })
        guard let number = parts.last.flatMap({ Int($0) }), number > 0 else { return nil }
        self.init(number, of: parts.count > 1 ? parts.dropLast().joined(separator: ":") : nil)
    }

    /// As the office writes it.
    public var description: String { (sheet.map { $0 + ":" } ?? "") + "\(number)" }
}
