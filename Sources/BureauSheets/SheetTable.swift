import StudyFiles
import Studies
import Workbooks

/// Where in a sheet the table stands: titles above, the rows of its head, its rows, notes below.
struct SheetTable {
    /// The sheet.
    let sheet: Sheet
    /// Texts above the head.
    let titles: [String]
    /// The rows of the head.
    let headRows: [Int]
    /// The column of names.
    let nameColumn: Int
    /// The rows with a name, up to the notes.
    let dataRows: [Int]
    /// Texts under the table.
    let notes: [String]
    /// How many rows are hidden and not read.
    let hiddenRows: [Int]

    private static let headings = [
        "指标", "指标名称", "主要指标", "主要经济指标", "项目", "项目名称", "名称", "地区", "区县", "区域", "各区", "区名", "分区",
    ]
    private static let noteWords = [
        "注", "附注", "说明", "备注", "资料来源", "数据来源", "填报", "制表", "联系人", "审核", "*",
    ]
    /// How far down a head is looked for.
    private static let lastRowOfHead = 40

    /// Finds the table; nothing when no row has the heading of a column of names.
    ///
    /// - Parameter sheet: the sheet.
    init?(_ sheet: Sheet) {
        let visible = sheet.rows.filter { !sheet.hiddenRows.contains($0) }
        guard
            let (head, column) = visible.prefix(Self.lastRowOfHead).lazy.compactMap({ row in
                Self.nameColumn(ofRow: row, in: sheet).map { (row, $0) }
            }).first
        else { return nil }
        self.sheet = sheet
        nameColumn = column
        titles = visible.filter { $0 < head }.flatMap { sheet.cells(ofRow: $0).map(\.text) }
        let below = visible.filter { $0 > head }
        let more = below.prefix { Self.isHead($0, nameColumn: column, in: sheet) }
        headRows = [head] + more
        let rest = below.dropFirst(more.count)
        let body = rest.prefix { !Self.isNote($0, in: sheet) }
        let heading = sheet.cell(row: head, column: column)?.text.compact
        dataRows = body.filter { row in
            // A head repeated on a second printed page is no row of figures.
            sheet.cell(row: row, column: column).map { $0.text.compact != heading } ?? false
        }
        notes = rest.dropFirst(body.count).flatMap { sheet.cells(ofRow: $0).map(\.text) }
        hiddenRows = sheet.rows.filter { $0 > head && sheet.hiddenRows.contains($0) }
    }

    private static func nameColumn(ofRow row: Int, in sheet: Sheet) -> Int? {
        let cells = sheet.cells(ofRow: row)
        guard cells.count > 1 else { return nil }
        return cells.first { headings.contains($0.text.compact.bracketed.outside) }?.reference.column
    }

    /// A further row of the head: nothing new in the column of names, and no figures.
    private static func isHead(_ row: Int, nameColumn: Int, in sheet: Sheet) -> Bool {
        let name = sheet.cell(row: row, column: nameColumn)?.text.compact
        if name == "甲" { return true }
        return name == nil
            && sheet.cells(ofRow: row).allSatisfy { cell in
                switch cell.kind {
                case .text, .date: return cell.text.compact.contains { $0.isLetter || $0 == "%" }
                default: return false
                }
            }
    }

    private static func isNote(_ row: Int, in sheet: Sheet) -> Bool {
        guard let first = sheet.cells(ofRow: row).first?.text.compact else { return false }
        return noteWords.contains(where: first.hasPrefix)
    }

    /// The words of the head over a column, from top to bottom, each once.
    ///
    /// - Parameter column: from 1.
    func heading(ofColumn column: Int) -> [String] {
        var parts: [String] = []
        for row in headRows {
            let isLast = row == headRows.last
            var text = sheet.mergedCell(row: row, column: column)?.text ?? ""
            // A heading over several columns that is not merged stands over the first of them only.
            var left = column - 1
            while text.isEmpty, !isLast, left > nameColumn {
                text = sheet.mergedCell(row: row, column: left)?.text ?? ""
                left -= 1
            }
            if !text.isEmpty, parts.last != text { parts.append(text) }
        }
        return parts
    }

    /// Who issued the sheet, as far as titles or notes say.
    var issuer: String {
        for text in (titles + notes).map(\.halfWidth) {
            guard
                let match = text.firstMatch(
                    of: /(?:资料来源|数据来源|填报单位|制表单位|编制单位|制表)\s*:\s*([^。;；,，\s]+)/)
            else { continue }
            return String(match.1)
        }
        return ""
    }
}
