import StudyFiles
import Studies
import TimeSeries

/// The sheet of targets: a row a target, and one for each indicator without any.
enum TargetRows {
    static let head = [
        "指标", "目标类型", "关系", "目标值", "增速目标(%)", "文字目标", "文字目标（英文）", "属性", "批准日期", "来源", "版本", "表中显示",
    ]
    private static let notFilled = "【待填】"

    /// The rows of a study.
    static func rows(_ study: Study) -> [[String]] { study.indicators.flatMap(rows) }

    /// The rows of an indicator.
    static func rows(_ indicator: Indicator) -> [[String]] {
        guard !indicator.targets.isEmpty else {
            return [[indicator.name.zh] + Array(repeating: "", count: head.count - 1)]
        }
        return indicator.targets.map { target in
            var (level, growth, zh, en) = ("", "", "", "")
            switch target.goal {
            case .level(let value): level = SettingText.plain(value)
            case .growth(let value): growth = SettingText.plain(value)
            case .text(let words): (zh, en) = (words.zh, words.en)
            case .notFilled: level = notFilled
            }
            return [
                indicator.name.zh, target.kind.rawValue,
                target.relation == .text ? "文字" : target.relation.rawValue,
                level, growth, zh, en, target.isBinding ? "约束性" : "预期性",
                target.approved.map { "\($0)" } ?? "", target.source, target.version ?? "",
                target.isShown ? "是" : "",
            ]
        }
    }

    /// The entries of `targets` in `study.yaml` that some rows of one indicator stand for.
    ///
    /// - Parameter rows: rows with a kind of target.
    static func yaml(_ rows: [[String]]) -> [String] {
        rows.map { row in
            let cells = Dictionary(zip(head, row), uniquingKeysWith: { first, _ in first })
            func text(_ column: String) -> String { cells[column] ?? "" }
            func key(_ name: String, _ value: String) -> String? { value.isEmpty ? nil : "\(name): \(value)" }
            func quotedKey(_ name: String, _ value: String) -> String? {
                value.isEmpty ? nil : "\(name): \(StudyText.quoted(value))"
            }
            let words = text("文字目标")
            let english = text("文字目标（英文）")
            let isText = ["文字", "text"].contains(text("关系"))
            let entries: [String?] = [
                key("kind", text("目标类型")), key("relation", isText ? "text" : text("关系")),
                key("level", text("目标值")), key("growth", text("增速目标(%)")),
                words.isEmpty
                    ? nil
                    : "text: {zh: \(StudyText.quoted(words)), en: \(StudyText.quoted(english.isEmpty ? words : english))}",
                key("attribute", text("属性")), key("approved", text("批准日期")), quotedKey("source", text("来源")),
                quotedKey("version", text("版本")),
                rows.count > 1 ? "shown: \(text("表中显示") == "是" ? "true" : "false")" : nil,
            ]
            return "- {\(entries.compactMap { $0 }.joined(separator: ", "))}"
        }
    }
}
