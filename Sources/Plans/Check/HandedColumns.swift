/// What the columns of a plan table say, by their headings.
struct HandedColumns {
    /// A column about one year.
    struct Year: Hashable {
        let column: Int
        let year: Int
        /// Whether it holds targets and no figures.
        let isTarget: Bool
    }

    /// Row of the headings, from 1.
    let row: Int
    let name: Int
    let unit: Int?
    let average: Int?
    let note: Int?
    /// Columns about single years, left to right.
    let years: [Year]

    /// The base year's column: the earliest.
    var base: Year? { years.min { $0.year < $1.year } }
    /// The last year's column: of several the last, which is the target.
    var target: Year? {
        let last = years.map(\.year).max()
        return years.last { $0.year == last }
    }

    /// Words of headings, in the order in which they are looked for.
    private enum Words {
        static let average = ["年均", "平均", "累计", "average"]
        static let other = ["属性", "牵头", "责任", "类别", "序号", "attribute", "incharge", "No."]
        static let target = ["目标", "规划", "target"]
        static let note = ["备注", "说明", "remark", "note"]
        static let name = ["指标", "indicator", "项目"]
        static let unit = ["单位", "unit"]
    }

    /// The headings of a table; nothing when no row has a column of names and one of a year or an average.
    init?(_ table: HandedTable) {
        for row in table.rows {
            if let found = HandedColumns(headings: row), found.average != nil || !found.years.isEmpty {
                self = found
                return
            }
        }
        return nil
    }

    private init?(headings: [HandedTable.Cell]) {
        var name, unit, average, note: Int?
        var years: [Year] = []
        for cell in headings {
            let text = cell.text.withoutSpaces
            if text.holds(Words.average) {
                average = average ?? cell.column
            } else if text.holds(Words.other) {
                continue
            } else if let year = Self.year(in: text) {
                years.append(Year(column: cell.column, year: year, isTarget: text.holds(Words.target)))
            } else if text.holds(Words.name) {
                name = name ?? cell.column
            } else if text.holds(Words.note) {
                note = note ?? cell.column
            } else if text.holds(Words.unit) {
                unit = unit ?? cell.column
            }
        }
        guard let name, let row = headings.first?.row else { return nil }
        self.row = row
        self.name = name
        self.unit = unit
        self.average = average
        self.note = note
        self.years = years
    }

    /// The one year that a heading names.
    private static func year(in text: String) -> Int? {
        let numbers = text.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }.compactMap {
            Int($0)
        }
        let years = numbers.filter { (1900...2199).contains($0) }
        return years.count == 1 ? years[0] : nil
    }
}
