import Outcomes
import Studies
import TimeSeries

/// The notes under a selected table: how it is read, which cells of a mixed column are which, and what was selected.
struct SelectionNotes {
    let context: ReportContext
    let selected: SelectedTable
    /// Rows × columns.
    let cells: [[SelectionCell]]
    let edition: Edition
    private var language: Language { context.language }

    /// The notes, numbered.
    var statements: [Statement] {
        let inside =
            edition == .internal ? [projected, compared] + mixed + withoutEffect + outsideRanges : []
        let notes = (inside + [instants, marks]).compactMap { $0 }.enumerated().map { index, note in
            let lead = index == 0 ? Term.notes[language] : context.text(zh: "　　", en: "       ")
            return Statement(lead + "\(index + 1). " + note, .wording)
        }
        let record = context.text(zh: "　　列：\(selected.text)", en: "       Columns: \(selected.text)")
        return notes + [Statement(record, .record)]
    }

    private func has(_ kind: SelectionCell.Kind) -> Bool { cells.joined().contains { $0.kind == kind } }

    private var projected: String? {
        guard has(.projected) || has(.workedOut) else { return nil }
        return context.text(
            zh: "已公布的数为统计部门公布数；测算数为中值，〔 〕为八成区间；推算数为已过去而未公布的时期，由其他时期的公布数和参照资料推算，同样有误差。",
            en:
                "Published figures are the bureau's; projected ones are medians, [ ] is the 80 % interval; figures worked "
                + "out are of months past without a published figure: estimated from those of other periods and from priors."
        )
    }

    private var compared: String? {
        guard has(.difference) else { return nil }
        return context.text(
            zh: "“甲比乙”为甲减乙：同比和比率之差以百分点计；总量之差标(%)的为比乙多或少百分之几，未标的用原单位。差为两列中值之差，区间按同一次抽样逐次相减。",
            en:
                "A against B is A less B: growth and rates in percentage points, levels in percent of B where the heading "
                + "says so, else in their unit. Differences are those of the medians, intervals those of the draws."
        )
    }

    /// A line for each column in which published and other numbers stand together.
    private var mixed: [String] {
        let heads: [(SelectionCell.Kind, LocalizedText)] = [
            (.unreleased, LocalizedText(zh: "未公布", en: "not released")),
            (.workedOut, LocalizedText(zh: "推算", en: "worked out")),
            (.projected, LocalizedText(zh: "测算", en: "projected")),
        ]
        var lines: [String] = []
        for (index, column) in selected.columns.enumerated() {
            let kinds = cells.map { $0[index].kind }
            guard kinds.contains(.published) else { continue }
            for (kind, word) in heads where kinds.contains(kind) {
                let line = context.text(
                    zh:
                        "“\(context.periods.full(column.selected.period))”列中为\(word.zh)数的：\(names(kind, index))。",
                    en: "\(context.periods.full(column.selected.period)), \(word.en): \(names(kind, index)).")
                if !lines.contains(line) { lines.append(line) }
            }
        }
        return lines
    }

    /// The indicators with a kind of number in a column, each once.
    private func names(_ kind: SelectionCell.Kind, _ column: Int) -> String {
        let rows = zip(selected.rows, cells).filter { $1[column].kind == kind }.map {
            context.name($0.0.indicator)
        }
        let distinct = rows.enumerated().filter { rows.firstIndex(of: $1) == $0 }.map(\.element)
        return distinct.joined(separator: Term.listSeparator[language])
    }

    /// Lever values outside their documented range, each once.
    private var outsideRanges: [String] {
        var lines: [String] = []
        for column in selected.columns {
            for outside in column.outsideRanges {
                let wording = OutsideRangeWording(
                    outside.lever, outside.parameter, outside.indicator.map(context.name), outside.value,
                    outside.range, language)
                let title = column.scenario?.title[language] ?? ""
                let line = context.text(
                    zh: "超出参照区间（*）　\(title)：\(wording.subject)\(wording.statement.zh)。",
                    en: "Outside the prior range (*), \(title): \(wording.subject) \(wording.statement.en).")
                if !lines.contains(line) { lines.append(line) }
            }
        }
        return lines
    }

    /// Levers of the selected scenarios that have nothing to act on in the model: their zero differences mean nothing.
    private var withoutEffect: [String] {
        let names = selected.columns.flatMap { [$0.scenario, $0.against] }.compactMap { $0?.statedName }
        let wording = FindingWording(context.projection.study, language)
        return context.projection.findings.compactMap { finding in
            guard case .leverNotInModel(let scenario, _) = finding, names.contains(scenario) else {
                return nil
            }
            let entry = wording.entry(finding)
            return entry.subject + Term.colon[language] + entry.statement
        }
    }

    /// Which rows hold at the end of a period that is written as months.
    private var instants: String? {
        guard selected.columns.contains(where: { !$0.selected.period.isInstant }) else { return nil }
        let ids = selected.rows.map(\.indicator)
        let names = context.projection.study.indicators.filter { $0.kind.isInstant && ids.contains($0.id) }
            .map { $0.name[language] }
        guard !names.isEmpty else { return nil }
        let listed = names.joined(separator: Term.listSeparator[language])
        return context.text(zh: "\(listed)为期末数。", en: "At the end of the period: \(listed).")
    }

    private var marks: String? {
        context.text(
            zh: "“--”只发布增速或不发布总量；“…”未公布或未到公布时间；“—”不适用。因四舍五入，两数之差可能与表列数不等。",
            en:
                "“--” published as growth only; “…” not released yet; “—” not applicable. Differences may not add up for "
                + "rounding.")
    }
}
