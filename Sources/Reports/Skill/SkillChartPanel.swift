import Outcomes

/// The panel of one indicator: years across, percent upward.
struct SkillChartPanel {
    let name: String
    let cases: [SkillCase]
    let years: [Int]
    let top: Double
    let height: Double

    private static let left = 250.0
    private static let right = 1090.0
    private static let colour = "#12395c"

    /// The shapes of the panel.
    var elements: [SVGElement] {
        let rule = ChartStyle.line(
            from: (20, top), to: (Self.right, top), colour: ChartStyle.rule, width: 1)
        return [rule, ChartStyle.text(name, x: 20, y: top + height / 2 + 4.5, .body)] + grid
            + yearNames + cases.flatMap(column)
    }

    private var axis: GrowthAxis {
        let drawn = cases.flatMap { item -> [Double] in
            let interval = item.forecast(.trendGap)?.density?.intervals[1]
            return [item.outcome, interval?.low, interval?.high, item.forecast(.growthHolds)?.median]
                .compactMap { $0 }
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
                    DecimalText(tick, decimals: 0).text, x: Self.left - 8, y: y + 4, .small, .end),
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

    /// Published number, median with interval, rule: side by side.
    private func column(_ item: SkillCase) -> [SVGElement] {
        let x = x(item.origin.year)
        var shapes: [SVGElement] = []
        if let model = item.forecast(.trendGap), let interval = model.density?.intervals[1] {
            shapes.append(
                ChartStyle.line(
                    from: (x, axis.position(interval.low)), to: (x, axis.position(interval.high)),
                    colour: Self.colour, width: 4.5))
            shapes.append(Self.median(x: x, y: axis.position(model.median)))
        }
        if let rule = item.forecast(.growthHolds) {
            shapes.append(Self.rule(x: x + 18, y: axis.position(rule.median)))
        }
        return shapes + [ChartStyle.published(x: x - 18, y: axis.position(item.outcome))]
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

    /// The mark of the rule.
    static func rule(x: Double, y: Double) -> SVGElement {
        ChartStyle.shape([(-5, 4.5), (5, 4.5), (0, -5)], x: x, y: y, colour: "#7d5f2a", isHollow: false)
    }
}
