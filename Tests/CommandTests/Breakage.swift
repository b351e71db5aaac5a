import Foundation
import Testing

/// One thing broken in a study, and what the command must say of it.
struct Breakage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The file, and the text replaced in it.
    let file, old, new: String
    /// A text of the broken file that begins where the fault is.
    let mark: String
    /// The cause and what to try, in Chinese and in English.
    let zh, en: [String]

    init(
        _ description: String, _ file: String, _ old: String, _ new: String, at mark: String, zh: [String],
        en: [String]
    ) {
        testDescription = description
        (self.file, self.old, self.new, self.mark) = (file, old, new, mark)
        (self.zh, self.en) = (zh, en)
    }

    /// `line:column` of the mark, both from 1; the column of a CSV file is its cell.
    func place(in text: String) throws -> String {
        let start = try #require(text.range(of: mark), "no “\(mark)”").lowerBound
        let lines = text[..<start].split(separator: "\n", omittingEmptySubsequences: false)
        let before = try #require(lines.last)
        let isTable = file.hasSuffix(".csv")
        let column = isTable ? before.count { $0 == "," } : before.unicodeScalars.count
        return "\(lines.count):\(column + 1)"
    }
}

extension Breakage {
    private static let study = "study.yaml"
    private static let table = "observations.csv"
    private static let steady = "steady-recovery.yaml"
    private static let growth = "budget_revenue,2020H1,yoy_pct,-7.4"

    static let ofFiles: [Breakage] = [
        Breakage(
            "braces that are not closed", study, "full-year projection\"}", "full-year projection\"",
            at: "region: {id: tongzhou", zh: ["YAML写法有误", "花括号没有写对", "请核对"],
            en: ["broken YAML", "check commas"]),
        Breakage(
            "an unknown key", study, "    decimals: 2", "    decimal: 2", at: "decimal: 2",
            zh: ["没有“decimal”这个参数", "是否为“decimals”"],
            en: ["unknown key “decimal”", "did you mean “decimals”"]),
        Breakage(
            "a full-width colon", steady, "inherits: ", "inherits：", at: "：baseline",
            zh: ["全角冒号", "请改为半角"], en: ["a full-width colon", "a space after it"]),
        Breakage(
            "a circle of scenarios", steady, "inherits: baseline", "inherits: stimulus-full",
            at: "stimulus-full",
            zh: ["steady-recovery → stimulus-full → steady-recovery", "请删去其中一处inherits"],
            en: ["inherit from each other", "remove one"]),
    ]

    static let ofFigures: [Breakage] = [
        Breakage(
            "an unknown indicator", table, "retail_sales,2020H1", "retail_sale,2020H1",
            at: "retail_sale,2020H1",
            zh: ["没有“retail_sale”这个指标", "是否为“retail_sales”"],
            en: ["unknown indicator “retail_sale”", "did you mean “retail_sales”"]),
        Breakage(
            "a unit of something else", table, "budget_revenue,2020H1,level,48.59,yi_yuan",
            "budget_revenue,2020H1,level,48.59,wan_m2", at: "wan_m2",
            zh: ["单位不能是“wan_m2”", "可用：yi_yuan（亿元）"], en: ["“wan_m2” is not a unit", "allowed: yi_yuan"]),
        Breakage(
            "a fall of more than all", table, growth, "budget_revenue,2020H1,yoy_pct,-130", at: "-130",
            zh: ["降幅不能达到或超过100%", "是否为-13.0"], en: ["cannot reach 100 %", "did you mean -13.0"]),
        Breakage(
            "not a number", table, growth, "budget_revenue,2020H1,yoy_pct,NaN", at: "NaN",
            zh: ["“NaN”不是有限的数", "请删去这一行"], en: ["“NaN” is not a finite number", "delete the row"]),
        Breakage(
            "text in a number", table, growth, "budget_revenue,2020H1,yoy_pct,下降7.4", at: "下降7.4",
            zh: ["“下降7.4”不是数字", "请只写数字"], en: ["is not a number", "write the number alone"]),
        Breakage(
            "no number", table, growth, "budget_revenue,2020H1,yoy_pct,", at: ",%,nominal,2020-08-26",
            zh: ["此处没有数字", "请补上"], en: ["there is no number here", "fill it in"]),
        Breakage(
            "two figures of one day", table, "tongzhou,fixed_asset_investment,2014,level",
            "tongzhou,budget_revenue,2020H1,level,48.95,yi_yuan,nominal,2020-08-26,,B,\ntongzhou,fixed_asset_investment,2014,level",
            at: "tongzhou,budget_revenue,2020H1,level,48.95",
            zh: ["有两个数：此处48.95", "为48.59", "请分别填发布日期"],
            en: ["two numbers for one thing: 48.95", "give both their release dates"]),
        Breakage(
            "an unreleased figure of months to come", table, "tongzhou,fixed_asset_investment,2014,level",
            "tongzhou,budget_revenue,2020Q1Q3,level,70.5,yi_yuan,nominal,,,B,\ntongzhou,fixed_asset_investment,2014,level",
            at: "2020Q1Q3", zh: ["2020年1-9月在数据截止日2020-08-26尚未结束", "请核对期间"],
            en: ["not over on the as-of date 2020-08-26", "correct the period"]),
    ]
}
