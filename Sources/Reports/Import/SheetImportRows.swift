import Outcomes
import Studies
import TimeSeries

/// The rows taken over, one line an indicator and period, in columns.
struct SheetImportRows {
    private let understood: SheetImport
    private let language: Language
    private let wording: PeriodWording

    init(_ understood: SheetImport, _ language: Language) {
        self.understood = understood
        self.language = language
        wording = PeriodWording(language)
    }

    /// The lines, a heading first.
    var lines: [String] {
        let rows = understood.rows.filter { !$0.figures.isEmpty }
        let heading = LocalizedText(
            zh: "采用 \(rows.count) 行",
            en: rows.count == 1 ? "1 row taken over" : "\(rows.count) rows taken over")
        let cells = rows.flatMap(cells)
        let widths = (0..<Self.columns).map { column in
            cells.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        return [heading[language]]
            + cells.map { row in
                let padded = zip(row, widths).enumerated().map { index, entry in
                    Self.padded(entry.0, to: entry.1, atRight: index == 2)
                }
                let line = "  " + padded.joined(separator: "  ")
                return String(line.reversed().drop { $0 == " " }.reversed())
            }
    }

    /// Name, level, growth, months where the sheet has several, remark.
    private static let columns = 5

    private func cells(_ row: SheetImport.Row) -> [[String]] {
        let periods = Set(row.figures.map(\.observation.period)).sorted()
        return periods.map { period in
            let figures = row.figures.filter { $0.observation.period == period }
            let level = figures.first { $0.observation.measure == .level }
            let growth = figures.first { $0.observation.measure != .level }
            return [
                indent(row.indicator) + row.indicator.name[language],
                level.map { levelText($0, row.indicator) } ?? Term.growthOnly[language],
                growth.map(growthText) ?? "", months(of: period),
                remark(row, figures, hasLevel: level != nil),
            ]
        }
    }

    /// The months, where the sheet covers others too; of what holds at their end, always.
    private func months(of period: Period) -> String {
        let isOnly = understood.periods.filter { !$0.isInstant } == [period] || understood.periods == [period]
        return isOnly ? "" : wording.full(period)
    }

    private func indent(_ indicator: Indicator) -> String {
        indicator.partOf == nil ? "" : Term.ofWhich[language]
    }

    private func levelText(_ figure: SheetImport.Figure, _ indicator: Indicator) -> String {
        let (value, decimals) = (figure.observation.value, max(figure.observation.decimals, 0))
        switch language {
        case .zh: return DecimalText(value, decimals: decimals).text + " " + indicator.unit.name.zh
        case .en: return QuantityText(indicator, decimals: decimals, .en).text(value)
        }
    }

    private func growthText(_ figure: SheetImport.Figure) -> String {
        let number = DecimalText(figure.observation.value, decimals: max(figure.observation.decimals, 0)).text
        switch figure.observation.measure {
        case .change:
            return LocalizedText(zh: "同比 \(number)个百分点", en: "change \(number) pp")[language]
        case .level, .growth: return LocalizedText(zh: "同比 \(number)%", en: "growth \(number) %")[language]
        }
    }

    private func remark(_ row: SheetImport.Row, _ figures: [SheetImport.Figure], hasLevel: Bool) -> String {
        var remarks: [LocalizedText] = []
        if !hasLevel, row.indicator.kind != .rate {
            remarks.append(LocalizedText(zh: "只发布增速，不推算总量", en: "growth only, no level is made up"))
        }
        switch row.match {
        case .name: break
        case .alias, .confirmed:
            guard row.name != row.indicator.name.zh else { break }
            remarks.append(
                LocalizedText(
                    zh: "表中写“\(row.name)”，按同一指标处理", en: "the sheet says “\(row.name)”, taken as the same"))
        case .added: remarks.append(LocalizedText(zh: "新列指标，口径待填", en: "added, definition to be filled in"))
        }
        if figures.contains(where: \.isSum) {
            remarks.append(
                LocalizedText(zh: "由当月、当季数相加", en: "the sum of single months or quarters"))
        }
        if figures.allSatisfy({ $0.change == .unchanged }) {
            remarks.append(LocalizedText(zh: "与已有数据相同", en: "as the study has it"))
        } else if figures.contains(where: \.isRestated) {
            remarks.append(LocalizedText(zh: "修订", en: "revised"))
        } else if figures.contains(where: \.isReleased) {
            remarks.append(LocalizedText(zh: "与已有数据相同，补填发布日期", en: "as the study has it, now released"))
        }
        return remarks.map { $0[language] }.joined(separator: LocalizedText(zh: "；", en: "; ")[language])
    }

    private static func padded(_ text: String, to width: Int, atRight: Bool) -> String {
        let spaces = String(repeating: " ", count: width - DisplayWidth.of(text))
        return atRight ? spaces + text : text + spaces
    }
}

extension SheetImport.Figure {
    /// Whether it differs from the study's.
    var isRestated: Bool {
        if case .restated = change { return true }
        return false
    }

    /// Whether it is the study's, released now.
    var isReleased: Bool {
        if case .released = change { return true }
        return false
    }
}
