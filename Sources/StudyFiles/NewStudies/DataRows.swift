import Studies
import TimeSeries
import Workbooks

/// The rows of a file of observations, by region.
struct DataRows {
    private struct Row {
        let region: String
        let indicator: String
        let basis: Indicator.PriceBasis?
        let isLevel: Bool
        /// Whether it states a target (`target_pct`, `target_level`), which no back-test uses.
        let isTarget: Bool
        let period: CSVTable.Cell
        let known: CalendarDay?
        let line: Int
    }

    private let rows: [Row]

    /// Reads the columns that tell which study a row belongs to; nothing when a column is missing.
    init?(_ text: String, file: String, log: FaultLog) {
        let table = CSVTable(text)
        guard let columns = ObservationColumns(table.header, file: file, log: log) else { return nil }
        rows = table.rows.map { row in
            func cell(_ column: ObservationColumns.Column) -> String {
                columns.cell(column, in: row).text.trimmed.halfWidth
            }
            return Row(
                region: cell(.region), indicator: cell(.indicator),
                basis: Indicator.PriceBasis(rawValue: cell(.basis)),
                isLevel: cell(.measure) == Measure.level.rawValue,
                isTarget: cell(.measure).hasPrefix("target_"), period: columns.cell(.period, in: row),
                known: CalendarDay(code: cell(.published).drop { $0 == "~" }) ?? Self.end(cell(.period)),
                line: row[0].line)
        }
        guard !rows.isEmpty else {
            log.report(.fileEmpty(Place(file: file)))
            return nil
        }
    }

    /// Ids of the regions, in the order of the file.
    var regions: [String] { Self.unique(rows.map(\.region)) }

    /// Ids of a region's indicators, those with the most figures first: of two drivers of one field the first counts.
    func indicators(of region: String) -> [String] {
        let own = rows.filter { $0.region == region }.map(\.indicator)
        let names = Self.unique(own)
        let counts = names.map { name in own.count { $0 == name } }
        return names.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.map { names[$0] }
    }

    /// The price basis that most of a region's growth rows of an indicator state; nothing where none is stated.
    func basis(of indicator: String, in region: String) -> Indicator.PriceBasis? {
        let stated = rows.filter {
            $0.region == region && $0.indicator == indicator && !$0.isLevel && !$0.isTarget
        }
        let counts = Indicator.PriceBasis.allCases.map { basis in stated.count { $0.basis == basis } }
        guard let most = counts.max(), most > 0 else { return nil }
        return zip(Indicator.PriceBasis.allCases, counts).first { $0.1 == most }?.0
    }

    /// The day on which all of a region's figures are known: the latest release, or the end of the latest months where
    /// no release is stated.
    ///
    /// - Throws: a fault when no row of the region names a period.
    func lastDay(of region: String, file: String) throws(Faults) -> CalendarDay {
        let own = rows.filter { $0.region == region }
        if let day = own.compactMap(\.known).max() { return day }
        throw Faults(
            own.prefix(1).map { row in
                let place = Place(file: file, line: row.period.line, column: row.period.column)
                return .unknownPeriod(place, found: row.period.text)
            })
    }

    private static func end(_ period: String) -> CalendarDay? {
        guard case .period(let period) = PeriodReader.read(period) else { return nil }
        return CalendarDay.last(of: period)
    }

    /// The file with all other rows emptied, so that every row keeps its line.
    ///
    /// - Parameters:
    ///   - text: the whole file.
    ///   - region: id of the region kept.
    ///   - indicators: the indicators kept, with the price basis of their rows; any where there is none.
    func text(_ text: String, of region: String, indicators: [String: Indicator.PriceBasis?]) -> String {
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        for (position, row) in rows.enumerated()
        where row.region != region || row.isTarget || !isKept(row, indicators) {
            let end = position + 1 < rows.count ? rows[position + 1].line - 1 : lines.count
            for line in row.line...max(row.line, end) { lines[line - 1] = "" }
        }
        return lines.joined(separator: "\n")
    }

    /// Whether rows of an indicator on another price basis stand in the file.
    func hasOtherBasis(_ indicator: String, in region: String) -> Bool {
        let wanted = basis(of: indicator, in: region)
        return rows.contains {
            $0.region == region && $0.indicator == indicator && !isKept($0, [indicator: wanted])
        }
    }

    private func isKept(_ row: Row, _ indicators: [String: Indicator.PriceBasis?]) -> Bool {
        guard let wanted = indicators[row.indicator] else { return false }
        guard let wanted, let stated = row.basis else { return true }
        // Levels of money are at current prices, even where growth is real.
        return row.isLevel ? stated != .real : stated == wanted
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
