import Outcomes
import Studies
import TimeSeries

/// One indicator's cumulative growth over time: published figures as marks, then the fan that opens from the latest one
/// to the full year: 80 % dark, 90 % light, the median as a line.
struct GrowthPanel {
    /// A published figure: its time in years, and growth in percent.
    private let history: [(time: Double, growth: Double)]
    private let year: DistributionSummary
    private let name: String
    private let context: ReportContext

    /// Years before the projected one that are drawn.
    private static let yearsBefore = 3.0
    private static let fanLight = "#c9d6e2"
    private static let fanDark = "#8fa9c0"

    /// A panel; nothing for an indicator whose growth of the year is not projected.
    init?(_ indicator: Indicator, _ scenario: ScenarioProjection, _ context: ReportContext) {
        guard indicator.isExtrapolated,
            let year = context.yearOutcome(indicator, .growth, scenario)?.summary
        else { return nil }
        self.year = year
        self.context = context
        name = context.yearEndName(indicator)
        let first = Double(context.projection.year) - Self.yearsBefore
        history = context.projection.study.known.filter {
            $0.indicator == indicator.id && $0.measure == .growth
                && ($0.period.isYearToDate || $0.period.isInstant)
        }
        .map { (Double($0.period.year) + Double($0.period.lastMonth) / 12, $0.value) }
        .filter { $0.time > first }.sorted { $0.time < $1.time }
    }

    /// The numbers that an axis must hold.
    var numbers: [Double] { history.map(\.growth) + [year.p05, year.p95] }

    /// The panel's marks within a rectangle.
    ///
    /// - Parameters:
    ///   - x: left end of the axis, pixels.
    ///   - y: top of the panel, pixels.
    ///   - width: of the axis, pixels.
    ///   - height: of the panel, pixels.
    func marks(x: Double, y: Double, width: Double, height: Double) -> [SVGElement] {
        let bottom = y + height - 22
        let axis = GrowthAxis(holding: numbers, from: bottom, to: y + 44)
        let end = Double(context.projection.year + 1)
        let place = { (time: Double) -> Double in
            x + (time - end + Self.yearsBefore + 1) / (Self.yearsBefore + 1) * width
        }
        return head(x: x, y: y, width: width) + grid(axis, x: x, width: width)
            + years(place, bottom: bottom) + fan(axis, place, end) + published(axis, place)
    }

    private func head(x: Double, y: Double, width: Double) -> [SVGElement] {
        let decimals = FigureText.growthDecimals
        let pair = context.figures.pair(year, decimals: decimals)
        let interval = pair.interval.split(separator: "—").joined(separator: " — ")
        return [
            ChartStyle.text(name, x: x, y: y + 12, .body),
            ChartStyle.text(
                context.text(
                    zh: "全年\(pair.median)% \(interval)", en: "year \(pair.median) % \(pair.interval)"),
                x: x, y: y + 30, .small),
        ]
    }

    private func grid(_ axis: GrowthAxis, x: Double, width: Double) -> [SVGElement] {
        // Every so many ticks, counted from zero, so that all are equally far apart.
        let step = max(1, (axis.ticks.count + 3) / 5)
        let zero = axis.ticks.firstIndex(of: 0) ?? 0
        let shown = axis.ticks.enumerated().filter { ($0.offset - zero) % step == 0 }.map(\.element)
        return shown.flatMap { tick -> [SVGElement] in
            let y = axis.position(tick)
            return [
                ChartStyle.line(
                    from: (x, y), to: (x + width, y), colour: tick == 0 ? ChartStyle.ink : ChartStyle.rule,
                    width: tick == 0 ? 1.2 : 1),
                ChartStyle.text(DecimalText(tick, decimals: 0).text, x: x - 6, y: y + 4, .small, .end),
            ]
        }
    }

    private func years(_ place: (Double) -> Double, bottom: Double) -> [SVGElement] {
        let last = context.projection.year
        return ((last - Int(Self.yearsBefore))...last).map { year in
            ChartStyle.text(String(year), x: place(Double(year) + 0.5), y: bottom + 18, .small, .middle)
        }
    }

    /// The fan opens from the latest figure of the year; without one from the start of the year.
    private func fan(_ axis: GrowthAxis, _ place: (Double) -> Double, _ end: Double) -> [SVGElement] {
        let start = history.last.flatMap { $0.time > end - 1 && $0.time < end ? $0 : nil }
        let origin = (
            x: place(start?.time ?? end - 1), y: axis.position(start?.growth ?? year.p50)
        )
        let right = place(end)
        let wedge = { (low: Double, high: Double, colour: String) -> SVGElement in
            let corners = [origin, (right, axis.position(high)), (right, axis.position(low))]
            let points = corners.map { SVGElement.number($0.0) + "," + SVGElement.number($0.1) }
            return SVGElement("polygon", [("points", points.joined(separator: " ")), ("fill", colour)])
        }
        return [
            wedge(year.p05, year.p95, Self.fanLight), wedge(year.p10, year.p90, Self.fanDark),
            ChartStyle.line(
                from: origin, to: (right, axis.position(year.p50)), colour: "#12395c", width: 2.5),
        ]
    }

    /// Figures of one year are joined; years are not, because each starts anew.
    private func published(_ axis: GrowthAxis, _ place: (Double) -> Double) -> [SVGElement] {
        let shown = history.filter { axis.holds($0.growth) }
        let lines = zip(shown, shown.dropFirst()).compactMap { left, right -> SVGElement? in
            guard (left.time - 0.01).rounded(.down) == (right.time - 0.01).rounded(.down) else { return nil }
            return ChartStyle.line(
                from: (place(left.time), axis.position(left.growth)),
                to: (place(right.time), axis.position(right.growth)), colour: ChartStyle.ink, width: 1.2)
        }
        return lines + shown.map { ChartStyle.published(x: place($0.time), y: axis.position($0.growth)) }
    }
}
