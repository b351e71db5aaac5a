import Outcomes
import Studies
import TimeSeries

/// What stands over the tables: standing of the paper, title, and how much rests on the district's own data.
struct PageHead {
    let context: ReportContext

    /// The head.
    var block: Block {
        .head(
            standing: Term.internalEdition[context.language], title: title,
            lines: [evidence].compactMap { $0 })
    }

    private var title: String {
        let projection = context.projection
        let title = projection.study.title[context.language]
        let scenario = context.shown.map { shown in
            let word = context.caseWord(shown.scenario).map {
                context.text(zh: "·", en: ", ") + $0[context.language]
            }
            let name = shown.scenario.title[context.language] + (word ?? "")
            return context.text(zh: "（\(name)）", en: " (\(name))")
        }
        let data = context.known.period.map { period in
            let end = Period.yearToDate(period.year, through: period.lastMonth)
            let month = Period(year: period.year, months: end.lastMonth...end.lastMonth)
            return Term.dataThrough[context.language] + context.text(zh: "", en: " ")
                + context.periods.full(month)
        }
        let run = Term.run[context.language] + " " + projection.run.number
        return [title + (scenario ?? ""), data ?? Term.noDataOfYear[context.language], run].joined(
            separator: "   ")
    }

    private var evidence: String? {
        let record = context.projection.record.evidence
        let own = context.printed.compactMap { indicator in record.first { $0.indicator == indicator.id }?.own
        }.sorted()
        let share = own.isEmpty ? nil : context.figures.ownShare(own[(own.count - 1) / 2])
        let isShort = context.projection.findings.contains(.noOwnShares)
        let parents = parentNames
        let borrowed = context.text(
            zh: "本区历史数据不足：占比、恢复速度参照\(parents)；每行备注标明本区数据占几成。",
            en: "The region's own history is short: shares and recovery speeds are those of \(parents); "
                + "every row says how much is own data. ")
        let median = share.map { share in
            context.text(zh: "依据：\(share)（各指标中位数）。", en: "Evidence: \(share) (median over the indicators).")
        }
        let line = (isShort ? borrowed : "") + (median ?? "")
        return line.isEmpty ? nil : line
    }

    private var parentNames: String {
        var names: [String] = []
        var study = context.projection.study.parent?.study
        while let current = study {
            names.append(current.region.name[context.language])
            study = current.parent?.study
        }
        return names.isEmpty
            ? context.text(zh: "参照区间", en: "prior ranges")
            : names.joined(separator: context.text(zh: "和", en: " and "))
    }
}
