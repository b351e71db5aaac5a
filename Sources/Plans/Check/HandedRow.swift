import Studies

/// One row of a plan table that was handed in.
struct HandedRow {
    /// Its row in the table, from 1.
    let row: Int
    /// Name of the indicator, without its unit and what marks it as a part.
    let name: String
    /// Unit, from its own column or from brackets behind the name.
    let unit: String
    /// Where the unit stands.
    let unitColumn: Int
    /// Whether it is a part of the row above (其中).
    let isPart: Bool
    /// Cells of the years, by the order of the columns.
    let years: [HandedTable.Cell?]
    /// Cell of the average.
    let average: HandedTable.Cell?
    /// Remark.
    let note: String

    private static let partMarks = ["其中:", "其中：", "其中", "#", "of which:"]
    private static let emptyMarks: Set<String> = ["", "/", "-", "--", "—", "…", "——"]

    /// A row; nothing for a heading over rows and an empty one.
    init?(_ cells: [HandedTable.Cell], _ columns: HandedColumns) {
        func cell(_ column: Int?) -> HandedTable.Cell? { cells.first { $0.column == column } }
        guard let named = cell(columns.name), let row = cells.first?.row else { return nil }
        var name = named.text.withoutSpaces
        let isPart = Self.partMarks.contains { name.hasPrefix($0) }
        for mark in Self.partMarks where name.hasPrefix(mark) { name.removeFirst(mark.count) }
        let (bare, inName) = Self.split(name)
        let values = columns.years.map { cell($0.column) }
        let average = cell(columns.average)
        let hasContent = (values + [average]).contains { $0.map { !$0.text.isEmpty } ?? false }
        guard !bare.isEmpty, hasContent else { return nil }
        let ownUnit = cell(columns.unit)?.text.withoutSpaces ?? ""
        self.row = row
        self.name = bare
        unit = ownUnit.isEmpty ? inName : ownUnit
        unitColumn = ownUnit.isEmpty ? columns.name : columns.unit ?? columns.name
        self.isPart = isPart
        years = values
        self.average = average.flatMap { Self.emptyMarks.contains($0.text) ? nil : $0 }
        note = cell(columns.note)?.text ?? ""
    }

    /// A name and the unit in brackets at its end.
    private static func split(_ name: String) -> (name: String, unit: String) {
        guard let last = name.last, last == ")" || last == "）",
            let open = name.lastIndex(where: { $0 == "(" || $0 == "（" })
        else { return (name, "") }
        return (String(name[..<open]), String(name[name.index(after: open)...].dropLast()))
    }

    /// The number of a year's column.
    func number(_ index: Int?) -> HandedNumber? {
        index.flatMap { years[$0] }.flatMap { HandedNumber($0.text) }
    }

    // MARK: What the name tells

    private static let ratios = ["率", "比重", "占比", "比例", "强度"]
    private static let money = ["投资", "总额", "收入", "产值", "增加值", "生产总值", "贷款", "存款", "支出", "税收"]
    private static let lessIsGood = ["失业率", "能耗", "排放", "PM2.5", "细颗粒物", "浓度", "死亡率", "低收入", "用水量"]
    private static let moreIsGood = money + ["就业人", "覆盖率", "优良", "普及率", "绿化", "拥有量"]
    private static let asFall = ["降低", "下降", "减少", "削减"]

    /// Whether it is a ratio, whose change is in percentage points.
    var isRatio: Bool { name.holds(Self.ratios) && (unit.isEmpty || unit.contains("%")) }
    /// Whether it is money by its name.
    var isMoney: Bool { name.holds(Self.money) && !name.holds(Self.ratios) }
    /// Whether its columns hold growth rates and no levels.
    var isGrowthOnly: Bool { isMoney && unit == "%" || name.holds(["增长", "增速"]) }
    /// Whether its columns hold falls and no levels.
    var isFall: Bool { name.holds(Self.asFall) }

    /// Which way is good, as far as the name tells.
    var direction: Indicator.Direction {
        if isFall { return .up }
        if name.holds(Self.lessIsGood) { return .down }
        return name.holds(Self.moreIsGood) ? .up : .neutral
    }
}
