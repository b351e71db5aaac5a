import Outcomes
import Studies

/// Parameters by indicator, widest swing first.
struct SensitivityTable {
    /// Decimals of growth: swings are often a few hundredths of a point.
    static let growthDecimals = 2

    private let context: ReportContext
    private let sensitivity: StudySensitivity
    private let wording: ParameterWording
    private var hasIndices: Bool { sensitivity.samples > 0 }

    init(_ context: ReportContext, _ sensitivity: StudySensitivity) {
        self.context = context
        self.sensitivity = sensitivity
        wording = ParameterWording(context: context)
    }

    /// The table; nothing when no parameter moves a printed indicator.
    var table: TextTable? {
        let rows = shown.flatMap(section)
        return rows.isEmpty ? nil : TextTable(columns: columns, rows: rows)
    }

    /// One line naming the indicators that no parameter moves; none when all move.
    var unmoved: [String] {
        let names = printed.filter { $0.cell.ranking.isEmpty }.map { $0.indicator.name[context.language] }
        guard !names.isEmpty else { return [] }
        let listed = names.joined(separator: Term.listSeparator[context.language])
        return [context.text(zh: "不受情景参数影响：\(listed)。", en: "Moved by no lever parameter: \(listed).")]
    }

    private typealias Entry = (indicator: Indicator, cell: CellSensitivity)

    private var printed: [Entry] {
        sensitivity.cells.compactMap { cell in
            context.projection.study.indicator(cell.cell.indicator).flatMap {
                $0.isPrinted ? ($0, cell) : nil
            }
        }
    }

    private var shown: [Entry] { printed.filter { !$0.cell.ranking.isEmpty } }

    private var columns: [TextTable.Column] {
        let ends = [
            TextTable.Column(Term.item[context.language], .left, limit: 48),
            TextTable.Column(context.text(zh: "参照区间", en: "prior range"), .left, limit: 30),
            TextTable.Column(context.text(zh: "低端时", en: "at the\nlow end"), .right),
            TextTable.Column(context.text(zh: "高端时", en: "at the\nhigh end"), .right),
            TextTable.Column(context.text(zh: "相差", en: "swing"), .right),
        ]
        guard hasIndices else { return ends }
        return ends + [
            TextTable.Column(context.text(zh: "单独占比", en: "alone"), .right),
            TextTable.Column(context.text(zh: "总占比", en: "in all"), .right),
        ]
    }

    private func section(_ entry: Entry) -> [TextTable.Row] {
        let decimals = Self.decimals(entry.indicator)
        let median = DecimalText(entry.cell.median, decimals: decimals).text
        let title =
            context.yearEndName(entry.indicator)
            + context.text(zh: "　本情景\(median)%", en: "  in this scenario \(median) %")
        return [.section(title)]
            + entry.cell.ranking.map { position in
                let parameter = sensitivity.parameters[position]
                let swing = entry.cell.swings[position]
                let ends = [swing.atLow, swing.atHigh].map { DecimalText($0, decimals: decimals).text }
                let change = DecimalText(swing.atHigh - swing.atLow, decimals: decimals, sign: .always).text
                return .cells(
                    ["  " + wording.name(parameter.address), wording.range(parameter)] + ends + [change]
                        + (hasIndices ? shares(entry.cell, position) : []))
            }
    }

    private func shares(_ cell: CellSensitivity, _ position: Int) -> [String] {
        guard position < cell.indices.count else {
            return Array(repeating: Term.notApplicable[context.language], count: 2)
        }
        return [cell.indices[position].first, cell.indices[position].total].map { share in
            let value = DecimalText(share.value, decimals: 2).text
            return value + context.figures.range(low: share.low, high: share.high, decimals: 2)
        }
    }

    /// Decimals of the number that stands for an indicator.
    static func decimals(_ indicator: Indicator) -> Int {
        indicator.kind == .rate ? max(indicator.decimals, growthDecimals) : growthDecimals
    }
}
