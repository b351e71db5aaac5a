import Levers
import Outcomes
import Studies
import TimeSeries

/// The sentences of a one-off question.
struct WhatIfWording {
    private let answer: WhatIf
    private let language: Language
    private let parameters: ParameterText

    init(_ answer: WhatIf, _ language: Language) {
        self.answer = answer
        self.language = language
        parameters = ParameterText(answer.study, language)
    }

    /// The title, with data and run.
    var title: String {
        let known = KnownFigures(answer.study, year: answer.study.asOf.year)
        let data =
            known.period.map {
                Term.dataThrough[language] + text(zh: "", en: " ") + parameters.periods.full($0)
            }
            ?? Term.noDataOfYear[language]
        let base = answer.base.title[language]
        return [
            answer.study.title[language] + text(zh: "　临时测算（\(base)）", en: ", a single run (\(base))"), data,
            Term.run[language] + " " + answer.run.number,
        ].joined(separator: "   ")
    }

    /// What is assumed, and what it is compared with.
    var assumptions: [String] {
        let base = answer.base.title[language]
        let set = answer.changes.isEmpty ? text(zh: "同\(base)", en: "as in “\(base)”") : list(answer.changes)
        let reference: String
        if let against = answer.against {
            let isBase = against.name == answer.base.name
            reference = isBase ? text(zh: "不作临时设定", en: "nothing set") : against.title[language]
        } else {
            reference = list(answer.changesAgainst)
        }
        return [
            text(
                zh: "假设　\(set)；对照：\(reference)。其余同\(base)。",
                en: "Assumption: \(set); against: \(reference). All else as in “\(base)”.")
        ] + answer.links.map(cut)
    }

    private func cut(_ link: LeverLink) -> String {
        let lever = link.instrument?[language] ?? LeverWording.name(link.lever)[language]
        let indicator = name(link.indicator)
        return text(
            zh: "关联　已关闭“\(lever)”对“\(indicator)”的影响，只看其余影响。",
            en: "Link off: what “\(lever)” does to “\(indicator)”; all other effects stay.")
    }

    /// The heading of one comparison.
    func heading(_ comparison: ScenarioComparison) -> String {
        let variant = comparison.of.title[language].dropFirst(answer.base.title[language].count)
        return text(zh: "结论", en: "Conclusion") + (answer.comparisons.count > 1 ? String(variant) : "")
    }

    /// What is not spoken of, what no lever reaches, and what is carried over.
    func conclusions(_ comparison: ScenarioComparison, _ table: DifferenceTable) -> [String] {
        let small = table.rows.filter { !$0.isJudged && !$0.difference.isUntouched }.map(\.indicator)
        let untouched = table.rows.filter(\.difference.isUntouched).map(\.indicator)
        var lines: [String] = []
        if !small.isEmpty {
            lines.append(
                text(zh: "差别很小，不作判断：", en: "Too small to judge: ") + names(small) + Term.fullStop[language])
        }
        if untouched.count == table.rows.count {
            lines.append(
                text(
                    zh: "各项指标都与对照相同：所设参数没有起作用。请核对取值（中性值不起作用）、是否还缺其他参数（如周数、到位月份），"
                        + "所关闭的关联是否存在，以及所选模型用不用这一参数。",
                    en:
                        "No indicator differs from the reference: the setting has no effect. See whether its value is neutral, "
                        + "another parameter is missing (weeks, month of arrival), whether the link switched off "
                        + "exists, and whether the chosen model uses the lever."
                ))
        } else if !untouched.isEmpty {
            lines.append(
                text(zh: "不受影响（未设此联系）：", en: "Not affected (no link): ") + names(untouched)
                    + Term.fullStop[language])
        }
        return lines + comparison.money.filter { $0.carried.p50 >= 0.05 }.map(carried) + [quote(table)]
    }

    private func carried(_ money: MoneyDifference) -> String {
        let name = money.instrument[language]
        let works = QuantityText.money(money.works.p50, decimals: 1)
        let rest = QuantityText.money(money.carried.p50, decimals: 1)
        return text(
            zh: "\(name)：年内形成实物工作量\(works.zh)，其余\(rest.zh)结转下年。",
            en:
                "\(name): works of \(works.en) within the year; the other \(rest.en) are carried into the next."
        )
    }

    /// One sentence to quote, about the indicator whose difference is largest beside its interval of the year.
    private func quote(_ table: DifferenceTable) -> String {
        let chosen = table.judged.max { relative($0) < relative($1) }
        guard let chosen else {
            return text(
                zh: "可直接引用：\(condition)，预计全年主要指标与对照基本相同。",
                en: "To quote: \(condition), the year's main indicators would be about the same.")
        }
        let difference = chosen.difference.difference.p50
        let number = DecimalText(difference.magnitude, decimals: chosen.decimals).text
        let indicator = chosen.indicator.name[language]
        let what =
            chosen.indicator.kind == .rate
            ? text(zh: "年末", en: "at year-end") : text(zh: "全年", en: "for the year")
        let isRate = chosen.indicator.kind == .rate
        return text(
            zh: "可直接引用：\(condition)，预计\(what)\(indicator)\(isRate ? "" : "增速")比\(reference)"
                + "\(difference < 0 ? "低" : "高")\(number)个百分点左右。",
            en:
                "To quote: \(condition), \(isRate ? indicator : "growth of \(indicator)") \(what) is projected about "
                + "\(number) pp \(difference < 0 ? "lower" : "higher") than \(reference).")
    }

