import Outcomes
import Studies

/// What a comparison says, one sentence an indicator, and what it does not reach.
struct AttributionSentences {
    private let context: ReportContext
    private let comparison: ScenarioAttribution
    private let table: AttributionTable

    init(_ context: ReportContext, _ comparison: ScenarioAttribution) {
        self.context = context
        self.comparison = comparison
        table = AttributionTable(context, comparison)
    }

    /// The sentences, then one line of what is not affected.
    var lines: [String] {
        table.moved.compactMap { indicator in table.headline(indicator).map { sentence(indicator, $0) } }
            + [unaffected].compactMap { $0 }
    }

    private func sentence(_ indicator: Indicator, _ year: Attribution) -> String {
        let name = indicator.name[context.language] + Term.colon[context.language]
        let other = comparison.against.title[context.language]
        guard indicator.kind != .rate else { return name + rate(indicator, year, other) }
        let growth = GrowthPhrases(context.language).growth(year.to)
        let when = indicator.kind.isInstant ? ("年末", "year-end") : ("全年", "the year")
        let opening = context.text(zh: "\(when.0)\(growth)，", en: "\(when.1) \(growth), ")
        guard DecimalText(abs(year.difference), decimals: 1).text != "0.0" else {
            return name + opening
                + context.text(
                    zh: "与“\(other)”的差别小于0.1个百分点，不作判断。",
                    en: "less than 0.1 pp from “\(other)”: no judgement.")
        }
        let phrases = DifferencePhrases(context.language)
        let difference = phrases.growth(year.to, against: year.from)
        let band = phrases.interval(
            low: year.low, high: year.high, growth: year.to, against: year.from)
        return name + opening
            + context.text(
                zh: "比“\(other)”\(difference)（八成区间\(band)）\(largest(year))。",
                en: "\(difference) than in “\(other)” (80 % interval: \(band))\(largest(year)).")
    }

    private func rate(_ indicator: Indicator, _ year: Attribution, _ other: String) -> String {
        let phrases = DifferencePhrases(context.language, decimals: indicator.decimals)
        let value = DecimalText(year.to, decimals: indicator.decimals).text
        let size = DecimalText(abs(year.difference), decimals: indicator.decimals).text
        guard size.contains(where: { $0 != "0" && $0 != "." }) else {
            return context.text(
                zh: "年末\(value)%，与“\(other)”的差别小于一个末位，不作判断。",
                en: "\(value) % at year-end, no printed difference from “\(other)”.")
        }
        let difference = phrases.rate(year.difference)
        return context.text(
            zh: "年末\(value)%，比“\(other)”\(difference)。",
            en: "\(value) % at year-end, \(difference) than in “\(other)”.")
    }

    /// The group that the difference owes most to, when there are several.
    private func largest(_ year: Attribution) -> String {
        let moving = year.bars.indices.filter { !year.bars[$0].isNothing }
        guard moving.count > 1,
            let most = moving.max(by: { abs(year.bars[$0].contribution) < abs(year.bars[$1].contribution) })
        else { return "" }
        let name = GroupWording(context: context).name(comparison.groups[most])
        let size = DecimalText(year.bars[most].contribution, decimals: 1, sign: .always).text
        return context.text(zh: "，其中“\(name)”\(size)个百分点", en: ", of which “\(name)” \(size) pp")
    }

    private var unaffected: String? {
        let names = table.unmoved.map { $0.name[context.language] }
        guard !names.isEmpty else { return nil }
        let listed = names.joined(separator: Term.listSeparator[context.language])
        return context.text(zh: "不受影响：\(listed)。", en: "Not affected: \(listed).")
    }
}
