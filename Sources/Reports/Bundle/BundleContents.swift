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
    private var language: Language { context.language }
    private var scenario: ScenarioProjection? { context.shown.first }
    private var halfYear: HalfYearTable { HalfYearTable(context, scenario, edition) }

    init(_ context: ReportContext, _ edition: Edition, confirmed: [String], _ additions: BundleAdditions) {
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
    var omissions: [Omission] { halfYear.omissions + [.runNumber] }

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
        let text = Document.Part.text(
            id: "paragraphs",
            title: edition == .internal
                ? Term.headlines[language] : context.text(zh: "进展说明", en: "Progress in words"),
            paragraphs: paragraphs)
        switch edition {
        case .internal:
            let tables = numbered([
                { _ in [halfYear.table] }, assumptions, comparisons, weighted, offices, targets, quality,
                matrix, additions.attribution, additions.sensitivity, record,
            ])
            return tables.dropLast() + [text] + pictures + tables.suffix(1)
        case .public:
            return numbered([{ _ in [halfYear.table] }, targets]) + [text]
                + numbered(
                    [
                        comparisons, weighted, offices, assumptions, quality, matrix,
                        additions.attribution, additions.sensitivity, record,
                    ], from: 3) + pictures
        }
    }

    /// Tables by their number in the document.
    private typealias Maker = (Int) -> [Table]

    private func numbered(_ makers: [Maker], from first: Int = 1) -> [Document.Part] {
        var number = first
        var parts: [Document.Part] = []
        for maker in makers {
            let tables = maker(number)
            if !tables.isEmpty { number += 1 }
            parts += tables.map { .table($0) }
        }
        return parts
    }

    private func assumptions(_ number: Int) -> [Table] { [LeverTable(context).table(number: number)] }

    private func comparisons(_ number: Int) -> [Table] {
        guard !context.projection.scenarios.isEmpty else { return [] }
        let comparison = ComparisonTable(context)
        return [comparison.documentTable(number: number)] + comparison.furtherTables(number: number)
    }

    private func weighted(_ number: Int) -> [Table] {
        [MixtureTable(context).table(number: number)].compactMap { $0 }
    }

    private func offices(_ number: Int) -> [Table] {
        [OfficeTable(context).table(number: number)].compactMap { $0 }
    }

    private func targets(_ number: Int) -> [Table] {
        [TargetTable(context, scenario).table(number: number)].compactMap { $0 }
    }

    private func quality(_ number: Int) -> [Table] { [QualityTable(context).table(number: number)] }

    private func matrix(_ number: Int) -> [Table] {
        [MatrixTable(context).documentTable(number: number)].compactMap { $0 }
    }

    private func record(_ number: Int) -> [Table] { [RecordTable(context).table(number: number)] }

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
