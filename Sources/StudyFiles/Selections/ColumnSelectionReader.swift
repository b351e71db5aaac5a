public import Studies
import TimeSeries

/// Reads the columns that a user selects: `2020H1;2020[baseline];2020[second-wave/baseline]:同比,区间`.
///
///     selection   column { ";" column }
///     column      periods [ "[" source { "," source } "]" ] [ ":" word { "," word } ]
///     periods     period | period ".." period
///     source      scenario | scenario "/" scenario | scenario " - " scenario | "已公布"
///     word        "同比" | "总量" | "中值" | "区间" | "下限" | "上限"
///
/// A scenario is named by its file, its title or its case (推荐方案). The minus needs a space on both sides, because names
/// of files hold hyphens; a name that reads as a whole is never taken apart. Several periods, sources and words make
/// several columns, periods first.
///
/// Source: the generalised sample of IODE (field.md §2.6) is what the brackets and `/` follow; there `[1-2]` counts files
/// by number, and a hyphen has no other meaning.
public struct ColumnSelectionReader {
    private let study: Study
    private let shown: String

    /// Columns that a page can still show.
    private static let most = 60

    /// A reader.
    ///
    /// - Parameters:
    ///   - study: the study, seen on its as-of date.
    ///   - shown: the scenario of columns without brackets; the recommended case when left out.
    public init(study: Study, shown: String? = nil) {
        self.study = study
        self.shown = shown ?? study.cases.recommended
    }

    /// Reads a selection.
    ///
    /// - Parameters:
    ///   - columns: the columns as written.
    ///   - rows: the indicators as written: ids, names or aliases, in lists; those of all tables when none is named.
    /// - Throws: all faults of columns and rows together.
    public func selection(columns: String, rows: [String]) throws(Faults) -> ColumnSelection {
        var faults: [Fault] = []
        let indicators = indicators(rows, faults: &faults)
        let selected = self.columns(columns, of: indicators, faults: &faults)
        guard faults.isEmpty else { throw Faults(faults) }
        return ColumnSelection(text: columns, columns: selected, indicators: indicators.map(\.id))
    }

    // MARK: Rows

    private func indicators(_ rows: [String], faults: inout [Fault]) -> [Indicator] {
        guard !rows.isEmpty else { return study.indicators.filter(\.isPrinted) }
        var found: [Indicator] = []
        for name in rows.flatMap(names) {
            do throws(Fault) {
                let indicator = try study.indicator(named: name, at: Self.rowPlace)
                if found.contains(where: { $0.id == indicator.id }) {
                    throw .table(Self.rowPlace, .rowTwice(indicator: indicator.name))
                }
                found.append(indicator)
            } catch { faults.append(error) }
        }
        // With no row that can be used, columns are judged by the rows of all tables.
        return found.isEmpty ? study.indicators.filter(\.isPrinted) : found
    }

    /// The names of a list; one that is a name as a whole is never taken apart.
    private func names(_ list: String) -> [String] {
        let parts = list.split { ",，;；、".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
        return study.indicator(named: list.trimmed) == nil ? parts : [list.trimmed]
    }

    // MARK: Columns

    private func columns(
        _ text: String, of indicators: [Indicator], faults: inout [Fault]
    ) -> [SelectedColumn] {
        let written = ColumnText.columns(of: ColumnText.plain(text))
        guard written.contains(where: { !$0.isEmpty }) else {
            faults.append(.table(Self.columnPlace, .nothingSelected))
            return []
        }
        let periods = ColumnPeriods(study, indicators)
        var wrong: [TableFault] = []
        let columns = written.enumerated().flatMap { index, text in
            column(text, number: index + 1, periods, faults: &wrong)
        }
        if columns.count > Self.most { wrong.append(.tooManyColumns(found: columns.count, most: Self.most)) }
        faults += wrong.map { .table(Self.columnPlace, $0) }
        return Self.agreeing(columns)
    }

    private func column(
        _ text: String, number: Int, _ periods: ColumnPeriods, faults: inout [TableFault]
    ) -> [SelectedColumn] {
        guard !text.isEmpty else {
            faults.append(.emptyColumn(column: number))
            return []
        }
        guard let parts = ColumnText(text) else {
            faults.append(.notUnderstood(column: number, found: text))
            return []
        }
        let sources = ColumnSources(study, shown: shown, column: number).sources(
            parts.sources, faults: &faults)
        let words = ColumnWords(parts.words, column: number, faults: &faults)
        do throws(TableFault) {
            let isPublished = !sources.isEmpty && sources.allSatisfy { $0 == .published }
            let found = try periods.periods(parts.periods, column: number, isPublished: isPublished)
            return found.flatMap { period in sources.flatMap { Self.columns(period, $0, words) } }
        } catch {
            faults.append(error)
            return []
        }
    }

    private static func columns(
        _ period: Period, _ source: SelectedColumn.Source, _ words: ColumnWords
    ) -> [SelectedColumn] {
        let measures: [Measure?] = words.measures.isEmpty ? [nil] : words.measures
        return measures.flatMap { measure in
            words.statistics.map {
                SelectedColumn(period: period, source: source, measure: measure, statistic: $0)
            }
        }
    }

    /// Where one column states a measure, the others mean growth.
    private static func agreeing(_ columns: [SelectedColumn]) -> [SelectedColumn] {
        guard columns.contains(where: { $0.measure != nil }) else { return columns }
        return columns.map {
            SelectedColumn(
                period: $0.period, source: $0.source, measure: $0.measure ?? .growth,
                statistic: $0.statistic)
        }
    }

    private static let columnPlace = Place(file: "--columns")
    private static let rowPlace = Place(file: "--rows")
}
