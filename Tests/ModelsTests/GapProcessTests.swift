import Models
import Probability
import Testing

struct GapProcessTests {
    static let quarters = 20

    /// Parameters at a point of the prior, which is fixed by a seed.
    static func parameters(_ seed: UInt64) -> GapParameters {
        let stream = RandomStream(seed: seed, named: "parameters")
        return ParameterPrior.parameters(
            at: (0..<ParameterPrior.dimensions).map { stream.uniform(0, $0) })
    }

    static func process(_ parameters: GapParameters, onsets: [Onset] = []) -> GapProcess {
        GapProcess(
            parameters: parameters, count: quarters, onsets: onsets, mean: 5, initialDeviation: 3,
            longRunDeviation: 2, ordinaryScale: 0.6, shockScale: 0.8)
    }

    /// A process with two onsets that a seed places, the first of which hits it.
    static func shaken(_ seed: UInt64) -> GapProcess {
        let stream = RandomStream(seed: seed, named: "onsets")
        let first = Int(stream.uniform(0, 0) * 10)
        return process(
            parameters(seed),
            onsets: [
                Onset(position: first, isHit: true),
                Onset(position: first + 1 + Int(stream.uniform(0, 1) * 8), isHit: stream.uniform(0, 2) < 0.7),
            ])
    }

    /// Shocks that are all zero but one.
    static func single(_ position: Int, in process: GapProcess, size: Double = 1) -> [Double] {
        (0..<process.layout.total).map { $0 == position ? size : 0 }
    }

    @Test(arguments: 0..<12, [false, true])
    func `the gradient of a published number is its change by each shock`(seed: UInt64, isRate: Bool) {
        let process = Self.shaken(seed)
        let stream = RandomStream(seed: seed, named: "weights")
        let last = 6 + Int(stream.uniform(0, 0) * Double(Self.quarters - 6))
        let weights = (0...last).map { $0 > last - 4 ? stream.uniform(1, $0) : 0 }
        var trendWeights = Array(repeating: 0.0, count: Self.quarters)
        var gapWeights = Array(repeating: 0.0, count: Self.quarters + 4)
        for (quarter, weight) in weights.enumerated() {
            trendWeights[quarter] += weight
            gapWeights[quarter + 4] += weight
            if !isRate { gapWeights[quarter] -= weight }
        }
        var gradient = Array(repeating: 0.0, count: process.layout.total)
        process.gradient(trendWeights: trendWeights, gapWeights: gapWeights, last: last) {
            gradient[$0] += $1
        }
        func number(_ shocks: [Double]) -> Double {
            let paths = process.paths(shocks)
            return weights.enumerated().reduce(0) { sum, pair in
                sum + pair.element * (isRate ? paths.rate(pair.offset) : paths.growth(pair.offset))
            }
        }
        let rest = number(Array(repeating: 0, count: process.layout.total))
        for position in 0..<process.layout.total {
            // The map is linear, so that a step of one has no error of its own.
            let difference = number(Self.single(position, in: process)) - rest
            #expect(abs(gradient[position] - difference) <= 1e-9, "shock \(position)")
        }
    }

    @Test func `a gap of one quarter comes back with the opposite sign a year later, and never again`() {
        var parameters = Self.parameters(3)
        parameters.recoverySpeed = 1
        let process = Self.process(parameters, onsets: [Onset(position: 8, isHit: true)])
        let paths = process.paths(Self.single(process.layout.shock, in: process, size: -1.5))
        let size = -1.5 * parameters.shockScale * 0.8
        for quarter in 0..<Self.quarters {
            let effect = paths.growth(quarter) - paths.trend(quarter)
            switch quarter {
            case 8: #expect(abs(effect - size) <= 1e-12)
            case 12: #expect(abs(effect + size) <= 1e-12)
            default: #expect(effect == 0, "quarter \(quarter)")
            }
        }
    }

