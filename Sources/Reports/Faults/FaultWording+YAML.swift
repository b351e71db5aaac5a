import Studies

/// Broken YAML. The parser's own words are English and about grammar; the common ones have a translation.
extension FaultWording {
    static func brokenYAML(_ reason: String) -> LocalizedText {
        let cause = causes.first { reason.contains($0.reason) }
        return LocalizedText(
            zh: cause.map { "YAML写法有误：\($0.words.zh)。" }
                ?? "YAML写法有误（\(reason)）。请核对缩进、引号和冒号后的空格。",
            en: cause.map { "broken YAML: \($0.words.en)" }
                ?? "broken YAML (\(reason)); check indents, quotation marks and the space after colons")
    }

    /// What the parser says, and what it means to the writer of a study.
    ///
    /// Source of the reasons: libyaml 0.2.5, scanner.c and parser.c.
    private static let causes: [(reason: String, words: LocalizedText)] = [
        (
            "while parsing a flow node",
            LocalizedText(
                zh: "方括号或花括号没有写完。请补上内容和右括号“]”或“}”",
                en: "a bracket or brace is not finished; complete its content and close it with “]” or “}”")
        ),
        (
            "did not find expected ',' or '}'",
            LocalizedText(
                zh: "这里或稍前的花括号没有写对。请核对逗号（应为半角）、右花括号“}”和引号",
                en:
                    "braces here or just before are not complete; check commas, the closing “}” and quotation marks"
            )
        ),
        (
            "did not find expected ',' or ']'",
            LocalizedText(
                zh: "这里或稍前的方括号没有写对。请核对逗号（应为半角）、右方括号“]”和引号",
                en:
                    "brackets here or just before are not complete; check commas, the closing “]” and quotation marks"
            )
        ),
        (
            "did not find expected '-' indicator",
            LocalizedText(
                zh: "缩进与上文的列表不齐。请让同一级的各行左边对齐，列表各项以“- ”开头",
                en: "not in line with the list above; indent lines of one level alike, begin items with “- ”")
        ),
        (
            "did not find expected key",
            LocalizedText(
                zh: "此处应是“键: 值”。请核对缩进是否与上一行对齐，上文引号是否成对",
                en:
                    "a “key: value” is expected here; check the indent, and whether quotation marks above are closed"
            )
        ),
        (
            "could not find expected ':'",
            LocalizedText(
                zh: "键的后面缺冒号。请在键后写半角冒号和一个空格，如“unit: yuan”",
                en: "a key without a colon; write a colon and a space after it, “unit: yuan”")
        ),
        (
            "mapping values are not allowed",
            LocalizedText(
                zh: "此处不能再有冒号。请核对缩进；文字本身含冒号的，请用双引号括起",
                en:
                    "no second colon is allowed here; check the indent, put text with a colon in quotation marks"
            )
        ),
        (
            "cannot start any token",
            LocalizedText(
                zh: "此处的字符不能开头，可能是制表符（Tab）或“%”“@”。请用空格缩进，用双引号括起文字",
                en:
                    "no value begins like this, perhaps a tab, “%” or “@”; indent with spaces, put text in quotation marks"
            )
        ),
        (
            "found unexpected end of stream",
            LocalizedText(
                zh: "引号没有成对。请补上后一个引号", en: "a quotation mark is not closed; add the closing one")
        ),
    ]
}
