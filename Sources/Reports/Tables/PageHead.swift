import Outcomes
import Studies
import TimeSeries

/// What stands over the tables: standing of the paper, title, and how much rests on the district's own data.
struct PageHead {
    let context: ReportContext

    /// The head.
    var block: Block {
        .head(
            standing: Term.internalEdition[context.language], title: fullTitle,
            lines: [evidence].compactMap { $0 })
    }

    /// What the paper rests on, and its run, a line each.
    var statements: [String] { [evidence, run].compactMap { $0 } }

    /// The title, with run and data; a chart has those on a line of its own.
    private var fullTitle: String { [title, data, run].joined(separator: "   ") }

    /// The title with the scenario shown.
    var title: String {
        let projection = context.projection
        let title = projection.study.title[context.language]
        let scenario = context.shown.first.map { shown in
            let word = ScenarioCase(shown.scenario, projection.study.cases).map {
                context.text(zh: "·", en: ", ") + $0.term[context.language]
            }
            let stated = projection.study.scenario(shown.scenario.statedName) ?? shown.scenario
            let name = stated.title[context.language] + (word ?? "")
            return context.text(zh: "（\(name)）", en: " (\(name))")
        }
        return title + (scenario ?? "")
    }

    /// Through which month the data of the year reach.
    var data: String {
        guard let period = context.known.period else { return Term.noDataOfYear[context.language] }
        let month = Period(year: period.year, months: period.lastMonth...period.lastMonth)
        return Term.dataThrough[context.language] + context.text(zh: "", en: " ")
            + context.periods.full(month)
    }

    /// The number of the run.
    var run: String { Term.run[context.language] + " " + context.projection.run.number }

    private var evidence: String? {
        let record = context.projection.record.evidence
        let shares = context.printed.compactMap { indicator in
            record.first { $0.indicator == indicator.id }?.own
        }.sorted()
        let share = shares.isEmpty ? nil : context.figures.ownShare(shares[(shares.count - 1) / 2])
        let isShort = context.projection.findings.contains(.noOwnShares)
        let parents = parentNames
        let own = context.figures.ownRegion
        let borrowed = context.text(
            zh: "\(own)历史数据不足：占比、恢复速度参照\(parents)；每行备注标明\(own)数据占几成。",
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