    @Test func `what is lost for good lowers growth for four quarters`() {
        let parameters = Self.parameters(4)
        let process = Self.process(parameters, onsets: [Onset(position: 8, isHit: true)])
        let paths = process.paths(Self.single(process.layout.permanent, in: process, size: -1))
        let size = -parameters.permanentShare * parameters.shockScale * 0.8
        for quarter in 0..<Self.quarters {
            let effect = paths.growth(quarter) - paths.trend(quarter)
            #expect(abs(effect - ((8...11).contains(quarter) ? size : 0)) <= 1e-12, "quarter \(quarter)")
            #expect(abs(paths.permanent(quarter) - (quarter >= 8 ? size : 0)) <= 1e-12)
        }
    }

    @Test(arguments: [0.2, 0.55, 0.9])
    func `a shock gap closes by the recovery speed in each quarter`(speed: Double) {
        var parameters = Self.parameters(5)
        parameters.recoverySpeed = speed
        let process = Self.process(parameters, onsets: [Onset(position: 6, isHit: true)])
        let paths = process.paths(Self.single(process.layout.shock, in: process))
        for quarter in 7..<Self.quarters {
            #expect(abs(paths.shock(quarter) - (1 - speed) * paths.shock(quarter - 1)) <= 1e-12)
        }
        #expect(paths.shock(5) == 0)
    }

    @Test func `a slot that does not hit the series moves nothing`() {
        let process = Self.process(Self.parameters(6), onsets: [Onset(position: 6, isHit: false)])
        let noise = RandomStream(seed: 6, named: "shocks").normals(draw: 0, count: process.layout.total)
        let paths = process.paths(noise)
        for quarter in 0..<Self.quarters {
            #expect(paths.shock(quarter) == 0 && paths.permanent(quarter) == 0)
        }
    }

    @Test(arguments: [0, 0.04, 0.08])
    func `a trend returns to its long-run rate by its reversion`(reversion: Double) {
        var parameters = Self.parameters(7)
        parameters.trendReversion = reversion
        let process = Self.process(parameters)
        for position in [0, process.layout.trend] {
            let paths = process.paths(Self.single(position, in: process))
            for quarter in 2..<Self.quarters {
                let distance = paths.trend(quarter) - 5
                #expect(abs(distance - (1 - reversion) * (paths.trend(quarter - 1) - 5)) <= 1e-12)
                #expect(distance > 0)
            }
        }
    }

    @Test(arguments: 0..<6)
    func `in calm times the ordinary gap is as wide in every quarter`(seed: UInt64) {
        let parameters = Self.parameters(seed)
        let process = Self.process(parameters)
        let step = parameters.gapDeviation * 0.6
        let left = 1 - parameters.gapClosure
        for quarter in [0, 1, 7, Self.quarters - 1] {
            var weights = Array(repeating: 0.0, count: Self.quarters + 4)
            weights[quarter + 4] = 1
            var variance = 0.0
            process.gradient(
                trendWeights: Array(repeating: 0, count: Self.quarters), gapWeights: weights, last: quarter
            ) { variance += $1 * $1 }
            #expect(abs(variance / (step * step / (1 - left * left)) - 1) <= 1e-9)
        }
    }

    @Test func `trend and ordinary gap move more for eight quarters from an onset`() {
        let parameters = Self.parameters(8)
        let process = Self.process(parameters, onsets: [Onset(position: 5, isHit: true)])
        let calm = Self.process(parameters)
        for quarter in 1..<Self.quarters {
            let position = process.layout.trend + quarter - 1
            let moved = process.paths(Self.single(position, in: process)).trend(quarter) - 5
            let ordinary = calm.paths(Self.single(position, in: calm)).trend(quarter) - 5
            let expected = (5..<13).contains(quarter) ? parameters.turbulence : 1
            #expect(abs(moved / ordinary - expected) <= 1e-12, "quarter \(quarter)")
        }
    }
}
