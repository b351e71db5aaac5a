public import Outcomes
public import Studies
import TimeSeries

/// The change between two runs, split by cause; the parts of a row add up to its change in every printed digit.
public struct RunDifferenceReport {
    /// Decimals of medians and parts.
    private static let decimals = 2
    /// Revised figures that are listed one by one.
    private static let mostListed = 12

    private let difference: RunDifference
    private let language: Language

    /// A report.
    ///
    /// - Parameters:
    ///   - difference: the change.
    ///   - language: the language.
    public init(_ difference: RunDifference, language: Language) {
        self.difference = difference
        self.language = language
    }

    /// The text, lines ended by line feeds.
    public var text: String {
        TerminalText.text(
            [.lines([title]), .table(table), .lines([note, widths])] + [.lines(data + revisions + settings)])
    }

    private func words(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }

    private var title: String {
        let scenario = difference.scenario[language]
        let (old, new) = (difference.old.run.number, difference.new.run.number)
        if let span = difference.span {
            return words(
                "规划测算变化（\(years(span))年均，\(scenario)）　\(old) → \(new)",
                "Change of the plan (average of \(years(span)), \(scenario)), \(old) → \(new)")
        }
        return words(
            "全年测算变化（\(scenario)）　\(old) → \(new)",
            "Change of the full-year projection (\(scenario)), \(old) → \(new)")
    }

    private var table: TextTable {
        let heads = [
            Term.indicator[language], day(difference.old), words("新增数据", "new\ndata"),
            words("历史数据\n修订", "revisions"), words("参数和\n情景", "parameters,\nscenario"),
            words("程序\n版本", "program\nversion"), day(difference.new),
        ]
        return TextTable(
            columns: heads.enumerated().map { TextTable.Column($1, $0 == 0 ? .left : .right) },
            rows: difference.rows.map(row))
    }

    private func day(_ run: RecordedRun) -> String {
        words("\(run.asOf.month)月\(run.asOf.day)日", "\(run.asOf)")
    }

    /// Differences of rounded medians, so that they add up as printed.
    private func row(_ row: RunDifference.Row) -> TextTable.Row {
        let medians = row.medians.map { DecimalText.rounded($0, decimals: Self.decimals) }
        let parts = [
            medians[2] - medians[1], medians[3] - medians[2], medians[4] - medians[3],
            (medians[1] - medians[0]) + (medians[5] - medians[4]),
        ]
        return .cells(
            [name(row), text(medians[0], .negative)] + parts.map { text($0, .always) }
                + [text(medians[5], .negative)])
    }

    private func text(_ value: Double, _ sign: DecimalText.Sign) -> String {
        DecimalText(value, decimals: Self.decimals, sign: sign).text
    }

    private func name(_ row: RunDifference.Row) -> String {
        difference.study.indicator(row.cell.indicator)?.name[language] ?? row.cell.indicator
    }

    private func years(_ span: ClosedRange<Int>) -> String {
        words("\(span.lowerBound)—\(span.upperBound)年", "\(span.lowerBound)-\(span.upperBound)")
    }

    private var note: String {
        if let span = difference.span {
            return words(
                "\(years(span))年均增速（%；比率为\(span.count)年累计变化，百分点）中值；各项为百分点，之和与总变化一致。"
                    + "数据截止日推后的影响计入新增数据。",
                "Medians of average growth over \(years(span)) in % (ratios: change over all years, pp); the parts are "
                    + "percentage points and add up to the change. What the later as-of date does counts as new data."
            )
        }
        return words(
            "全年同比（%，失业率为年末数）中值；各项为百分点，之和与总变化一致。数据截止日推后的影响计入新增数据。",
            "Medians of growth of the year in % (unemployment: at year-end); the parts are percentage points and add up to "
                + "the change. What the later as-of date does counts as new data.")
    }

    private var widths: String {
        let changes = difference.rows.map { row in
            let widths = [row.old, row.new].map {
                DecimalText.rounded($0.p90 - $0.p10, decimals: FigureText.growthDecimals)
            }
            let texts = widths.map { DecimalText($0, decimals: FigureText.growthDecimals).text }
            let verb = widths[1] < widths[0] ? words("收窄为", "narrowed to") : words("扩大为", "widened to")
            return widths[0] == widths[1]
                ? words("\(name(row))仍为\(texts[0])", "\(name(row)) still \(texts[0])")
                : words(
                    "\(name(row))由\(texts[0])\(verb)\(texts[1])",
                    "\(name(row)) from \(texts[0]) \(verb) \(texts[1])")
        }
        return words("八成区间宽度（百分点）：", "Width of the 80 % interval (pp): ")
            + changes.joined(separator: Term.clauseSeparator[language]) + Term.fullStop[language]
    }

