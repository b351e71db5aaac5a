/// What can be wrong with a table that is selected or asked for by name. Columns count from 1, as written.
public enum TableFault: Error, Hashable, Sendable {
    /// No column at all.
    case nothingSelected
    /// Nothing between two semicolons.
    case emptyColumn(column: Int)
    /// A bracket without its other half, or text after the brackets.
    case notUnderstood(column: Int, found: String)
    /// Brackets without a scenario, or an empty place in their list.
    case emptyBrackets(column: Int, found: String, available: [String])
    /// No period.
    case unknownPeriod(column: Int, found: String)
    /// A range whose ends are spelt differently, or stand in the wrong order.
    case rangeNotInOrder(column: Int, found: String)
    /// A period of which no row has a figure, published or projected.
    case noFigures(column: Int, found: String, available: [String])
    /// No scenario of the study.
    case unknownScenario(column: Int, found: String, nearest: String?, available: [String])
    /// A minus between two scenarios without spaces around it, which names may hold too.
    case minusWithoutSpaces(column: Int, found: String, suggestion: String)
    /// A comparison that does not have two sides.
    case comparisonNotOfTwo(column: Int, found: String)
    /// A scenario compared with itself.
    case comparedWithItself(column: Int, found: String)
    /// No word that says what is shown.
    case unknownWord(column: Int, found: String, nearest: String?, allowed: [String])
    /// More columns than a table is made for.
    case tooManyColumns(found: Int, most: Int)
    /// A row named twice.
    case rowTwice(indicator: LocalizedText)
    /// A table that this bundle does not have.
    case notInBundle(table: LocalizedText, available: [LocalizedText])
    /// Nothing that was asked for may leave the office.
    case nothingPublic
}
