import Outcomes
import Studies

/// A cell of a selected table, with what kind of number stands in it.
struct SelectionCell {
    /// What kind of number it is.
    enum Kind {
        case published, unreleased, confirmed, workedOut, projected, difference, none
    }

    /// The cell.
    let cell: Cell
    /// What kind of number stands in it.
    let kind: Kind
    /// Whether it is a difference in percent of a level.
    let isRelative: Bool

    /// A cell.
    ///
    /// - Parameters:
    ///   - figure: what stands there.
    ///   - indicator: the row's indicator.
    ///   - asked: growth or level.
    ///   - statistic: what is told of a projected number.
    ///   - isConfirmed: whether the office lets its median leave the house.
    ///   - context: the answer.
    init(
        _ figure: SelectedFigure, _ indicator: Indicator, _ asked: Measure,
        _ statistic: SelectedColumn.Statistic, isConfirmed: Bool, _ context: ReportContext
    ) {
        let decimals =
            asked == .level || indicator.kind == .rate ? indicator.decimals : FigureText.growthDecimals
        let isPoints = indicator.kind == .rate && asked == .growth
        if case .difference(let difference) = figure {
            isRelative = difference.isRelative
        } else {
            isRelative = false
        }
        func numbers(_ summary: DistributionSummary, _ standing: Standing) -> Cell {
            Self.cell(
                statistic, summary.p50, summary.p10, summary.p90, decimals: decimals, isSigned: isPoints,
                isPoints: isPoints, standing, context)
        }
        /// Why there is no number is said once, where the median would stand.
        func mark(_ term: Term) -> Cell { .mark(statistic == .median ? term : .notApplicable) }
        switch figure {
        case .published(let figure):
            kind = statistic == .median ? Self.kind(figure) : .none
            cell =
                statistic == .median
                ? Self.cell(
                    .median, figure.value, 0, 0, decimals: figure.printedDecimals(indicator),
                    isSigned: isPoints,
                    isPoints: isPoints, Standing(figure), context) : .mark(.notApplicable)
        case .workedOut(let summary):
            (kind, cell) = (.workedOut, numbers(summary, .derived))
        case .projected(_, .notExtrapolated) where statistic == .median:
            (kind, cell) = (.none, .mark(.intervalOnly))
        case .projected(let summary, _) where isConfirmed && statistic == .median:
            // Officials say 预计…左右, in whole percent (`PublicOutlook`).
            let isWhole = asked == .growth && !isPoints
            kind = .confirmed
            cell = .number(summary.p50, decimals: isWhole ? 0 : decimals, .confirmed)
        case .projected(let summary, _): (kind, cell) = (.projected, numbers(summary, .projected))
        case .difference(let difference):
            kind = .difference
            cell = Self.cell(
                statistic, difference.ofMedians, difference.low, difference.high,
                decimals: difference.isRelative ? FigureText.growthDecimals : decimals, isSigned: true,
                isPoints: false, .projected, context)
        case .growthOnly: (kind, cell) = (.none, mark(.growthOnly))
        case .notReleased: (kind, cell) = (.none, mark(.notReleased))
        case .notExtrapolated: (kind, cell) = (.none, mark(.notExtrapolated))
        case .notApplicable: (kind, cell) = (.none, mark(.notApplicable))
        }
    }

    /// A figure of the study: most are published; some are the office's own, or follow from a published sentence.
    private static func kind(_ figure: Observation) -> Kind {
        if figure.published == nil { return .unreleased }
        return figure.isDerived ? .workedOut : .published
    }

    /// A number of a distribution; points among percentages say so.
    private static func cell(
        _ statistic: SelectedColumn.Statistic, _ median: Double, _ low: Double, _ high: Double,
        decimals: Int, isSigned: Bool, isPoints: Bool, _ standing: Standing, _ context: ReportContext
    ) -> Cell {
        let number: Double
        switch statistic {
        case .median: number = median
        case .interval: return Cell(.interval(low: low, high: high, decimals: decimals), standing)
        case .low: number = low
        case .high: number = high
        }
        guard isPoints else { return .number(number, decimals: decimals, isSigned: isSigned, standing) }
        let points = DecimalText(number, decimals: decimals, sign: .always).text
        return .text(context.text(zh: "\(points)个百分点", en: "\(points) pp"), standing)
    }
}
