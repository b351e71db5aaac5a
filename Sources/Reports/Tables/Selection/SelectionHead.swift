import Outcomes
import Studies
import TimeSeries

/// The heading of a selected column: its period, whether its numbers are published or projected and under what, its measure.
struct SelectionHead {
    let context: ReportContext
    let column: SelectedTable.Column
    /// What stands in the column's cells.
    let cells: [SelectionCell]
    /// Whether growth and levels have rows of their own.
    let isByRow: Bool
    /// Whether a public edition shall be worded: of what must stay inside it says nothing.
    let edition: Edition

    /// The heading, its lines separated by line feeds.
    var title: String {
        [context.periods.full(column.selected.period), footing, measure]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Published, worked out, projected, in that order, with the scenario where one moves the column.
    private var footing: String {
        let standings = cells.filter { !$0.cell.isBare }.map(\.cell.standing)
        let isPublic = edition == .public && standings.contains(where: \.isPublic)
        let kinds = cells.filter { !isPublic || $0.cell.standing.isPublic }.map(\.kind)
        let words: [(SelectionCell.Kind, String)] = [
            (.published, context.text(zh: "已公布", en: "published")),
            (.unreleased, context.text(zh: "未公布", en: "not released")),
            (.confirmed, context.text(zh: "预计", en: "expected")),
            (.workedOut, context.text(zh: "推算", en: "worked out")), (.projected, projected),
            (.difference, compared),
        ]
        return words.filter { kinds.contains($0.0) }.map(\.1).joined(
            separator: Term.listSeparator[context.language])
    }

    private var projected: String {
        let name = column.scenario.map { $0.title[context.language] } ?? ""
        return context.text(zh: "测算（\(name)\(mark)）", en: "projected (\(name)\(mark))")
    }

    private var compared: String {
        guard let scenario = column.scenario, let against = column.against else { return "" }
        return context.text(
            zh: "\(scenario.title.zh)\(mark)\n比\(against.title.zh)",
            en: "\(scenario.title.en)\(mark)\nagainst \(against.title.en)")
    }

    /// The mark of a scenario that uses a value outside its documented range.
    private var mark: String { column.outsideRanges.isEmpty ? "" : "*" }

    /// Measure and unit, and which number of the distribution it is.
    private var measure: String {
        let measured = column.against == nil ? own : difference
        return [measured, statistic].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var own: String {
        switch isByRow ? nil : column.selected.measure {
        case nil: return ""
        case .level: return context.text(zh: "总量", en: "level")
        default: return context.text(zh: "同比(%)", en: "growth (%)")
        }
    }

    /// What a comparison is measured in.
    private var difference: String {
        let growth = context.text(zh: "同比差(百分点)", en: "growth (pp)")
        let isRelative = cells.contains { $0.isRelative }
        let level = context.text(
            zh: isRelative ? "总量差(%)" : "总量差", en: isRelative ? "level (%)" : "level")
        switch isByRow ? nil : column.selected.measure {
        case nil: return [growth, level].joined(separator: Term.clauseSeparator[context.language])
        case .level: return level
        default: return growth
        }
    }

    private var statistic: String {
        switch column.selected.statistic {
        case .median: return ""
        case .interval: return Term.interval[context.language].trimmingLineFeeds
        case .low: return context.text(zh: "八成区间下限", en: "80 % low")
        case .high: return context.text(zh: "八成区间上限", en: "80 % high")
        }
    }
}
