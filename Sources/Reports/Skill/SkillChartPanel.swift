import Outcomes

/// The panel of one indicator: years across, percentage points above or below the published number upward.
struct SkillChartPanel {
    let name: String
    let cases: [SkillCase]
    let years: [Int]
    let top: Double
    let height: Double

    private static let left = 250.0
    private static let right = 1090.0
    private static let labelColumns = 26
    private static let colour = "#12395c"

    /// The shapes of the panel.
    var elements: [SVGElement] {
        let rule = ChartStyle.line(
            from: (20, top), to: (Self.right, top), colour: ChartStyle.rule, width: 1)
        return [rule] + label + grid + yearNames + cases.flatMap(column)
    }

    /// The name in as many lines as it needs.
    private var label: [SVGElement] {
        let lines = LineBreaking.lines(of: name, width: Self.labelColumns)
        let first = top + height / 2 + 4.5 - 8 * Double(lines.count - 1)
        return lines.enumerated().map { ChartStyle.text($1, x: 20, y: first + 16 * Double($0), .body) }
    }

    /// The axis holds the model's intervals; a rule that misses by more runs off it, or it would flatten all others.
    private var axis: GrowthAxis {
        let drawn = cases.flatMap { item -> [Double] in
            let interval = item.forecast(.trendGap)?.density?.intervals[1]
            return [interval?.low, interval?.high].compactMap { $0.map { $0 - item.outcome } }
        }
        return GrowthAxis(holding: drawn, from: top + height - 30, to: top + 12)
    }

    private var grid: [SVGElement] {
        axis.ticks.flatMap { tick -> [SVGElement] in
            let y = axis.position(tick)
            return [
                ChartStyle.line(
                    from: (Self.left, y), to: (Self.right, y),
                    colour: tick == 0 ? ChartStyle.ink : ChartStyle.rule, width: 1),
                ChartStyle.text(
                    DecimalText(tick, decimals: 0, sign: .always).text, x: Self.left - 8, y: y + 4, .small,
                    .end),
            ]
        }
    }

    private func x(_ year: Int) -> Double {
        let step = (Self.right - Self.left) / Double(years.count)
        return Self.left + step * (Double(years.firstIndex(of: year) ?? 0) + 0.5)
    }

    private var yearNames: [SVGElement] {
        years.map { ChartStyle.text("\($0)", x: x($0), y: top + height - 10, .small, .middle) }
    }

    /// Median with interval, and the rule beside; the published number is the line at zero.
    private func column(_ item: SkillCase) -> [SVGElement] {
        let x = x(item.origin.year)
        var shapes = [ChartStyle.published(x: x - 20, y: axis.position(0))]
        if let model = item.forecast(.trendGap), let interval = model.density?.intervals[1] {
            shapes.append(
                ChartStyle.line(
                    from: (x, axis.position(interval.low - item.outcome)),
                    to: (x, axis.position(interval.high - item.outcome)), colour: Self.colour, width: 4.5))
            shapes.append(Self.median(x: x, y: axis.position(model.error)))
        }
        guard let rule = item.forecast(.growthHolds) else { return shapes }
        shapes.append(
            Self.rule(x: x + 20, y: axis.position(rule.error), isHollow: !axis.holds(rule.error)))
        guard !axis.holds(rule.error) else { return shapes }
        return shapes + [
            ChartStyle.text(
                DecimalText(rule.error, decimals: 1, sign: .always).text, x: x + 28,
                y: axis.position(rule.error) + 4, .small)
        ]
    }

    /// The mark of the model's median.
    static func median(x: Double, y: Double) -> SVGElement {
        SVGElement(
            "circle",
            [
                ("cx", SVGElement.number(x)), ("cy", SVGElement.number(y)), ("r", "5.5"), ("fill", colour),
                ("stroke", ChartStyle.paper), ("stroke-width", "1.5"),
            ])
    }

    /// The mark of the rule; hollow where it runs off the axis.
    static func rule(x: Double, y: Double, isHollow: Bool = false) -> SVGElement {
        ChartStyle.shape([(-5, 4.5), (5, 4.5), (0, -5)], x: x, y: y, colour: "#7d5f2a", isHollow: isHollow)
    }
}
