public import TimeSeries

/// What in a statistics bureau's sheet keeps it from being imported.
public enum SheetFault: Hashable, Sendable {
    // Finding the table
    /// A sheet of this name does not exist.
    case noSuchSheet(found: String, available: [String])
    /// Several sheets hold tables, and none was chosen.
    case severalSheets(names: [String])
    /// No row with the heading 指标, 项目 or 地区 above rows of figures.
    case noTable
    /// No column of the study's own region.
    case noRegion(region: LocalizedText)
    /// A table of regions whose title names no indicator of the study.
    case noIndicator(title: String, nearest: [String])

    // Periods
    /// Neither column, title, sheet nor file name says what months a column covers.
    case periodUndecided(column: String)
    /// A quarter after the first, which may mean the quarter or the year to date; its last month.
    case quarterUndecided(found: String, year: Int?, quarter: Int)
    /// A column and the title name different months.
    case periodsDisagree(column: String, title: String)

    // Cells
    /// A per-mille sign where percent is published.
    case perMille(indicator: LocalizedText, found: String)
    /// Multiples (倍), which may mean growth to or by.
    case multiple(found: String)
    /// A unit in a cell, or in a heading, that midyear does not know.
    case unknownUnit(found: String)
    /// A cell with a formula that could not be computed.
    case formulaError(found: String)
    /// A cell with a formula whose result was never saved.
    case formulaWithoutResult
    /// A date where a figure is expected.
    case dateInFigure(found: String)

    // Against the study
    /// A figure that differs from the study's, and no release date to tell which is later.
    case restatedWithoutDate(indicator: LocalizedText, period: Period, before: Double, now: Double)
    /// A figure that differs from the study's, whose own release date is not filled in.
    case originalWithoutDate(
        indicator: LocalizedText, period: Period, before: Double, now: Double, place: Place)
    /// Two figures of one release date.
    case restatedOnSameDay(
        indicator: LocalizedText, period: Period, before: Double, now: Double, day: CalendarDay)
    /// Unreleased figures about months that are not over on the study's as-of date.
    case afterAsOf(period: Period, asOf: CalendarDay)
    /// A release date before the months that the figures speak about are over.
    case releasedTooEarly(period: Period, published: CalendarDay)

    // Templates
    /// A figure of the study that a template states otherwise.
    case figureChanged

    // Answers
    /// A row named by `--accept` or `--ignore` that asks nothing.
    case nothingAsked(row: String)
    /// A row named by its number alone where rows of several sheets ask something.
    case severalSheetsAsk(row: Int, sheets: [String])
}
