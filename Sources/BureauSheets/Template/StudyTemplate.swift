package import Studies
package import Workbooks

/// The workbook that stands for a study: what is filled in comes back by `import`.
package struct StudyTemplate {
    private let study: Study
    private let files: TemplateFiles

    /// A template.
    ///
    /// - Parameters:
    ///   - study: the study.
    ///   - files: its files.
    package init(_ study: Study, files: TemplateFiles) {
        self.study = study
        self.files = files
    }

    /// The sheets, in order.
    package var sheets: [FilledSheet] { TemplateSheet.allCases.map(sheet) }

    /// One sheet.
    ///
    /// - Parameter sheet: which one.
    /// - Returns: its head and rows.
    package func sheet(_ sheet: TemplateSheet) -> FilledSheet {
        switch sheet {
        case .figures, .expectations: return TableRows(figures: files.texts[sheet] ?? "").sheet(sheet)
        case .projects:
            return TableRows(table: files.texts[sheet] ?? "", head: Self.projectHead).sheet(sheet)
        case .targets: return filled(sheet, TargetRows.head, TargetRows.rows(study))
        case .settings:
            let rows = SettingRows(study)
            return filled(sheet, rows.head, rows.rows)
        }
    }

    private func filled(_ sheet: TemplateSheet, _ head: [String], _ rows: [[String]]) -> FilledSheet {
        FilledSheet(name: sheet.rawValue, head: head, rows: rows.map { $0.map { .text($0) } })
    }

    /// The head of a list of projects that the study does not have yet.
    static let projectHead = [
        "项目", "总投资", "年度计划", "单位", "建安占比", "开工时间", "本年完成", "期间", "资金来源", "报送日期", "备注",
    ]
}
