import Outcomes
import Studies
import TimeSeries

/// What scenarios ask, and what they cannot do.
extension FindingWording {
    func conditionImposed(_ scenario: String, _ condition: ScenarioCondition) -> Entry {
        let wording = ConditionWording(language: language)
        let indicator = study.indicator(condition.indicator)?.name
        let stated =
            wording.subject(
                condition, indicator ?? LocalizedText(zh: condition.indicator, en: condition.indicator))
            + " " + wording.value(condition, unit: study.indicator(condition.indicator)?.unit)
        return Entry(
            subject: study.scenario(scenario)?.title[language] ?? scenario,
            statement: LocalizedText(zh: "设定条件：\(stated)。", en: "condition: \(stated).")[language])
    }

    func moneyNotAddedUp(_ labels: [MoneyLabel], _ sum: Double) -> Entry {
        func listed(_ language: Language, _ separator: String) -> String {
            labels.map { label in
                let amount = QuantityText.money(written: label.amount)[language]
                return label.name[language] + (language == .zh ? "" : " ") + amount
            }.joined(separator: separator)
        }
        let bound = QuantityText.money(written: sum)
        return entry(
            LocalizedText(zh: "资金", en: "Money")[language],
            zh: "\(listed(.zh, "、"))，可能互相包含，不能相加；合计\(bound.zh)只能作为上限，不进入测算。",
            en:
                "\(listed(.en, ", ")) may hold each other and are not added up; the sum of \(bound.en) is an "
                + "upper bound and enters nothing.")
    }

    func onlyAppliedFor(_ scenario: String, _ instrument: LocalizedText, _ applied: Double) -> Entry {
        let amount = QuantityText.money(written: applied)
        return entry(
            quoted(scenario),
            zh: "\(instrument.zh)只有申请金额\(amount.zh)，未填下达金额。申请不等于下达，按现状影响为0。",
            en:
                "\(instrument.en) have \(amount.en) applied for and nothing allotted. "
                + "Applied for is not allotted: as it stands the effect is 0.")
    }

    func overlapNotStated(_ scenario: String, _ instrument: LocalizedText) -> Entry {
        entry(
            quoted(scenario),
            zh: "\(instrument.zh)未说明与现有项目重叠多少（in_base）。按不重叠和全部重叠两端各算一次。",
            en: "the overlap of \(instrument.en) with running projects (in_base) is not stated. "
                + "Computed for none and for all of it.")
    }

    func leverNotInModel(_ scenario: String, _ lever: String) -> Entry {
        let name = LeverWording.name(lever)
        return entry(
            quoted(scenario),
            zh: "“\(name.zh)”在本模型中没有作用对象，未计入；需要它请改用trend-gap模型。",
            en:
                "“\(name.en)” has nothing to act on in this model and is not applied; use the trend-gap model for it."
        )
    }

    func outsideRange(_ scenario: String, _ wording: OutsideRangeWording) -> Entry {
        entry(
            wording.subject, zh: "情景“\(title(scenario))”\(wording.statement.zh)，已接受，所有输出将标注“超出参照区间”。",
            en: "scenario “\(title(scenario))” \(wording.statement.en); accepted, and marked in every output."
        )
    }
}
