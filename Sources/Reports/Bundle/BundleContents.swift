import Outcomes
import Studies
import TimeSeries

/// Everything that a bundle may hold, in the order of the edition: an internal one has the sheet of assumptions second,
/// a public one begins with what survives its filter.
struct BundleContents {
    private let context: ReportContext
    private let edition: Edition
    private let confirmed: [String]
    private let additions: AdditionParts
    private let tables: [BundleTable]
    private var language: Language { context.language }
    private var scenario: ScenarioProjection? { context.shown.first }
    private var halfYear: HalfYearTable { HalfYearTable(context, scenario, edition) }

    /// The contents of a bundle.
    ///
    /// - Parameters:
    ///   - context: the answer.
    ///   - edition: for whom it is written.
    ///   - tables: the only tables wanted, in order; everything when none is named.
    ///   - confirmed: ids of indicators whose projected number a public edition may carry.
    ///   - additions: what is asked for besides.
    init(
        _ context: ReportContext, _ edition: Edition, tables: [BundleTable], confirmed: [String],
        _ additions: BundleAdditions
    ) {
        self.tables = tables
        self.context = context
        self.edition = edition
        self.confirmed = confirmed
        self.additions = AdditionParts(context: context, additions: additions)
    }

    /// The document before any filter.
    var document: Document {
        let head = PageHead(context: context)
        return Document(
            title: title, banner: edition == .internal ? Term.internalEdition[language] : "",
            statements: [Statement(head.data + Term.fullStop[language], .wording)]
                + head.statements.map { Statement($0, .record) },
            run: context.projection.run.number, date: context.projection.study.asOf, language: language,
            parts: parts, figures: FigureList(context.projection).figures)
    }

    /// What the public layout of the half-year table leaves out by itself, and what no public paper holds.
    var omissions: [Omission] {
        (tables.isEmpty || tables.contains(.halfYear) ? halfYear.omissions : []) + [.runNumber]
    }

    /// Tables that were asked for and that this bundle does not have.
    var missing: [BundleTable] { tables.filter { made($0, number: 1).isEmpty } }

    /// Tables that this bundle has.
    var available: [BundleTable] { BundleTable.allCases.filter { !made($0, number: 1).isEmpty } }

    private var title: String {
        let region = context.projection.study.region.name
        let period = context.known.period.map(context.periods.spoken) ?? ""
        let year = context.projection.year
        switch edition {
        case .internal: return PageHead(context: context).title
        case .public:
            return context.text(
                zh: "\(region.zh)\(year)年主要指标\(period)进展情况",
                en: "\(region.en) \(year): main indicators, \(period)")
        }
    }

    private var parts: [Document.Part] {
        guard tables.isEmpty else { return numbered(tables) }
        let text = Document.Part.text(
            id: "paragraphs",
            title: edition == .internal
                ? Term.headlines[language] : context.text(zh: "进展说明", en: "Progress in words"),
            paragraphs: paragraphs)
        switch edition {
        case .internal:
            let tables = numbered(BundleTable.allCases)
            return tables.dropLast() + [text] + pictures + tables.suffix(1)
        case .public:
            let first: [BundleTable] = [.halfYear, .targets, .selection]
            let kept = numbered(first)
            let others = BundleTable.allCases.filter { !first.contains($0) }
            return kept + [text] + numbered(others, from: kept.count + 1) + pictures
        }
    }

    /// Tables with their numbers; one that the bundle does not have takes none.
    private func numbered(_ names: [BundleTable], from first: Int = 1) -> [Document.Part] {
        var number = first
        var parts: [Document.Part] = []
        for name in names {
            let tables = made(name, number: number)
            if !tables.isEmpty { number += 1 }
            parts += tables.map { .table($0) }
        }
        return parts
    }

    /// A table by its name, with its continuations; none where the study or the request has nothing for it.
    private func made(_ name: BundleTable, number: Int) -> [Table] {
        switch name {
        case .halfYear: return [halfYear.table(number: number)]
        case .assumptions: return [LeverTable(context).table(number: number)]
        case .scenarios: return comparisons(number)
        case .weighted: return [MixtureTable(context).table(number: number)].compactMap { $0 }
        case .offices: return [OfficeTable(context).table(number: number)].compactMap { $0 }
        case .targets: return [TargetTable(context, scenario).table(number: number)].compactMap { $0 }
        case .quality: return [QualityTable(context).table(number: number)]
        case .matrix: return [MatrixTable(context).documentTable(number: number)].compactMap { $0 }
        case .attribution: return additions.attribution(number)
        case .sensitivity: return additions.sensitivity(number)
        case .selection:
            return [SelectionTable(context, edition, confirmed: confirmed)?.table(number: number)]
                .compactMap { $0 }
        case .record: return [RecordTable(context).table(number: number)]
        }
    }

    private func comparisons(_ number: Int) -> [Table] {
        guard !context.projection.scenarios.isEmpty else { return [] }
        let comparison = ComparisonTable(context)
        return [comparison.documentTable(number: number)] + comparison.furtherTables(number: number)
    }

    private var paragraphs: [Paragraph] {
        context.printed.map { indicator in
            let paragraph = IndicatorParagraph(indicator, context, scenario)
            switch edition {
            case .internal: return paragraph.internal
            case .public: return paragraph.public(isConfirmed: confirmed.contains(indicator.id))
            }
        }.filter { !$0.statements.isEmpty }
    }

    private var pictures: [Document.Part] {
        let drivers = FanChart(context, .drivers)
        let all = FanChart(context, .all)
        let matrix = MatrixChart(context)
        let targets = TargetChart(context)
        let outlook = context.text(zh: "全年同比图", en: "Outlook chart")
        let pictures: [(String, String, String?, Standing)] = [
            ("outlook", outlook, OutlookChart(context).text, .projected),
            ("fan", drivers.title, drivers.text, .projected), ("panels", all.title, all.text, .projected),
            ("progress", targets.title, targets.text, .projected),
            ("heat", matrix.title, matrix.text, .parameter),
        ]
        return pictures.compactMap { id, title, svg, standing in
            svg.map { .picture(Document.Picture(id: id, title: title, svg: $0, standing: standing)) }
        } + additions.pictures
    }
}
