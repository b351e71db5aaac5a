import Studies

/// Files and YAML.
extension FaultWording {
    static let fileMissing = LocalizedText(
        zh: "没有这个文件或文件夹。请核对路径和名称。", en: "no such file or folder; check the path and the name")

    static let notAStudy = LocalizedText(
        zh: "这不是测算专题的文件夹：其中没有study.yaml。请指定含有study.yaml的文件夹。",
        en: "not the folder of a study: there is no study.yaml in it; name the folder that holds study.yaml")

    static func fileUnreadable(_ reason: String) -> LocalizedText {
        LocalizedText(
            zh: "文件不能读取（\(reason)）。请核对权限，并关闭正在使用它的程序。",
            en: "the file cannot be read (\(reason)); check its permissions and close programs that use it")
    }

    static func parentNotFound(_ folder: String) -> LocalizedText {
        LocalizedText(
            zh: "上级专题“\(folder)”不存在，或其中没有study.yaml。请核对路径：从本专题的文件夹算起，如../beijing。",
            en: "the parent study “\(folder)” does not exist or holds no study.yaml; "
                + "check the path, counted from this study's folder, such as ../beijing")
    }

    static let fileEmpty = LocalizedText(
        zh: "文件是空的。请填写内容；不需要的，请删去文件。",
        en: "the file is empty; fill it in, or delete it if it is not needed")

    static let workbookNamedAsText = LocalizedText(
        zh: "这是电子表格工作簿，只是改了扩展名。请在Excel或WPS中打开，另存为“CSV（逗号分隔）”。",
        en: "a spreadsheet workbook under another extension; open it in Excel or WPS and save it as CSV")

    static let encodingUnknown = LocalizedText(
        zh: "编码既不是UTF-8也不是GB18030。请另存为UTF-8。",
        en: "the encoding is neither UTF-8 nor GB18030; save the file as UTF-8")

    static func formatNotRead(_ fileExtension: String) -> LocalizedText {
        LocalizedText(
            zh: "不能读取.\(fileExtension)文件。请另存为.xlsx或.csv。",
            en: "files of type .\(fileExtension) are not read; save it as .xlsx or .csv")
    }

    static let fullWidthColon = LocalizedText(
        zh: "此处是全角冒号“：”，请改为半角“:”，后面加一个空格。",
        en: "a full-width colon “：”; write “:” and a space after it")

    static func unknownKey(_ found: String, _ nearest: String?, _ allowed: [String]) -> LocalizedText {
        let suggestion = suggestion(nearest)
        let allowed = list(allowed)
        return LocalizedText(
            zh: "没有“\(found)”这个参数。\(suggestion.zh)此处可用：\(allowed.zh)。",
            en: "unknown key “\(found)”; \(suggestion.en)allowed here: \(allowed.en)")
    }

    static func duplicateKey(_ key: String) -> LocalizedText {
        LocalizedText(zh: "“\(key)”写了两次。请只留一处。", en: "“\(key)” is written twice; keep one")
    }

    static func missingKey(_ key: String) -> LocalizedText {
        LocalizedText(zh: "缺“\(key)”。请在此处补上。", en: "“\(key)” is missing; add it here")
    }

    static func wrongShape(_ key: String, _ expected: Fault.Expected, _ found: String) -> LocalizedText {
        let form = form(expected)
        return LocalizedText(
            zh: "“\(key)”应为\(form.zh)，现为“\(found)”。请改写。",
            en: "“\(key)” must be \(form.en), not “\(found)”; rewrite it")
    }

    /// What a value should have been, with an example.
    static func form(_ expected: Fault.Expected) -> LocalizedText {
        switch expected {
        case .mapping: return LocalizedText(zh: "“键: 值”的组合", en: "a mapping “key: value”")
        case .list: return LocalizedText(zh: "列表，如[一, 二]或每行一个“- ”", en: "a list, [a, b] or one “- ” a line")
        case .scalar: return LocalizedText(zh: "单个值", en: "a single value")
        case .number: return LocalizedText(zh: "数字，如1.2", en: "a number such as 1.2")
        case .numberOrRange:
            return LocalizedText(
                zh: "数字或区间，如1.2或{low: 1.0, central: 1.2, high: 1.4}",
                en: "a number or a range, 1.2 or {low: 1.0, central: 1.2, high: 1.4}")
        case .bothLanguages:
            return LocalizedText(zh: "中英文两项{zh: …, en: …}", en: "text in both languages {zh: …, en: …}")
        case .boolean: return LocalizedText(zh: "true或false", en: "true or false")
        case .day: return LocalizedText(zh: "日期，如2020-08-26", en: "a day such as 2020-08-26")
        case .month: return LocalizedText(zh: "月份，如2020-10", en: "a month such as 2020-10")
        case .quarter: return LocalizedText(zh: "季度，如2020Q3", en: "a quarter such as 2020Q3")
        case .driver: return LocalizedText(zh: "主导指标（role: driver）", en: "a driver (role: driver)")
        case .total: return LocalizedText(zh: "有“其中”项的总量指标（role: total）", en: "a total (role: total)")
        }
    }
}
