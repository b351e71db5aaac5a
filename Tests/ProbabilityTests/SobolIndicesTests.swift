import Foundation
import Probability
import Testing

struct SobolIndicesTests {
    /// Ishigami and Homma's function with a = 7, b = 0.1.
    private static func ishigami(_ point: [Double]) -> Double {
        let x = point.map { Double.pi * (2 * $0 - 1) }
        return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }

    private static let exactFirst = [0.3139051911, 0.4424111448, 0]
    private static let exactTotal = [0.5575888552, 0.4424111448, 0.2436836641]

    /// Exact values: closed form of the function's variance decomposition.
    @Test(arguments: UInt64(1)...3)
    func `Ishigami's indices within a hundredth at 4096 base samples`(seed: UInt64) {
        let design = SensitivityDesign(dimensions: 3, samples: 4096, seed: seed)
        let indices = SobolIndices(on: design, seed: seed, of: Self.ishigami)
        #expect(abs(indices.variance - 13.8445879407) < 0.15)
        for argument in 0..<3 {
            #expect(abs(indices.first[argument].value - Self.exactFirst[argument]) < 0.01)
            #expect(abs(indices.total[argument].value - Self.exactTotal[argument]) < 0.01)
        }
    }

    @Test func `intervals hold the exact index about as often as they say`() {
        var held = 0
        for seed in UInt64(1)...40 {
            let design = SensitivityDesign(dimensions: 3, samples: 128, seed: seed)
            let indices = SobolIndices(on: design, seed: seed, of: Self.ishigami)
            for argument in 0..<3 {
                let total = indices.total[argument]
                if total.low <= Self.exactTotal[argument], Self.exactTotal[argument] <= total.high {
                    held += 1
                }
            }
        }
        #expect(
            held >= 108, "\(held) of 120: resampling treats the points as random and errs to the wide side")
    }

    @Test func `an additive function has equal indices that add up, an unused argument has none`() {
        let design = SensitivityDesign(dimensions: 4, samples: 2048, seed: 7)
        let indices = SobolIndices(on: design, seed: 7) {
            1000 + 3 * $0[0] + 4 * $0[1] + $0[2] * 0 + 12 * $0[3]
        }
        let exact = [9, 16, 0, 144].map { Double($0) / 169 }
        for argument in exact.indices {
            #expect(abs(indices.first[argument].value - exact[argument]) < 0.005)
            #expect(abs(indices.total[argument].value - exact[argument]) < 0.005)
        }
        #expect(indices.first[2].value == 0 && indices.total[2].high == 0)
    }

    @Test func `a constant has no variance and no indices`() {
        let indices = SobolIndices(
            on: SensitivityDesign(dimensions: 2, samples: 16, seed: 1), seed: 1, of: { _ in 0.1 })
        #expect(indices.variance == 0)
        #expect((indices.first + indices.total).allSatisfy { $0.value == 0 && $0.low == 0 && $0.high == 0 })
    }

    @Test func `points of the design differ from the base sample in one coordinate`() {
        let design = SensitivityDesign(dimensions: 3, samples: 8, seed: 4)
        for sample in 0..<8 {
            let (a, b) = (design.point(sample), design.point(8 + sample))
            for argument in 0..<3 {
                var mixed = a
                mixed[argument] = b[argument]
                #expect(design.point((argument + 2) * 8 + sample) == mixed)
            }
        }
    }
}
