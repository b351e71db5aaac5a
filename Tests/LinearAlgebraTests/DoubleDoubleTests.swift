import LinearAlgebra
import TestSupport
import Testing

struct DoubleDoubleTests {
    /// Numbers of 53 random bits with their exact sums and products in 128-bit integers.
    @Test(arguments: UInt64(0)..<20)
    func `sums and products of doubles are exact`(seed: UInt64) {
        var sample = SampleMatrix(seed: seed)
        let numbers = sample.vector(2).map { Int64($0 * 0x1p52) }
        let (a, b) = (Double(numbers[0]), Double(numbers[1]))
        #expect(integer(.product(a, b)) == Int128(numbers[0]) * Int128(numbers[1]))
        let far = Double(numbers[1]) * 0x1p40
        #expect(integer(.sum(a, far)) == Int128(numbers[0]) + Int128(numbers[1]) << 40)
    }

    @Test(arguments: UInt64(0)..<20)
    func `arithmetic undoes itself to thirty digits`(seed: UInt64) {
        var sample = SampleMatrix(seed: seed)
        let numbers = sample.vector(4).map { $0 + 2 }
        let a = DoubleDouble(numbers[0]) / DoubleDouble(numbers[1])
        let b = DoubleDouble(numbers[2]) / DoubleDouble(numbers[3])
        expectNear(a + b - a, b)
        expectNear(a * b / b, a)
        expectNear((a * a).squareRoot, a)
        expectNear(a.squareRoot * a.squareRoot, a)
        expectNear((a + b) * (a - b), a * a - b * b)
    }

    @Test func `a third and the root of two have the right digits beyond a double`() {
        let third = DoubleDouble(1) / DoubleDouble(3)
        #expect(third.high == 1.0 / 3)
        #expect(third.low == 1.850371707708594e-17)  // 1/3 − high = 2⁻⁵⁴ / 3
        let root = DoubleDouble(2).squareRoot
        #expect(root.high == 1.4142135623730951)
        expectClose(root.low * 1e17, -9.667293313452913, within: 1e-14)  // √2 = 1.41421356237309504880168872…
    }

    @Test func `what cancels in doubles survives`() {
        let numbers = [1e16, 1, -1e16].map { DoubleDouble($0) }
        let ones = [DoubleDouble](repeating: DoubleDouble(1), count: 3)
        #expect(numbers.dot(ones) == DoubleDouble(1))
        #expect(numbers.sumOfSquares.high == 2e32)
        #expect([DoubleDouble]().sumOfSquares == .zero)
        var rest = numbers
        rest.subtract(DoubleDouble(1), times: numbers)
        #expect(rest.rounded == [0, 0, 0])
    }

    @Test func `powers of two scale exactly, and zero has the root zero`() {
        let third = DoubleDouble(1) / DoubleDouble(3)
        #expect(third.scaled(byPowerOfTwo: 700).scaled(byPowerOfTwo: -700) == third)
        #expect(DoubleDouble.zero.squareRoot == .zero)
    }

    private func integer(_ value: DoubleDouble) -> Int128 { Int128(value.high) + Int128(value.low) }

    private func expectNear(
        _ a: DoubleDouble, _ b: DoubleDouble, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(abs((a - b).high) < 0x1p-98, sourceLocation: sourceLocation)
    }
}
