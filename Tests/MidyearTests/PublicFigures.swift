import Foundation
import Outcomes
import Studies
import TimeSeries

/// Every number that a public paper on a study may print, worked out from the study itself: released figures, approved
/// targets, and the arithmetic on these that a report does.
struct PublicFigures {
    /// Sizes in millionths.
    private var sizes: Set<Int> = []

    /// Whether a number may be printed.
    func contains(_ size: Double) -> Bool { sizes.contains(Self.millionths(size)) }

    private static func millionths(_ size: Double) -> Int { Int((abs(size) * 1e6).rounded()) }

    init(_ projection: StudyProjection) {
        for indicator in projection.study.indicators where indicator.isPrinted {
            addFigures(indicator, projection.study)
            addTarget(indicator, projection)
        }
        // Long formats carry the released figures of earlier years too.
        for figure in projection.study.known where Self.isReleased(figure) {
            guard projection.study.indicator(figure.indicator)?.isPrinted ?? false else { continue }
            add(figure.value, figure.decimals)
            sizes.insert(Self.millionths(Double(figure.period.year)))
        }
        for usual in projection.usualProgress {
            add(usual.share * 100, 1)
            // JSON prints six decimals.
            add(usual.share * 100, 6)
            sizes.formUnion(usual.years.map { Self.millionths(Double($0)) })
        }
        // Ordinals, days, months, and the schedule at mid-year; years of the study.
        let others = (0...31).map(Double.init) + [50, Double(projection.year), Double(projection.year - 1)]
        sizes.formUnion(others.map(Self.millionths))
    }

    private mutating func add(_ value: Double, _ decimals: Int) {
        let scale = pow(10, Double(decimals))
        sizes.insert(Self.millionths(((abs(value) * scale) + 1e-9).rounded() / scale))
    }

    private static func isReleased(_ figure: Observation) -> Bool {
        figure.published != nil && !figure.isUnverified && !figure.isDerived
    }

    private mutating func addFigures(_ indicator: Indicator, _ study: Study) {
        let own = study.known.filter { $0.indicator == indicator.id && $0.period.year == study.asOf.year }
        let parents = study.parent?.study.known.filter { $0.indicator == indicator.id } ?? []
        for figure in own where Self.isReleased(figure) {
            add(figure.value, figure.decimals)
            // English counts money in billions and millions, and area in thousands.
            if figure.measure == .level, indicator.unit.exponent == 8 {
                add(figure.value / 10, figure.decimals + 1)
                add(figure.value * 100, figure.decimals - 2)
            }
            if figure.measure == .level, indicator.unit.exponent == 4 {
                add(figure.value * 10, figure.decimals)
            }
            for other in own + parents where other.measure == .growth && figure.measure == .growth {
                guard other.period == figure.period || other.period.year == figure.period.year else {
                    continue
                }
                add(figure.value - other.value, max(figure.decimals, other.decimals))
            }
        }
    }

    private mutating func addTarget(_ indicator: Indicator, _ projection: StudyProjection) {
        let study = projection.study
        guard let target = indicator.shownTarget else { return }
        let level = study.known.last {
            $0.indicator == indicator.id && $0.measure == .level && $0.period.year == study.asOf.year
        }
        guard case .level(let goal) = target.goal else { return }
        add(goal, indicator.decimals)
        guard let level else { return }
        add(goal - level.value, indicator.decimals)
        if goal != 0 { for decimals in [1, 6] { add(level.value / goal * 100, decimals) } }
    }
}
