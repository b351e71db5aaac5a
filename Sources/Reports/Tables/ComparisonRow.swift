import Studies

/// A row of a comparison: what each scenario says, their differences, and the scenario beside.
struct ComparisonRow {
    /// What a scenario says: a median and its interval, or a cell and nothing.
    typealias Entry = OutlookCells.Pair

    /// Name.
    let name: String
    /// Unit.
    let unit: String
    /// One a scenario.
    let scenarios: [Entry]
    /// One a column of differences.
    let differences: [Cell]
    /// The scenario beside.
    let also: Entry?

    /// The row with median and interval in one cell, for a page of text.
    ///
    /// - Parameter language: the language.
    func texts(_ language: Language) -> [String] {
        let joined = { (entry: Entry) -> String in
            let parts = [entry.median, entry.interval].map { $0.text(language) }.filter { !$0.isEmpty }
            return parts.joined(separator: language == .zh ? "" : " ")
        }
        return [name, unit] + scenarios.map(joined) + differences.map { $0.text(language) }
            + [also].compactMap { $0 }.map(joined)
    }

    /// The row with median and interval in cells of their own.
    var cells: [Cell] {
        [.text(name), .text(unit)] + scenarios.flatMap { [$0.median, $0.interval] } + differences
            + [also].compactMap { $0 }.flatMap { [$0.median, $0.interval] }
    }
}