    private func relative(_ row: DifferenceTable.Row) -> Double {
        row.difference.difference.p50.magnitude / max(row.difference.of.deviation, 1e-9)
    }

    private var condition: String {
        let set = answer.changes.isEmpty ? answer.base.title[language] : list(answer.changes)
        return text(zh: "若\(set)", en: "If \(set)")
    }

    private var reference: String {
        if let against = answer.against {
            return text(zh: "“\(against.title.zh)”", en: "in “\(against.title.en)”")
        }
        return list(answer.changesAgainst) + text(zh: "时", en: "")
    }

    /// Caveats, numbered.
    var caveats: [String] {
        guard let comparison = answer.comparisons.first else { return [] }
        var caveats: [String] = []
        for item in comparison.of.levers.flatMap(\.items) {
            guard let name = item.name, let applied = item.number("applied") else { continue }
            let amount = QuantityText.money(written: applied.central)
            caveats.append(
                item.number("allotted") == nil
                    ? text(
                        zh: "\(name.zh)目前仍为申请数（\(amount.zh)），不计入。",
                        en: "\(name.en): \(amount.en) are only applied for and add nothing.")
                    : text(
                        zh: "\(name.zh)目前仍为申请数（\(amount.zh)），下达金额是假设。",
                        en:
                            "\(name.en): \(amount.en) are applied for; the allotment is an assumption."
                    ))
        }
        if answer.comparisons.count > 1 {
            caveats.append(
                text(
                    zh: "与现有项目的重叠未说明（in_base）：按不重叠和全部重叠两端各算一次；全部重叠时差别为0。",
                    en:
                        "The overlap with running projects (in_base) is not stated: computed for none and for all of it."
                ))
        }
        caveats += comparison.outsideRanges.map { outside in
            let wording = OutsideRangeWording(
                outside.lever, outside.parameter, outside.indicator.map(name), outside.value, outside.range,
                language)
            return wording.subject + text(zh: "", en: " ") + wording.statement[language]
                + Term.fullStop[language]
        }
        caveats.append(
            text(
                zh: "差的区间由同一组抽样逐次相减得到，与两个总数的区间不同。",
                en: "Intervals of differences come from subtracting draw by draw, not from the two intervals."
            ))
        return [text(zh: "注意", en: "Mind")]
            + caveats.enumerated().map { "\($0 + 1). \($1)" }
    }

    /// Whether the setting was kept.
    var standing: [String] {
        guard let name = answer.savedAs else {
            return [
                text(
                    zh: "临时设定，未存入情景。留存请加 --save 名称", en: "A single run, not kept. Add --save NAME to keep it."
                )
            ]
        }
        return [text(zh: "已存为情景“\(name)”（\(name).yaml）。", en: "Kept as scenario “\(name)” (\(name).yaml).")]
    }

    /// Changes in words, those of one lever or instrument together.
    private func list(_ changes: [SettingChange]) -> String {
        var groups: [(subject: String, values: [String])] = []
        for change in changes {
            let subject = subject(of: change)
            if groups.last?.subject == subject {
                groups[groups.count - 1].values.append(value(of: change))
            } else {
                groups.append((subject, [value(of: change)]))
            }
        }
        return groups.map { group in
            group.subject + text(zh: "", en: " ")
                + group.values.joined(separator: Term.listSeparator[language])
        }
        .joined(separator: text(zh: "，", en: "; "))
    }

    private func subject(of change: SettingChange) -> String {
        if let instrument = change.address.instrument { return instrument[language] }
        let indicator = change.address.indicator.map { text(zh: "（\(name($0))）", en: " (\(name($0)))") } ?? ""
        return LeverWording.name(change.address.lever)[language] + indicator
    }

    private func value(of change: SettingChange) -> String {
        let value = parameters.textWithUnit(change.value, change.address.parameter, of: change.address.lever)
        guard !LeverWording.isSingle(change.address.lever) else { return value }
        let parameter = LeverWording.parameter(change.address.parameter, of: change.address.lever)[language]
        return parameter + text(zh: "", en: " ") + value
    }

    private func names(_ indicators: [Indicator]) -> String {
        indicators.map { $0.name[language] }.joined(separator: Term.listSeparator[language])
    }

    private func name(_ indicator: String) -> String {
        answer.study.indicator(indicator)?.name[language] ?? indicator
    }

    private func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}
