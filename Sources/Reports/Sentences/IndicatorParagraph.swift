import Outcomes
import Studies
import TimeSeries

/// What there is to say of one indicator (测算说明), in the order of desk.md §3.4.
///
/// Every number comes from the run; a sentence stands on the footing of its weakest part.
struct IndicatorParagraph {
    let context: ReportContext
    let indicator: Indicator
    let scenario: ScenarioProjection?
    let cells: IndicatorCells
    private var language: Language { context.language }

    init(_ indicator: Indicator, _ context: ReportContext, _ scenario: ScenarioProjection?) {
        self.context = context
        self.indicator = indicator
        self.scenario = scenario
        cells = IndicatorCells(indicator, context)
    }

    /// For an internal edition: everything.
    var `internal`: Paragraph {
        let outlook = scenario.map { OutlookSentences(context: context, indicator: indicator, scenario: $0) }
        return Paragraph(
            lead: lead, statements: [known].compactMap { $0 } + (outlook?.statements ?? []) + [basis])
    }

    /// For a public edition: what is published, a judgement without a number, and the projected number if the office
    /// has confirmed it.
    ///
    /// - Parameter isConfirmed: whether the office has confirmed the indicator's projected number.
    func `public`(isConfirmed: Bool) -> Paragraph {
        let outlook = scenario.map { PublicOutlook(context: context, indicator: indicator, scenario: $0) }
        let expected = outlook?.expected.map { Statement($0, isConfirmed ? .confirmed : .projected) }
        return Paragraph(lead: lead, statements: [known, outlook?.judgement, expected].compactMap { $0 })
    }

    private var lead: String {
        let name = indicator.name[language]
        return name.prefix(1).uppercased() + name.dropFirst() + Term.fullStop[language]
    }

    /// `上半年实现238.5亿元，同比下降17.1%，降幅较一季度收窄5.7个百分点。`
    private var known: Statement? {
        guard let period = cells.period else { return nil }
        var parts: [String] = []
        var standings: [Standing] = []
        let time = context.text(
            zh: context.periods.spoken(period),
            en: context.periods.spoken(period).prefix(1).uppercased()
                + context.periods.spoken(period).dropFirst())
        if let level = cells.level {
            let quantity = QuantityText(indicator, decimals: level.printedDecimals(indicator), language)
                .text(level.value)
            // What is to fall to zero is counted at a day, not over months.
            let isRemainder = indicator.kind == .progress && indicator.direction == .down
            let verb =
                indicator.kind == .flow ? "实现" : indicator.kind == .progress && !isRemainder ? "累计" : "为"
            parts.append(
                context.text(
                    zh: time + verb + quantity, en: "\(time): \(quantity)"))
            standings.append(Standing(level))
        }
        if let growth = cells.growth {
            let words = GrowthPhrases(language, decimals: growth.decimals).onYear(growth.value)
            parts.append(parts.isEmpty ? time + context.text(zh: words, en: ": " + words) : words)
            standings.append(Standing(growth))
        }
        if let change = comparison {
            parts.append(change.text)
            standings.append(change.standing)
        }
        if let phrase = cells.sentencePhrase {
            parts.append(phrase.text(language))
            standings.append(phrase.standing)
        }
        guard !parts.isEmpty else { return nil }
        let standing = standings.first { !$0.isPublic } ?? .published
        return Statement(
            parts.joined(separator: context.text(zh: "，", en: ", ")) + Term.fullStop[language], standing)
    }

    /// How growth has moved since the cumulative quarter before, where the study does not switch it off. Where the
    /// phrase writes the old rate out, it stands on that rate's own footing.
    private var comparison: Statement? {
        guard indicator.reporting.comparesPeriods, let growth = cells.growth,
            let before = cells.earlierGrowth,
            let earlier = context.known.earlier
        else { return nil }
        let phrases = GrowthPhrases(language, decimals: max(growth.decimals, before.decimals))
        let text = phrases.comparison(
            now: growth.value, before: before.value, period: context.periods.spoken(earlier))
        let isWrittenOut = text.contains(phrases.growth(before.value))
        return Statement(text, isWrittenOut ? Standing(before) : cells.comparison(growth, before))
    }

    /// Definition, share of own data, data and run.
    private var basis: Statement {
        let head = PageHead(context: context)
        let share = context.projection.record.evidence.first { $0.indicator == indicator.id }?.own
        let parts = [
            indicator.definition[language], share.map(context.figures.ownShare), head.data, head.run,
        ].compactMap { $0 }.filter { !$0.isEmpty }
        return Statement(
            context.text(zh: "口径和依据：", en: "Definition and evidence: ")
                + parts.joined(separator: Term.clauseSeparator[language]) + Term.fullStop[language],
            .parameter)
    }
}
