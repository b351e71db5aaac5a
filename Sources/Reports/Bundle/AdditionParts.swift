import Outcomes
import Studies

/// The tables and drawings of what a bundle was asked for besides.
struct AdditionParts {
    let context: ReportContext
    let additions: BundleAdditions

    /// The table of each comparison that has one; a second one stands for the other end of an overlap that is not stated.
    ///
    /// - Parameter number: its number.
    func attribution(_ number: Int) -> [Table] {
        (additions.attribution?.comparisons ?? []).enumerated().compactMap { index, comparison in
            AttributionTable(context, comparison).table.map { table in
                Table(
                    id: index == 0 ? "attribution" : "attribution-\(index + 1)",
                    title: context.text(
                        zh: "表\(number)\(index == 0 ? "" : "（续）")　差异分解：“\(comparison.scenario.title.zh)”"
                            + "比“\(comparison.against.title.zh)”",
                        en: "Table \(number)\(index == 0 ? "" : ", continued"). Attribution: "
                            + "“\(comparison.scenario.title.en)” against “\(comparison.against.title.en)”"),
                    of: table, standing: .projected)
            }
        }
    }

    /// The table of swings.
    ///
    /// - Parameter number: its number.
    func sensitivity(_ number: Int) -> [Table] {
        guard let sensitivity = additions.sensitivity,
            let table = SensitivityTable(context, sensitivity).table
        else { return [] }
        return [
            Table(
                id: "sensitivity",
                title: context.text(
                    zh: "表\(number)　敏感性：各参数取参照区间两端时的全年同比(%)",
                    en: "Table \(number). Sensitivity: growth of the year (%) at both ends of each range"),
                of: table, standing: .projected)
        ]
    }

    /// The waterfall of each comparison, and the tornado.
    var pictures: [Document.Part] {
        let waterfalls = (additions.attribution?.comparisons ?? []).enumerated().compactMap {
            index, comparison in
            WaterfallChart(context, comparison).text.map {
                (
                    index == 0 ? "waterfall" : "waterfall-\(index + 1)",
                    WaterfallChart.title(context, comparison), $0
                )
            }
        }
        let tornado = additions.sensitivity.flatMap { TornadoChart(context, $0).text }
            .map { [("tornado", TornadoChart.title(context), $0)] }
        return (waterfalls + (tornado ?? [])).map { id, title, svg in
            .picture(Document.Picture(id: id, title: title, svg: svg, standing: .projected))
        }
    }
}

extension Table {
    /// A table of finished text as an object of a document; what reads as a number is one.
    fileprivate init(id: String, title: String, of table: TextTable, standing: Standing) {
        self.init(
            id: id, title: title,
            columns: table.columns.map { Column($0.title, isNumeric: $0.alignment == .right) },
            rows: table.rows.map { row in
                switch row {
                case .section(let title): return .section(title)
                case .cells(let cells): return .cells(cells.map { Cell(text: $0, standing: standing) })
                }
            })
    }
}

extension Cell {
    /// The cell of a finished text: a number with its decimals and sign, or words.
    fileprivate init(text: String, standing: Standing) {
        guard let value = Double(text), value.isFinite else {
            self.init(.text(text), standing)
            return
        }
        let decimals = text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
        self.init(.number(value, decimals: decimals, isSigned: text.hasPrefix("+")), standing)
    }
}
