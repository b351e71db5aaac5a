import Outcomes
import Studies
import TimeSeries

/// What to know about a sheet.
extension SheetImportWording {
    /// What to know, one line each; what is about questions stands with them.
    var notices: [String] {
        let skipped =
            understood.rowsSkipped == 0
            ? []
            : [
                LocalizedText(
                    zh: "略过 \(understood.rowsSkipped) 行  标题、表头、日期、分组行、附注"
                        + (understood.keepsNotes ? "（附注已存入来源说明）" : ""),
                    en: "Passed over: \(understood.rowsSkipped) rows of titles, heads, dates, sections, notes"
                        + (understood.keepsNotes ? " (notes are kept with the source)" : ""))[language]
            ]
        let lines = understood.notices.compactMap { notice -> String? in
            if case .takenAsEnd = notice { return nil }
            let place = Self.place(of: notice).map { "\($0)　" } ?? ""
            return place + self.notice(notice)
        }
        return skipped + lines + findings + dates
    }

    /// Levels and growth that no longer agree.
    private var findings: [String] {
        understood.findings.compactMap { finding in
            guard
                case .growthDiffersFromLevels(
                    let id, let period, let growth, let now, let before, _, _) = finding,
                let indicator = understood.rows.map(\.indicator).first(where: { $0.id == id })
            else { return nil }
            let gap = DecimalText(abs((now / before - 1) * 100 - growth), decimals: 1).text
            return LocalizedText(
                zh: "\(indicator.name.zh)\(zh.full(period))　总量之比与发布增速相差\(gap)个百分点，超过0.2：上年同期数可能已修订，以发布增速为准。",
                en:
                    "\(indicator.name.en), \(en.full(period)): the ratio of levels is \(gap) points off published growth, more than "
                    + "0.2; last year's level may have been revised, published growth rules.")[language]
        }
    }

    private var dates: [String] {
        guard let published = understood.published else {
            return [
                LocalizedText(
                    zh: "发布日期未填：这些数据按“未公布”处理，不进入对外稿。已公布的请加 --published 【日期】",
                    en:
                        "No release date: the figures count as unreleased and stay out of public editions; add --published "
                        + "DATE if they are released")[language]
            ]
        }
        guard published > understood.asOf else { return [] }
        return [
            LocalizedText(
                zh: "专题的数据截止日\(understood.asOf)早于发布日期：测算请加 --as-of \(published)，或修改study.yaml的as_of。",
                en:
                    "The study's as-of date \(understood.asOf) is before the release: project with --as-of \(published), or move "
                    + "as_of in study.yaml.")[language]
        ]
    }

    /// Where a notice about one cell stands.
    static func place(of notice: SheetImport.Notice) -> Place? {
        switch notice {
        case .unitInCell(let place, _, _), .shownRounded(let place, _, _), .growthAmongLevels(let place, _),
            .growthOfRate(let place, _, _):
            return place
        case .takenAsEnd, .hiddenRows, .hiddenColumns, .hiddenSheets, .columnsLeftOut, .monthColumns,
            .monthsAddedUp, .otherRegions, .convertedUnit, .readAsGB18030, .ignored:
            return nil
        }
    }

    /// A notice in words, without its place.
    func notice(_ notice: SheetImport.Notice) -> String { words(notice)[language] }

