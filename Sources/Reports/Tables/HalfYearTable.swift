import Outcomes
import Studies
import TimeSeries

/// The half-year table with the full-year outlook, in the layout of either edition (desk.md §3.1, §3.2).
struct HalfYearTable {
    private let context: ReportContext
    private let scenario: ScenarioProjection?
    private let edition: Edition
    private var language: Language { context.language }

    init(_ context: ReportContext, _ scenario: ScenarioProjection?, _ edition: Edition) {
        self.context = context
        self.scenario = scenario
        self.edition = edition
    }

    /// The table.
    ///
    /// - Parameter number: its number.
    func table(number: Int) -> Table {
        let columns = columns
        let rows = context.printed.enumerated().map { index, indicator in
            columns.map { $0.cell(row: index + 1, indicator, context, scenario) }
        }
        return Table(
            id: BundleTable.halfYear.rawValue, title: title(number),
            columns: columns.map { Table.Column($0.title(context), isNumeric: $0.isNumeric) },
            rows: rows.map { .cells($0) }, notes: notes + StatusMark.legend(of: rows, context))
    }

    /// The columns of the edition; those that compare with the parent only where it has figures.
    private var columns: [HalfYearColumn] {
        let layout = edition == .internal ? HalfYearColumn.internalLayout : HalfYearColumn.publicLayout
        return layout.filter { column in
            !column.isOptional
                || context.printed.contains { !column.cell(row: 1, $0, context, scenario).isBare }
        }
    }

    /// What only the internal layout has.
    var omissions: [Omission] {
        guard edition == .public else { return [] }
        return HalfYearColumn.internalLayout.filter { column in
            !columns.contains(column) && !column.isOptional
        }.map { .column(title: $0.title(context), table: title(1)) }
            + context.printed.filter { $0.verifiedDefinition != $0.definition }
            .map { .definition(of: $0.name[language]) }
    }

    private func title(_ number: Int) -> String {
        let region = context.projection.study.region.name
        let period = context.known.period.map(context.periods.spoken) ?? ""
        let year = context.projection.year
        switch edition {
        case .public:
            return context.text(
                zh: "表\(number)　\(region.zh)\(year)年国民经济和社会发展计划主要指标\(period)进展情况",
                en:
                    "Table \(number). \(region.en) \(year), main indicators of the plan: progress in \(period)"
            )
        case .internal:
            let name = scenario.map { shown -> String in
                let word = ScenarioCase(shown.scenario, context.projection.study.cases)?.term[language]
                let title = shown.scenario.title[language]
                return word.map { context.text(zh: "（\($0)：\(title)）", en: " (\($0): \(title))") }
                    ?? context.text(zh: "（\(title)）", en: " (\(title))")
            }
            return context.text(
                zh: "表\(number)　\(region.zh)\(year)年主要指标\(period)完成情况和全年测算\(name ?? "")",
                en:
                    "Table \(number). \(region.en) \(year), main indicators: \(period) and the full year\(name ?? "")"
            )
        }
    }

    private var notes: [Statement] {
        edition == .public
            ? TableNotes(context: context).publicStatements
            : TableNotes(context: context).statements + BasisNotes(context: context).statements + appendix
    }

    /// Projections of indicators that have no row.
    private var appendix: [Statement] {
        guard let scenario else { return [] }
        return Appendix(context: context, scenario: scenario).lines.map { Statement($0, .projected) }
    }
}
