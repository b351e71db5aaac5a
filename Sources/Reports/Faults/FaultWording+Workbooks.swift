import Studies

/// Spreadsheet files that are not read at all.
extension FaultWording {
    static func workbook(_ fault: WorkbookFault) -> LocalizedText {
        switch fault {
        case .formatNotRead(let found) where ["et", "xls"].contains(found):
            return LocalizedText(
                zh: "不能读取 .et/.xls。\(saveAs.zh)", en: "files of type .et and .xls are not read; \(saveAs.en)")
        case .formatNotRead(let found):
            return LocalizedText(
                zh: "不能读取 .\(found)。\(saveAs.zh)", en: "files of type .\(found) are not read; \(saveAs.en)")
        case .oldWorkbookUnderOtherName:
            return LocalizedText(
                zh: "内容是 .et/.xls 工作簿，只是改了扩展名。\(saveAs.zh)",
                en: "an .xls or .et workbook under another name; \(saveAs.en)")
        case .passwordProtected:
            return LocalizedText(
                zh: "文件有打开密码，不能读取。请在 WPS 中打开，取消密码后另存，再导入。",
                en: "the file opens only with a password; open it, save it without one, and import that")
        case .macros:
            return LocalizedText(
                zh: "工作簿含有宏，不读取。\(saveAs.zh)", en: "the workbook holds macros and is not read; \(saveAs.en)")
        case .externalLinks:
            return LocalizedText(
                zh: "工作簿含有指向其他文件的链接，数字来源不在本文件内，不读取。请在 WPS 中“数据”→“编辑链接”→“断开链接”后保存。",
                en:
                    "the workbook takes figures from other files and is not read; break its links (Data, Edit Links) and save it"
            )
        case .documentType(let part):
            return LocalizedText(
                zh: "工作簿的“\(part)”含有文档类型声明，办公软件不会写入这种内容，不读取。请向来源单位核实。\(saveAs.zh)",
                en:
                    "part “\(part)” declares a document type, which no office program writes; ask where the file comes from, "
                    + "or \(saveAs.en)")
        case .damaged:
            return LocalizedText(
                zh: "工作簿不完整或已损坏。请重新传送，或在 WPS 中打开后另存。",
                en: "the workbook is cut off or broken; transfer it again, or open it and save it anew")
        case .workbookNamedAsText:
            return LocalizedText(
                zh: "这是工作簿，只是扩展名为 .csv。请把扩展名改为 .xlsx，或\(saveAsText.zh)",
                en: "a workbook under the name of a text file; rename it to .xlsx, or \(saveAsText.en)")
        case .tooLarge, .tooManyRows, .tooManyCells, .notAWorkbook, .encodingUnknown, .wrongSeparator,
            .unclosedQuote, .empty:
            return workbookContent(fault)
        }
    }

    private static func workbookContent(_ fault: WorkbookFault) -> LocalizedText {
        switch fault {
        case .tooLarge:
            return LocalizedText(
                zh: "文件过大（展开后超过限度），不读取。\(copyTable.zh)",
                en: "the file is too large, packed or unpacked; \(copyTable.en)")
        case .tooManyRows(let sheet, let most):
            return LocalizedText(
                zh: "工作表“\(sheet)”超过\(most)行（多半是带格式的空行），不读取。\(copyTable.zh)",
                en:
                    "sheet “\(sheet)” has more than \(most) rows, mostly empty formatted ones; \(copyTable.en)"
            )
        case .tooManyCells(let most):
            return LocalizedText(
                zh: "工作簿超过\(most)个单元格，不读取。\(copyTable.zh)",
                en: "the workbook has more than \(most) cells; \(copyTable.en)")
        case .notAWorkbook(let found):
            let found = contentName(found)
            return LocalizedText(
                zh: "扩展名是 .xlsx，内容却是\(found.zh)。\(saveAs.zh)",
                en: "named .xlsx, but its content is \(found.en); \(saveAs.en)")
        case .encodingUnknown: return encodingUnknown
        case .wrongSeparator(let found): return wrongSeparator(found)
        case .unclosedQuote: return unclosedQuote
        default: return fileEmpty
        }
    }

    private static func contentName(_ content: WorkbookFault.Content) -> LocalizedText {
        switch content {
        case .text: return LocalizedText(zh: "文本", en: "text")
        case .webPage: return LocalizedText(zh: "网页", en: "a web page")
        case .archive: return LocalizedText(zh: "其他压缩包或文档", en: "another archive or document")
        case .other: return LocalizedText(zh: "其他文件", en: "some other file")
        }
    }

    private static let saveAs = LocalizedText(
        zh: "请在 WPS 中“另存为”→“Microsoft Excel 2007/2010 文件（*.xlsx）”。",
        en: "open it in WPS or Excel and save it as a workbook (*.xlsx)")
    private static let saveAsText = LocalizedText(
        zh: "在 WPS 中另存为“CSV（逗号分隔）”。", en: "save it as CSV (comma separated)")
    private static let copyTable = LocalizedText(
        zh: "请把需要的表复制到新工作簿，再导入。", en: "copy the table that is needed into a new workbook and import that")
}
