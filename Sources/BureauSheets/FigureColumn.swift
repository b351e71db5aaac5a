import Studies
import TimeSeries
import Workbooks

/// What a column of a table holds.
struct FigureColumn {
    /// Its part in the table.
    enum Role: Hashable {
        /// Units of the rows.
        case unit
        /// Levels.
        case level
        /// Growth on the year before; `isPoints` when the heading says 百分点.
        case growth(isPoints: Bool)
        /// Nothing that is taken over.
        case other
    }

    /// Its number.
    let number: Int
    /// Its heading, for people.
    let heading: String
    /// Its part.
    let role: Role
    /// Whose figures: the study's own region's, another's, or the heading does not say.
    let isOwn: Bool?
    /// What the heading says about time, if anything.
    let meaning: PeriodText?
    /// The unit that the heading states.
    let unit: MeasurementUnit?
    /// Where the heading stands.
    let place: Place
    /// Set when a spreadsheet turned the period in the heading into a date.
    let date: String?

    private static let growthWords = ["同比", "增长", "增速", "增幅", "±", "比上年", "较上年", "比去年", "较去年"]
    private static let otherWords = [
        "环比", "比上月", "较上月", "位次", "排名", "排位", "占比", "比重", "计划", "目标", "预算", "进度", "备注", "说明", "来源", "部门",
        "序号", "编号",
        "代码", "人均", "两年平均",
    ]
    private static let levelWords = ["总量", "绝对", "完成", "实际", "数值", "金额", "累计", "数量", "指标值", "本期", "实绩"]

    /// Reads a heading.
    ///
    /// - Parameters:
    ///   - number: the column.
    ///   - table: the table.
    ///   - regions: how regions are named.
    ///   - file: the file's name.
    init(_ number: Int, of table: SheetTable, _ regions: RegionNames, file: String) {
        let parts = table.heading(ofColumn: number)
        let whole = parts.joined().compact
        let row = table.headRows.last ?? 1
        self.number = number
        heading = parts.joined(separator: " ")
        place = Place(file: file, sheet: table.sheet.name, line: row, column: number)
        isOwn = regions.isOwn(heading: parts)
        let cells = table.headRows.compactMap { table.sheet.mergedCell(row: $0, column: number) }
        date = cells.first { $0.kind == .date }?.text
        // The lowest heading that speaks of time is the column's own.
        meaning = parts.reversed().lazy.compactMap { PeriodText($0) }.first
        unit = parts.reversed().lazy.compactMap { UnitText.heading($0) }.first
        let isTimed = meaning != nil || date != nil
        let words = parts.last?.compact.bracketed.outside ?? ""
        if ["单位", "计量单位"].contains(words) {
            role = .unit
        } else if Self.otherWords.contains(where: whole.contains) {
            role = .other
        } else if Self.growthWords.contains(where: whole.contains) {
            role = .growth(isPoints: whole.contains("百分点"))
        } else if isTimed || isOwn != nil || Self.levelWords.contains(where: whole.contains) {
            role = .level
        } else {
            role = .other
        }
    }
}
