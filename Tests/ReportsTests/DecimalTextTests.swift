import Reports
import Testing

struct DecimalTextTests {
    @Test(
        arguments: [
            (2.25, 1, "2.3"), (-2.25, 1, "-2.3"), (0.05, 1, "0.1"), (-0.04, 1, "0.0"), (1e-7, 1, "0.0"),
            (1e-7, 7, "0.0000001"), (2.675, 2, "2.68"), (1.005, 2, "1.01"), (9.95, 1, "10.0"),
            (99.5, 0, "100"),
            (0, 2, "0.00"), (12345.5, 0, "12346"), (1.5e20, 0, "150000000000000000000"), (8113, -1, "8110"),
            (8115, -1, "8120"), (7, -1, "10"), (4, -1, "0"), (3, -3, "0"), (0.5, 0, "1"), (-0.5, 0, "-1"),
        ] as [(Double, Int, String)])
    func `numbers round half away from zero as written`(value: Double, decimals: Int, text: String) {
        #expect(DecimalText(value, decimals: decimals).text == text)
    }

    @Test(arguments: [(5.7, "+5.7"), (-1.3, "-1.3"), (0.0, "0.0"), (-0.04, "0.0"), (0.05, "+0.1")])
    func `differences carry a sign unless they print as zero`(value: Double, text: String) {
        #expect(DecimalText(value, decimals: 1, sign: .always).text == text)
    }

    @Test(
        arguments: [
            (1.0, "1"), (1.2, "1.2"), (0.35, "0.35"), (-130, "-130"), (1.0 / 3, "0.333333"), (0, "0"),
        ] as [(Double, String)])
    func `parameters print as many decimals as they need`(value: Double, text: String) {
        #expect(DecimalText(shortest: value).text == text)
    }

    @Test(arguments: UInt64(0)..<200)
    func `the printed number lies within half a unit of the last decimal`(seed: UInt64) throws {
        // A fixed scatter over signs and magnitudes.
        let bits = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
        let value = (Double(bits >> 12) / 0x1p51 - 1) * [1, 100, 1e6, 1e-3][Int(seed % 4)]
        let printed = try #require(Double(DecimalText(value, decimals: 3).text))
        #expect(abs(printed - value) <= 0.0005 * (1 + 1e-9))
    }
}
