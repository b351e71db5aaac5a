import Outcomes
import Studies
import TimeSeries

/// The table whose columns the user selected (`--columns`, `--rows`), from the run of all other tables.
struct SelectionTable {
    private let context: ReportContext
    private let edition: Edition
    private let confirmed: [String]
    private let selected: SelectedTable
    private var language: Language { context.language }

    /// The table; nothing where nothing was selected.
    ///
    /// - Parameters:
    ///   - context: the answer.
    ///   - edition: for whom it is worded.
    ///   - confirmed: ids of indicators whose projected number of the year may leave the office.
    init?(_ context: ReportContext, _ edition: Edition, confirmed: [String]) {
        guard let selected = context.projection.selection else { return nil }
        self.context = context
        self.edition = edition
        self.confirmed = edition == .public ? confirmed : []
        self.selected = selected
    }

    /// The table.
    ///
    /// - Parameter number: its number; without one it stands alone.
    func table(number: Int?) -> Table {
        let cells = selected.rows.map(cells)
        let heads = selected.columns.enumerated().map { index, column in
            SelectionHead(
                context: context, column: column, cells: cells.map { $0[index] }, isByRow: isByRow,
                edition: edition
            ).title
        }
        let units = hasUnits ? [Table.Column(Term.unit[language], isNumeric: false)] : []
        return Table(
            id: BundleTable.selection.rawValue, title: title(number),
            columns: [Table.Column(Term.indicator[language], isNumeric: false)] + units
                + heads.map { Table.Column($0, isNumeric: true) },
            rows: rows(cells),
            notes: SelectionNotes(context: context, selected: selected, cells: cells, edition: edition)
                .statements)
    }

    private func title(_ number: Int?) -> String {
        let lead = number.map { context.text(zh: "表\($0)　", en: "Table \($0). ") } ?? ""
        let region = context.projection.study.region.name
        return lead
            + context.text(
                zh: "\(region.zh)主要指标\(edition == .internal ? "（自选列）" : "")",
                en: "\(region.en), main indicators\(edition == .internal ? " (selected columns)" : "")")
    }

    /// Whether growth and levels have rows of their own.
    private var isByRow: Bool { selected.columns.allSatisfy { $0.selected.measure == nil } }

    /// Headings say the unit of growth; levels have one a row.
    private var hasUnits: Bool { selected.columns.contains { $0.selected.measure != .growth } }

    private func cells(_ row: SelectedTable.Row) -> [SelectionCell] {
        guard let indicator = context.projection.study.indicator(row.indicator) else { return [] }
        return zip(selected.columns, row.figures).map { column, figure in
            let measure = row.measure ?? column.selected.measure ?? .growth
            return SelectionCell(
                figure, indicator, measure, column.selected.statistic,
                isConfirmed: isConfirmed(indicator, measure, column), context)
        }
    }

    /// Whether a number is the one that the office has confirmed (`PublicOutlook`): growth of the year, of rates and
    /// counted tasks their value, under the scenario that tables show.
    private func isConfirmed(
        _ indicator: Indicator, _ measure: Measure, _ column: SelectedTable.Column
    ) -> Bool {
        guard confirmed.contains(indicator.id), indicator.mayBeConfirmed,
            ([.rate, .progress].contains(indicator.kind) ? Measure.level : .growth) == measure
        else { return false }
        let period = column.selected.period
        let isYear =
            period.year == context.projection.year && period.lastMonth == 12
            && (period.isFullYear || period.isInstant)
        let shown = context.shown.first?.scenario.name
        return isYear && column.against == nil && column.scenario?.name == shown
    }

    private func rows(_ cells: [[SelectionCell]]) -> [Table.Row] {
        var rows: [Table.Row] = []
        var latest: Measure?
        let hasBoth = Set(selected.rows.map(\.measure)).count > 1
        for (row, cells) in zip(selected.rows, cells) {
            guard let indicator = context.projection.study.indicator(row.indicator) else { continue }
            if hasBoth, row.measure != latest { rows.append(.section(section(row.measure))) }
            latest = row.measure
            let unit = hasUnits ? [Cell.text(unit(row, indicator, cells))] : []
            rows.append(.cells([.text(name(indicator))] + unit + cells.map(\.cell)))
        }
        return rows
    }

    /// The name of a row, called a part only where its total has a row too.
    private func name(_ indicator: Indicator) -> String {
        let hasTotal = selected.rows.contains { $0.indicator == indicator.partOf }
        return hasTotal ? context.rowName(indicator) : indicator.name[language]
    }

    private func section(_ measure: Measure?) -> String {
        measure == .growth
            ? context.text(zh: "一、同比", en: "1. Growth on the year before")
            : context.text(zh: "二、总量（存量和比率为期末数）", en: "2. Level (stocks and rates at the end of the period)")
    }

    /// The unit of a row's levels; percent where it has growth alone.
    private func unit(_ row: SelectedTable.Row, _ indicator: Indicator, _ cells: [SelectionCell]) -> String {
        let hasLevel =
            row.measure.map { $0 == .level }
            ?? zip(selected.columns, cells).contains { column, cell in
                column.selected.measure == .level && cell.kind != .none
                    && (edition == .internal || cell.cell.standing.isPublic)
            }
        return hasLevel ? indicator.unit.name[language] : "%"
    }
}
