import Outcomes
import Studies
import TimeSeries

/// The cells that tables print of one indicator: what is known, what is asked, how far it has come.
struct IndicatorCells {
    let context: ReportContext
    let indicator: Indicator
    /// The period of its latest figure of the year.
    let period: Period?
    /// Its latest level and growth.
    let level, growth: Observation?
    var language: Language { context.language }

    init(_ indicator: Indicator, _ context: ReportContext) {
        self.context = context
        self.indicator = indicator
        let period = context.known.latest(indicator.id)
        self.period = period
        level = period.flatMap { context.known.figure(indicator.id, .level, through: $0) }
        growth = period.flatMap { context.known.figure(indicator.id, .growth, through: $0) }
    }

    /// The unit of the figures shown: percent where growth alone is published.
    var unit: Cell {
        .text(level == nil && growth != nil ? "%" : indicator.unit.name[language])
    }

    /// The target of the year, or of the plan.
    var target: Cell {
        guard let target = indicator.shownTarget else { return .mark(.notApplicable) }
        if case .level(let value) = target.goal, target.relation == .atLeast {
            return .number(value, decimals: indicator.decimals, .approved)
        }
        let standing: Standing = target.goal == .notFilled ? .wording : .approved
        return .text(TargetText.cell(target, indicator, language), standing)
    }

    /// The latest level.
    var levelDone: Cell {
        if let level {
            return .number(level.value, decimals: level.printedDecimals(indicator), Standing(level))
        }
        return .mark(growth == nil ? .notReleased : .growthOnly)
    }

    /// The latest growth; for a rate the change in points, where it is published.
    var growthDone: Cell {
        if let growth { return .number(growth.value, decimals: growth.decimals, Standing(growth)) }
        guard indicator.kind == .rate else { return .mark(.notReleased) }
        guard let period, let change = context.known.figure(indicator.id, .change, through: period) else {
            return .mark(.notApplicable)
        }
        let points = DecimalText(change.value, decimals: change.decimals, sign: .always).text
        return .text(context.text(zh: "\(points)个百分点", en: "\(points) pp"), Standing(change))
    }

    /// The growth of the cumulative quarter before, when it lies before the latest.
    var earlierGrowth: Observation? {
        guard let growth, let earlier = context.known.earlier,
            let before = context.known.figure(indicator.id, .growth, through: earlier),
            before.period.lastMonth < growth.period.lastMonth
        else { return nil }
        return before
    }

    /// The difference of the two growth rates, in percentage points.
    var changeOnEarlier: Cell {
        if indicator.kind == .rate { return .mark(.notApplicable) }
        guard let growth, let before = earlierGrowth else { return .mark(.notReleased) }
        return .number(
            growth.value - before.value, decimals: max(growth.decimals, before.decimals), isSigned: true,
            comparison(growth, before))
    }

    /// The standing of a comparison of two figures of the region. Where the earlier one was worked out from the
    /// difference that the same source publishes, the difference itself is published.
    func comparison(_ now: Observation, _ before: Observation) -> Standing {
        if before.isDerived, before.source == now.source, before.published != nil {
            return .comparison(of: [Standing(now)])
        }
        return .comparison(of: [Standing(now), Standing(before)])
    }

    /// How far the target is reached: a share, or a difference.
    var shareDone: Cell {
        let progress = TargetProgress(indicator, level: level, growth: growth, language)
        let figures = [level, growth].compactMap { $0 }.map(Standing.init)
        if let share = progress.share {
            return .number(share, decimals: TargetProgress.decimals, .comparison(of: figures))
        }
        return .text(progress.cell, .comparison(of: progress.isDifference ? figures : []))
    }

    /// The share of the calendar year that is over; for what is measured by a share of its target.
    var schedule: Cell {
        guard let period, TargetProgress.isMeasuredByShare(indicator) else { return .mark(.notApplicable) }
        return .number(
            Double(period.lastMonth) / 12 * 100, decimals: TargetProgress.decimals, .comparison)
    }

    /// The share of the year that is usually done by now, with whose figures say so.
    var usualProgress: UsualProgress? {
        context.projection.usualProgress.first { $0.indicator == indicator.id }
    }

    /// ``usualProgress`` as a cell, in percent.
    var usualShare: Cell {
        guard let usual = usualProgress, TargetProgress.isMeasuredByShare(indicator) else {
            return .mark(.notApplicable)
        }
        return .number(usual.share * 100, decimals: TargetProgress.decimals, .comparison)
    }

    /// The parent's growth over the same months.
    private var cityFigure: Observation? {
        guard let parent = context.projection.study.parent?.study, let growth,
            let same = parent.indicator(indicator.id), Comparability.areComparable(indicator, same),
            same.priceBasis == indicator.priceBasis
        else { return nil }
        return parent.known.first {
            $0.indicator == indicator.id && $0.measure == .growth && $0.period == growth.period
        }
    }

    /// The growth of the whole city (of the parent region).
    var cityGrowth: Cell {
        guard let cityFigure else { return .mark(.notApplicable) }
        return .number(cityFigure.value, decimals: cityFigure.decimals, Standing(cityFigure))
    }

    /// The difference from the whole city, in percentage points.
    var cityDifference: Cell {
        guard let cityFigure, let growth else { return .mark(.notApplicable) }
        return .number(
            growth.value - cityFigure.value, decimals: max(growth.decimals, cityFigure.decimals),
            isSigned: true, .comparison(of: [Standing(growth), Standing(cityFigure)]))
    }

    /// What the tool and the study have to say of the figures.
    var remark: Cell {
        var parts: [String] = []
        if let period, period.isInstant || period.lastMonth != context.known.period?.lastMonth {
            parts.append(context.periods.column(period))
        }
        let figures = [level, growth].compactMap { $0 }
        if figures.contains(where: \.isEstimate) { parts.append(Term.estimateMark[language]) }
        if figures.contains(where: { $0.published == nil }) { parts.append(Term.unreleasedMark[language]) }
        if let bound = indicator.impliedBound { parts.append(TargetText.bound(bound, indicator, language)) }
        return .text(RemarkText.joined(parts, stated: indicator.remark, language), .remark)
    }
}
