import Outcomes
import Studies

/// How one scenario is drawn: its line, its mark, its name.
struct ChartLane {
    let scenario: ScenarioProjection
    /// The case's word and the scenario's title.
    let name: String
    /// The case's word with its overlap variant, or the title of a scenario that is no case.
    let caseName: String
    private let scenarioCase: ScenarioCase?
    private let isSecondVariant: Bool

    init(_ scenario: ScenarioProjection, _ context: ReportContext) {
        self.scenario = scenario
        scenarioCase = ScenarioCase(scenario.scenario, context.projection.study.cases)
        isSecondVariant = scenario.scenario.variantMark == "[in_base=1]"
        caseName =
            (scenarioCase?.term[context.language]).map { $0 + context.variantTitle(scenario.scenario) }
            ?? scenario.scenario.title[context.language]
        name = [scenarioCase?.term[context.language], scenario.scenario.title[context.language]]
            .compactMap { $0 }.joined(separator: context.text(zh: "　", en: ", "))
    }

    private var colour: String {
        switch scenarioCase {
        case .low: return "#54687c"
        case .recommended, nil: return "#12395c"
        case .high: return "#7d5f2a"
        }
    }

    private var stroke: (width: Double, dashes: String?) {
        switch scenarioCase {
        case .low: return (3, "7 3")
        case .recommended, nil: return (4.5, nil)
        case .high: return (3, "2 2")
        }
    }

    /// The line of an interval.
    ///
    /// - Parameters:
    ///   - start: pixel of its low end.
    ///   - end: pixel of its high end.
    ///   - y: pixel of its height.
    func bar(from start: Double, to end: Double, y: Double) -> SVGElement {
        ChartStyle.line(
            from: (start, y), to: (end, y), colour: colour, width: stroke.width, dashes: stroke.dashes)
    }

    /// The mark of a median: downward for the low case, round for the recommended, upward for the high; hollow for
    /// the second overlap variant.
    func mark(x: Double, y: Double) -> SVGElement {
        switch scenarioCase {
        case .low:
            return ChartStyle.shape(
                [(-6, -5), (6, -5), (0, 5.5)], x: x, y: y, colour: colour, isHollow: isSecondVariant)
        case .high:
            return ChartStyle.shape(
                [(-6, 5), (6, 5), (0, -5.5)], x: x, y: y, colour: colour, isHollow: isSecondVariant)
        case .recommended, nil:
            return SVGElement(
                "circle",
                [
                    ("cx", SVGElement.number(x)), ("cy", SVGElement.number(y)), ("r", "5.5"),
                    ("fill", isSecondVariant ? ChartStyle.paper : colour), ("stroke", colour),
                    ("stroke-width", "1.5"),
                ])
        }
    }

    /// A distribution on an axis: interval, ends or arrows, median where it is on the axis.
    func drawing(_ summary: DistributionSummary, _ axis: GrowthAxis, y: Double) -> [SVGElement] {
        let low = axis.position(summary.p10)
        let high = axis.position(summary.p90)
        let ends = [
            (summary.p10, low, axis.isBelow(summary.p10)), (summary.p90, high, axis.isAbove(summary.p90)),
        ]
        .filter { !$0.2 }
        .map { end in
            ChartStyle.line(from: (end.1, y - 4), to: (end.1, y + 4), colour: colour, width: 1.5)
        }
        let arrows =
            (axis.isBelow(summary.p10) ? [ChartStyle.arrow(x: low, y: y, direction: -1, colour: colour)] : [])
            + (axis.isAbove(summary.p90)
                ? [ChartStyle.arrow(x: high, y: y, direction: 1, colour: colour)] : [])
        return [bar(from: low, to: high, y: y)] + ends + arrows
            + (axis.holds(summary.p50) ? [mark(x: axis.position(summary.p50), y: y)] : [])
    }
}