    private func words(_ notice: SheetImport.Notice) -> LocalizedText {
        switch notice {
        case .unitInCell(_, let found, let read):
            return LocalizedText(
                zh: "“\(found)”：数字格中含单位，已读作\(read)，请核对。",
                en: "“\(found)”: a unit within the cell, read as \(read); please check")
        case .shownRounded(_, let shown, let stored):
            return LocalizedText(
                zh: "单元格存有\(stored)，按显示的\(shown)读取。",
                en: "the cell keeps \(stored) and shows \(shown), which is read")
        case .takenAsEnd(_, let name, let written, let period):
            return LocalizedText(
                zh: "“\(name) \(written)”是期末数，已按“\(zh.full(period))”处理，请核对。",
                en:
                    "“\(name) \(written)” holds at the end of a period, taken as \(en.full(period)); please check"
            )
        case .growthAmongLevels(_, let name):
            return LocalizedText(
                zh: "“\(name)”的单位是%，此数按同比读取。", en: "the unit of “\(name)” is %, the number is read as growth")
        case .growthOfRate(_, let name, let found):
            return LocalizedText(
                zh: "“\(name)”是比率，同比“\(found)”没有写“百分点”，未采用。",
                en: "“\(name)” is a rate; its growth “\(found)” does not say points and is left out")
        case .hiddenRows(let rows):
            return LocalizedText(
                zh: "未读取隐藏的行：\(numbers(rows))。", en: "Hidden rows are not read: \(numbers(rows)).")
        case .hiddenColumns(let names):
            return LocalizedText(
                zh: "未读取隐藏的列：\(names.joined(separator: "、"))。",
                en: "Hidden columns are not read: \(names.joined(separator: ", ")).")
        case .hiddenSheets(let names):
            return LocalizedText(
                zh: "未读取隐藏的工作表：\(names.joined(separator: "、"))。",
                en: "Hidden sheets are not read: \(names.joined(separator: ", ")).")
        case .columnsLeftOut(let names):
            let quoted = names.map { "“\($0)”" }
            return LocalizedText(
                zh: "未采用的列：\(quoted.joined(separator: "、"))。",
                en: "Columns left out: \(quoted.joined(separator: ", ")).")
        case .monthColumns(let figures, let columns, let rows): return monthColumns(figures, columns, rows)
        case .monthsAddedUp(let rows):
            return LocalizedText(
                zh: "\(self.rows(rows).zh)没有累计数，由从1月起齐全的当月、当季数相加得出；增速不能相加。",
                en:
                    "No figure from January on in \(self.rows(rows).en): added up from single months or quarters, which are "
                    + "complete. Growth rates cannot be added up.")
        case .otherRegions(let count):
            return LocalizedText(zh: "其他地区\(count)行未采用。", en: "\(count) rows of other regions are left out.")
        case .convertedUnit(let from, let to):
            return LocalizedText(
                zh: "单位\(from.zh)，已精确换算为\(to.zh)。",
                en: "The unit is \(from.en), converted exactly to \(to.en).")
        case .readAsGB18030:
            return LocalizedText(
                zh: "按 GB18030 编码读取（WPS/Excel 另存的 CSV 多为此编码）。",
                en: "Read as GB18030, the encoding in which WPS and Chinese Excel save CSV.")
        case .ignored(let rows):
            return LocalizedText(
                zh: "按以前的确认不采用：\(self.rows(rows).zh)。",
                en: "Left out, as answered before: \(self.rows(rows).en).")
        }
    }

    private func monthColumns(_ figures: Int, _ columns: [String], _ rows: [SheetRow]) -> LocalizedText {
        let names = columns.map { "“\($0)”" }
        let listed = LocalizedText(
            zh: names.isEmpty ? "" : "（\(names.joined(separator: "、"))）",
            en: names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
        let without = LocalizedText(
            zh: rows.isEmpty
                ? "" : "\(self.rows(rows).zh)只有这样的数：总量从1月起逐月或逐季齐全的才能相加，增速不能相加。请在表中加“1-本月”累计列后再导入。",
            en: rows.isEmpty
                ? ""
                : " There are no others in \(self.rows(rows).en): levels are added up only where they are complete from January on, "
                    + "growth rates never; add a column of the year to date to the sheet.")
        return LocalizedText(
            zh: "当月、当季数\(figures)个未采用\(listed.zh)，测算用累计数。\(without.zh)",
            en:
                "\(figures) figures of single months or quarters are left out\(listed.en); projections use the year to date."
                + without.en)
    }

    private func numbers(_ rows: [Int]) -> String {
        rows.map { "\($0)" }.joined(separator: LocalizedText(zh: "、", en: ", ")[language])
    }
}
