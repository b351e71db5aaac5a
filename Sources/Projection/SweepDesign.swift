package import Outcomes
import Probability

/// Which scenarios a sweep consists of: a grid, or a sample that fills the box of all ranges evenly.
package struct SweepDesign: Sendable {
    /// What is varied.
    package let axes: [SweepAxis]
    /// Number of scenarios.
    package let count: Int
    private let sequence: SobolSequence?

    /// Every combination of the values of all axes; the last axis moves fastest.
    ///
    /// - Parameter axes: what is varied.
    /// - Returns: nothing when there are more combinations than ``mostScenarios``.
    package static func grid(_ axes: [SweepAxis]) -> SweepDesign? {
        var count = 1
        for axis in axes {
            let (product, overflow) = count.multipliedReportingOverflow(by: axis.points)
            guard !overflow, product <= mostScenarios else { return nil }
            count = product
        }
        return SweepDesign(axes: axes, count: count, sequence: nil)
    }

    /// Points of a scrambled Sobol sequence over the box.
    ///
    /// - Parameters:
    ///   - axes: what is varied, at most ``SobolSequence/mostDimensions``.
    ///   - count: number of scenarios, at most ``mostScenarios``.
    ///   - seed: of the scrambling.
    package static func sample(_ axes: [SweepAxis], count: Int, seed: UInt64) -> SweepDesign {
        precondition(count <= mostScenarios, "\(count) scenarios")
        return SweepDesign(
            axes: axes, count: count, sequence: SobolSequence(dimensions: axes.count, seed: seed))
    }

    /// Most scenarios of a sweep.
    package static let mostScenarios = 1_000_000_000
    /// Most axes of a sweep.
    package static let mostAxes = SobolSequence.mostDimensions

    /// The values of a scenario, one an axis.
    ///
    /// - Parameter scenario: 0 to ``count`` − 1.
    package func values(_ scenario: Int) -> [Double] {
        if let sequence {
            return zip(axes, sequence.point(scenario)).map { axis, share in
                axis.first + share * (axis.last - axis.first)
            }
        }
        var rest = scenario
        var values = axes.map(\.first)
        for position in axes.indices.reversed() {
            let axis = axes[position]
            let step = rest % axis.points
            rest /= axis.points
            guard axis.points > 1 else { continue }
            values[position] =
                step == axis.points - 1
                ? axis.last : axis.first + (axis.last - axis.first) * Double(step) / Double(axis.points - 1)
        }
        return values
    }
}
