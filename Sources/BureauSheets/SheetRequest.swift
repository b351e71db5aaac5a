public import Outcomes
public import TimeSeries

/// What the office says beside the sheet.
public struct SheetRequest: Hashable, Sendable {
    /// Names of the sheets to read; chosen by themselves when empty.
    public var sheets: [String] = []
    /// The period of the table, where the sheet does not say.
    public var period: String?
    /// The indicator of a table of regions, where the title does not say.
    public var indicator: String?
    /// The release date.
    public var published: CalendarDay?
    /// Who issued the sheet, where it does not say.
    public var issuer: String?
    /// Rows whose questions are answered with yes.
    public var accepted: [SheetRow] = []
    /// Rows that are not of this study, now and later.
    public var ignored: [SheetRow] = []

    /// Nothing said.
    public init() {}
}