    private var data: [String] {
        let added = difference.added
        guard !added.isEmpty else { return [words("没有新增数据。", "No new data.")] }
        let names = added.map { "\(indicator($0)) \(PeriodWording(language).full($0.period))" }
        let distinct = names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
        return [
            words("新增数据\(added.count)个：", "\(added.count) new figures: ")
                + listed(distinct) + Term.fullStop[language]
        ]
    }

    /// Revisions of the same period of an indicator share a line.
    private var revisions: [String] {
        let revised = difference.revised
        guard !revised.isEmpty else { return [words("没有历史数据修订。", "No revisions.")] }
        var periods: [[RunDifference.Revision]] = []
        for revision in revised {
            let index = periods.firstIndex { group in
                group[0].old.isSamePeriod(as: revision.old)
            }
            if let index { periods[index].append(revision) } else { periods.append([revision]) }
        }
        let more = periods.count - Self.mostListed
        return [words("发现修订\(periods.count)处：", "Revisions: \(periods.count)")]
            + periods.prefix(Self.mostListed).map(line)
            + (more > 0 ? [words("  另有\(more)处。", "  and \(more) more.")] : [])
    }

    private func line(_ revisions: [RunDifference.Revision]) -> String {
        let old = revisions.map(\.old)
        let new = revisions.compactMap(\.new)
        let after = new.isEmpty ? words("已删除", "removed") : values(new)
        let period = PeriodWording(language).full(old[0].period)
        return "  \(indicator(old[0])) \(period)" + words("　原值", ": was ") + values(old)
            + words("，新值", ", now ") + after
    }

    /// Figures with their units, and when they were released.
    private func values(_ figures: [Observation]) -> String {
        let texts = figures.map { figure in
            let indicator = difference.study.indicator(figure.indicator)
            if figure.measure == .level, let indicator {
                return QuantityText(indicator, decimals: figure.decimals, language).text(figure.value)
            }
            let unit = OutcomeUnit(figure.measure, indicator).name[language]
            let number = DecimalText(figure.value, decimals: figure.decimals).text
            return number + (unit == "%" ? unit : words(unit, " " + unit))
        }
        let released =
            figures[0].published.map { words("（\($0)发布）", " (released \($0))") }
            ?? words("（未公布）", " (not released)")
        return texts.joined(separator: Term.listSeparator[language]) + released
    }

    private var settings: [String] {
        let (old, new) = (difference.old.run, difference.new.run)
        let samples =
            old.draws == new.draws && old.seed == new.seed ? [] : [words("抽样次数或随机数编号", "draws or seed")]
        let changed = difference.changedFiles + difference.changedOptions + samples
        let engine =
            old.engine == new.engine
            ? [] : [words("程序由\(old.engine)改为\(new.engine)。", "Engine: \(old.engine), now \(new.engine).")]
        guard !changed.isEmpty else {
            return [words("参数和情景没有变化。", "Parameters and scenarios are unchanged.")] + engine
        }
        return [
            words("参数和情景有变化：", "Parameters and scenarios that changed: ") + listed(changed)
                + Term.fullStop[language]
        ]
            + engine
    }

    private func listed(_ names: [String]) -> String {
        let more = names.count - Self.mostListed
        return names.prefix(Self.mostListed).joined(separator: Term.listSeparator[language])
            + (more > 0 ? words("等", " and \(more) more") : "")
    }

    /// The name of a figure's indicator, with its region where that is not the study's.
    private func indicator(_ figure: Observation) -> String {
        var study: Study? = difference.study
        while let current = study {
            if current.region.id == figure.region {
                let name = current.indicator(figure.indicator)?.name[language] ?? figure.indicator
                return current.id == difference.study.id
                    ? name : current.region.name[language] + words("", " ") + name
            }
            study = current.parent?.study
        }
        return figure.indicator
    }
}

extension Observation {
    /// Whether both speak about one period of one indicator of one region.
    fileprivate func isSamePeriod(as other: Observation) -> Bool {
        region == other.region && indicator == other.indicator && period == other.period
    }
}
