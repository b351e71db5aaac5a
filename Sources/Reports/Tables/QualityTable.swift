import Outcomes
import Studies
import TimeSeries

/// Data quality: what figures each indicator has, and how much of its projection rests on the region's own.
struct QualityTable {
    private let context: ReportContext
    private var language: Language { context.language }
    private var study: Study { context.projection.study }

    init(_ context: ReportContext) {
        self.context = context
    }

    /// The table.
    ///
    /// - Parameter number: its number.
    func table(number: Int) -> Table {
        Table(
            id: "quality",
            title: context.text(
                zh: "表\(number)　数据质量和\(context.figures.ownRegion)数据占比",
                en: "Table \(number). Data quality and share of own data"),
            columns: columns, rows: study.indicators.map { .cells(row($0)) },
            notes: [Statement(note, .wording)])
    }

    private var columns: [Table.Column] {
        let own = context.figures.ownRegion
        let heads: [(LocalizedText, Bool)] = [
            (Term.indicator.text, false), (LocalizedText(zh: "\(own)\n数据(个)", en: "own\nfigures"), true),
            (LocalizedText(zh: "最早", en: "first"), false), (LocalizedText(zh: "最新", en: "latest"), false),
            (LocalizedText(zh: "预计数\n(个)", en: "estimates"), true),
            (LocalizedText(zh: "未公布\n(个)", en: "not\nreleased"), true),
            (LocalizedText(zh: "推算\n(个)", en: "derived"), true),
            (LocalizedText(zh: "来源待核\n(个)", en: "unverified"), true),
            (LocalizedText(zh: "修订后\n(个)", en: "revised"), true),
            (LocalizedText(zh: "\(own)数据\n占比(%)", en: "own\ndata (%)"), true),
            (LocalizedText(zh: "上级数据\n占比(%)", en: "parents'\ndata (%)"), true),
            (LocalizedText(zh: "未确定\n(%)", en: "open\n(%)"), true),
        ]
        return heads.map { Table.Column($0.0[language], isNumeric: $0.1) }
    }

    private func row(_ indicator: Indicator) -> [Cell] {
        let figures = study.known.filter { $0.indicator == indicator.id }
        let counts = [
            figures.count { $0.isEstimate }, figures.count { $0.published == nil },
            figures.count { $0.isDerived }, figures.count { $0.isUnverified },
            figures.count { $0.isLaterVintage(on: study.asOf) },
        ]
        let periods = [figures.map(\.period).min(), figures.map(\.period).max()].map { period in
            Cell.text(period.map(context.periods.full) ?? Term.notReleased[language], .record)
        }
        let evidence = context.projection.record.evidence.first { $0.indicator == indicator.id }
        let shares = [evidence?.own, evidence?.parents, evidence?.open].map { share in
            share.map { Cell.number($0 * 100, decimals: 0, .parameter) } ?? .mark(.notApplicable)
        }
        return [.text(context.rowName(indicator)), .number(Double(figures.count), decimals: 0, .record)]
            + periods + counts.map { .number(Double($0), decimals: 0, .record) } + shares
    }

    private var note: String {
        context.text(
            zh: "注：占比为参照区间的方差中由各来源数据消除的份额，各项之和可能不等于100；修订后指取自数据截止日之后的表。",
            en:
                "Note: shares of the prior variance that each source removed, which may not add up to 100; revised figures "
                + "are read from tables later than the as-of date.")
    }
}
