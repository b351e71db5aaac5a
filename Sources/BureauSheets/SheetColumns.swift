import Studies
import TimeSeries
import Workbooks

/// The columns of a table that hold the study's figures, each with its months.
struct SheetColumns {
    /// A column of figures.
    struct Figures {
        /// The column.
        let column: FigureColumn
        /// Its months.
        let period: ColumnPeriod
    }

    /// Columns of figures of the study's own region.
    private(set) var figures: [Figures] = []
    /// The column of units.
    private(set) var unit: FigureColumn?
    /// Headings of columns that are not taken over.
    private(set) var leftOut: [String] = []
    /// Letters of hidden columns.
    private(set) var hidden: [String] = []
    /// What is wrong with headings.
    private(set) var faults: [Fault] = []

    /// Reads the head of a table.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - regions: how regions are named.
    ///   - region: the study's own, for the words of faults.
    ///   - title: what titles say about time.
    ///   - file: the file's name.
    init(
        _ table: SheetTable, _ regions: RegionNames, region: LocalizedText, title: TitlePeriod?, file: String
    ) {
        guard table.sheet.lastColumn > table.nameColumn else { return }
        var columns: [FigureColumn] = []
        for number in 1...table.sheet.lastColumn where number != table.nameColumn {
            let column = FigureColumn(number, of: table, regions, file: file)
            guard !table.sheet.isHidden(column: number) else {
                hidden.append(Place.columnName(number))
                continue
            }
            switch column.role {
            case .unit: unit = unit ?? column
            case .other:
                if !column.heading.isEmpty, !Self.silent.contains(column.heading.compact) {
                    leftOut.append(column.heading)
                }
            case .level, .growth: columns.append(column)
            }
        }
        let own = Self.own(columns)
        leftOut += columns.filter { column in !own.contains { $0.number == column.number } }.map(\.heading)
        if own.isEmpty, !columns.isEmpty {
            faults.append(.sheet(columns[0].place, .noRegion(region: region)))
        }
        for column in own { add(column, among: own, title) }
    }

    private static let silent = ["序号", "编号", "代码"]

    /// The columns of the own region; where no heading names a region, all.
    private static func own(_ columns: [FigureColumn]) -> [FigureColumn] {
        let owners = columns.map { column -> Bool? in
            guard column.isOwn == nil, case .growth = column.role else { return column.isOwn }
            // Growth beside the levels of a region is that region's.
            return columns.last { $0.number < column.number && $0.role == .level }?.isOwn
        }
        let named = zip(columns, owners).filter { $0.1 == true }.map(\.0)
        return named.isEmpty ? zip(columns, owners).filter { $0.1 == nil }.map(\.0) : named
    }

    private mutating func add(_ column: FigureColumn, among own: [FigureColumn], _ title: TitlePeriod?) {
        if let date = Self.stated(column, among: own)?.date ?? column.date {
            return report(.periodTurnedIntoDate(column.place, found: date))
        }
        guard let meaning = Self.stated(column, among: own)?.meaning else {
            guard let period = title?.ofColumns else {
                return report(.sheet(column.place, .periodUndecided(column: column.heading)))
            }
            figures.append(Figures(column: column, period: .period(period)))
            return
        }
        switch ColumnPeriod.reading(meaning, title: title, heading: column.heading, place: column.place) {
        case .success(.yearBefore): leftOut.append(column.heading)
        case .success(let period): figures.append(Figures(column: column, period: period))
        case .failure(let fault): report(fault)
        }
    }

    private mutating func report(_ fault: Fault) {
        if !faults.contains(fault) { faults.append(fault) }
    }

    /// Growth without words about time speaks of the months of the levels to its left.
    private static func stated(_ column: FigureColumn, among own: [FigureColumn]) -> FigureColumn? {
        if column.meaning != nil || column.date != nil { return column }
        guard case .growth = column.role else { return nil }
        let left = own.last { $0.number < column.number && $0.role == .level }
        return left.flatMap { $0.meaning != nil || $0.date != nil ? $0 : nil }
    }
}
