import Studies

/// Tables that are selected by their columns, or asked for by name.
extension FaultWording {
    /// One switch over all cases, so that a missing translation does not compile.
    static func table(_ fault: TableFault) -> LocalizedText {
        switch fault {
        case .nothingSelected:
            return LocalizedText(
                zh: "没有写列。请写期间和情景，如 2020H1;2020[推荐方案]，各列用分号分开。",
                en:
                    "no column; write periods and scenarios, such as 2020H1;2020[recommended], with semicolons"
            )
        case .emptyColumn(let column):
            return at(
                column, zh: "两个分号之间是空的。请删去一个分号，或补上这一列。", en: "nothing between two semicolons; remove one")
        case .notUnderstood(let column, let found):
            return at(
                column, zh: "看不懂“\(found)”。请写成 期间[情景]:口径，方括号须成对，如 2020[推荐方案]:同比。",
                en:
                    "“\(found)” is no column; write PERIOD[SCENARIO]:WORD with both brackets, such as 2020[low]:growth"
            )
        case .emptyBrackets(let column, let found, let available):
            return at(
                column, zh: "“\(found)”中缺情景。请填情景，或删去方括号（按推荐方案）。\(listed(available).zh)",
                en:
                    "a scenario is missing in “\(found)”; name one, or leave the brackets out. \(listed(available).en)"
            )
        case .unknownPeriod(let column, let found):
            return at(
                column,
                zh: "没有“\(found)”这种期间。可写2020、2020H1、2020H2、2020Q3、2020M08、2020-06，起止用“..”，如 2020Q1..2020Q4。",
                en:
                    "“\(found)” is no period; write 2020, 2020H1, 2020Q3, 2020M08 or 2020-06, and a range as 2020Q1..2020Q4"
            )
        case .rangeNotInOrder(let column, let found):
            return at(
                column, zh: "“\(found)”起止不对。两端写法要相同，先早后晚，如 2020Q1..2020Q4、2018..2020。",
                en:
                    "the ends of “\(found)” do not agree; write both alike, the earlier one first: 2020Q1..2020Q4"
            )
        case .noFigures(let column, let found, let available):
            return at(
                column, zh: "“\(found)”没有任何指标的数，也不在测算年度内。\(listed(available).zh)以后年份见 midyear plan。",
                en:
                    "no row has a figure of “\(found)”, and it is not of the year projected. \(listed(available).en) For later years see midyear plan"
            )
        case .unknownScenario(let column, let found, let nearest, let available):
            let suggestion = suggestion(nearest)
            return at(
                column, zh: "没有“\(found)”这个情景。\(suggestion.zh)\(listed(available).zh)",
                en: "unknown scenario “\(found)”; \(suggestion.en)\(listed(available).en)")
        case .minusWithoutSpaces(let column, let found, let suggestion):
            return at(
                column, zh: "“\(found)”中的减号两边要有空格（情景名称里也有连字符）。请写 [\(suggestion)]，或用 / 比较。",
                en:
                    "the minus in “\(found)” needs spaces, as names hold hyphens; write [\(suggestion)], or compare by /"
            )
        case .comparisonNotOfTwo(let column, let found):
            return at(
                column, zh: "“\(found)”不是两个情景的比较。请写成 甲/乙 或 甲 - 乙。",
                en: "“\(found)” does not compare two scenarios; write A/B or A - B")
        case .comparedWithItself(let column, let found):
            return at(
                column, zh: "“\(found)”是同一个情景。请换一个对照情景。",
                en: "“\(found)” is one scenario twice; choose another")
        case .unknownWord(let column, let found, let nearest, let allowed):
            let suggestion = suggestion(nearest)
            return at(
                column, zh: "冒号后的“\(found)”不可用。\(suggestion.zh)\(listed(allowed).zh)",
                en: "“\(found)” says nothing of a column; \(suggestion.en)\(listed(allowed).en)")
        case .tooManyColumns(let found, let most):
            return LocalizedText(
                zh: "共\(found)列，一张表最多\(most)列。请减少期间、情景，或分成几张表。",
                en: "\(found) columns, at most \(most) in a table; take fewer periods or scenarios")
        case .rowTwice(let indicator):
            return LocalizedText(
                zh: "“\(indicator.zh)”写了两次。请删去一个。", en: "“\(indicator.en)” is named twice; remove one")
        case .notInBundle(let table, let available):
            return LocalizedText(
                zh: "本次没有“\(table.zh)”这张表（缺所需的数据、权重或目标）。\(listed(available.map(\.zh)).zh)",
                en:
                    "this bundle has no table “\(table.en)” (figures, weights or targets are missing). \(listed(available.map(\.en)).en)"
            )
        case .nothingPublic:
            return LocalizedText(
                zh: "所选内容都不能写入对外稿，没有生成文件。请改用内部稿，或选 half-year、targets。",
                en:
                    "nothing of what was chosen may leave the office, and nothing was written; choose half-year or targets, or the internal edition"
            )
        }
    }

    private static func at(_ column: Int, zh: String, en: String) -> LocalizedText {
        LocalizedText(zh: "第\(column)列：\(zh)", en: "column \(column): \(en)")
    }

    private static func listed(_ names: [String]) -> LocalizedText {
        let names = list(names)
        return LocalizedText(zh: "可用的有：\(names.zh)。", en: "there are: \(names.en)")
    }
}
