import Outcomes
import Studies

/// What was left out, one line a reason and forecaster, with the indicators and years it holds for.
struct SkillRemarkLines {
    let context: SkillContext

    /// The lines.
    var lines: [String] {
        var groups: [(key: Key, places: [String])] = []
        for remark in context.skill.remarks {
            let key = Key(remark: remark)
            let place = remark.origin.map { "\($0.year)" } ?? ""
            if let position = groups.firstIndex(where: { $0.key == key }) {
                groups[position].places.append(place)
            } else {
                groups.append((key, [place]))
            }
        }
        let lines = groups.map { line($0.key, $0.places.filter { !$0.isEmpty }) }
        return lines.isEmpty ? [context.text(zh: "无。", en: "Nothing.")] : lines
    }

    private struct Key: Equatable {
        let indicator: String?
        let forecaster: Forecaster?
        let moment: SkillOrigin.Moment?
        let hidden: HiddenHistory
        let reason: SkillRemark.Reason

        init(remark: SkillRemark) {
            indicator = remark.indicator
            forecaster = remark.forecaster
            moment = remark.origin?.moment
            hidden = remark.hidden
            reason = remark.reason
        }
    }

    private func line(_ key: Key, _ years: [String]) -> String {
        let subject = [
            key.indicator.map(context.name), key.forecaster?.name[context.language],
            key.moment?.name[context.language],
            key.hidden == .none ? nil : key.hidden.name[context.language],
            years.isEmpty ? nil : years.joined(separator: Term.listSeparator[context.language]),
        ].compactMap { $0 }.joined(separator: context.text(zh: "，", en: ", "))
        let text = key.reason.text[context.language]
        guard !subject.isEmpty else { return text + Term.fullStop[context.language] }
        return subject + Term.colon[context.language] + text + Term.fullStop[context.language]
    }
}
