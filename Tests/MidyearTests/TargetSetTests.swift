import Outcomes
import Probability
import Projection
import Testing

/// Targets against each other.
struct TargetSetTests {
    private static let draws = 20_000

    /// Which draws of two correlated normal outcomes reach a bound each.
    private static func targets(_ correlation: Double, _ bounds: (Double, Double)) -> TargetSet {
        let stream = RandomStream(seed: 7, named: "two targets")
        let pairs = (0..<draws).map { draw -> (Double, Double) in
            let normals = stream.normals(draw: draw, count: 2)
            let second = correlation * normals[0] + (1 - correlation * correlation).squareRoot() * normals[1]
            return (normals[0], second)
        }
        return TargetSet(
            [
                TargetSet.Target(
                    row: 3, meets: pairs.map { $0.0 >= bounds.0 },
                    meetsLoosened: pairs.map { $0.0 >= bounds.0 - 1 }),
                TargetSet.Target(
                    row: 8, meets: pairs.map { $0.1 >= bounds.1 },
                    meetsLoosened: pairs.map { $0.1 >= bounds.1 - 1 }),
            ], threshold: 0.3)
    }

    /// P(X ≥ a, Y ≥ b) of a standard bivariate normal: ∫ φ(x) Φ((ρx − b)/√(1−ρ²)) dx from a, by Simpson's rule.
    private static func orthant(_ correlation: Double, _ bounds: (Double, Double)) -> Double {
        let (steps, last) = (4000, 9.0)
        let width = (last - bounds.0) / Double(steps)
        let scale = (1 - correlation * correlation).squareRoot()
        return (0...steps).reduce(0.0) { sum, step in
            let x = bounds.0 + width * Double(step)
            let weight = step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4 : 2
            let density = exponential(-x * x / 2) / (2 * Double.pi).squareRoot()
            return sum + weight * density
                * NormalDistribution.cumulative((correlation * x - bounds.1) / scale)
        } * width / 3
    }

    @Test(arguments: [-0.8, 0, 0.5, 0.9], [(0.0, 0.0), (0.7, -0.4), (1.2, 1.0)])
    func `the joint chance of two targets is the orthant probability of their law`(
        correlation: Double, bounds: (Double, Double)
    ) throws {
        let joint = try #require(Self.targets(correlation, bounds).answer).joint
        let exact = Self.orthant(correlation, bounds)
        if bounds == (0, 0) {
            let known = [-0.8: 0.1024163823, 0: 0.25, 0.5: 1.0 / 3, 0.9: 0.4282168]
            #expect(abs(exact - known[correlation, default: 0]) < 1e-6)
        }
        let error = (exact * (1 - exact) / Double(Self.draws)).squareRoot()
        #expect(abs(joint - exact) <= 3 * error)
    }

    @Test
    func `the smallest conflicting set is the pair that excludes itself, and the binding one frees most`()
        throws
    {
        let half = (0..<100).map { $0 < 50 }
        let targets = TargetSet(
            [
                TargetSet.Target(row: 0, meets: half, meetsLoosened: half),
                TargetSet.Target(row: 1, meets: half.map { !$0 }, meetsLoosened: half.map { !$0 }),
                TargetSet.Target(
                    row: 2, meets: (0..<100).map { $0 < 90 }, meetsLoosened: half.map { _ in true }),
            ], threshold: 0.3)
        let answer = try #require(targets.answer)
        #expect(answer.single == [0.5, 0.5, 0.9] && answer.joint == 0)
        #expect(answer.conflict == JointTargets.Conflict(rows: [0, 1], chance: 0))
        #expect(answer.binding?.row == 1 && answer.binding?.chanceWithout == 0.5)
    }

    @Test func `one hopeless target is a conflict by itself, and likely targets are none`() throws {
        let (never, always) = (Array(repeating: false, count: 50), Array(repeating: true, count: 50))
        let hopeless = TargetSet(
            [
                TargetSet.Target(row: 4, meets: always, meetsLoosened: always),
                TargetSet.Target(row: 5, meets: never, meetsLoosened: always),
            ], threshold: 0.3)
        #expect(hopeless.answer?.conflict?.rows == [5])
        #expect(hopeless.answer?.binding?.chanceLoosened == 1)
        #expect(
            TargetSet([TargetSet.Target(row: 4, meets: always, meetsLoosened: always)], threshold: 0.3)
                .answer?.conflict == nil)
        #expect(TargetSet([], threshold: 0.3).answer == nil)
    }
}
