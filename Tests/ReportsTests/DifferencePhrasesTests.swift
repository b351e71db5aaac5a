import Reports
import Studies
import Testing

struct DifferencePhrasesTests {
    @Test(arguments: [
        (-9.6, -10.1, "少降0.5个百分点"), (-10.1, -9.6, "多降0.5个百分点"), (3.4, 2.1, "多增1.3个百分点"),
        (2.1, 3.4, "少增1.3个百分点"), (1.0, -0.5, "高1.5个百分点"), (-0.5, 1.0, "低1.5个百分点"), (0.04, -2, "高2.0个百分点"),
    ])
    func `scenarios are compared by falls, by rises, else by height`(
        growth: Double, other: Double, text: String
    ) {
        #expect(DifferencePhrases(.zh).growth(growth, against: other) == text)
    }

    @Test(arguments: [
        (0.3, 0.7, "少降0.3—0.7个百分点"), (-0.7, -0.3, "多降0.3—0.7个百分点"), (-0.1, 0.4, "-0.1—+0.4个百分点"),
    ])
    func `an interval runs from the small to the large difference, with signs when it spans zero`(
        low: Double, high: Double, text: String
    ) {
        #expect(DifferencePhrases(.zh).interval(low: low, high: high, growth: -9, against: -9.5) == text)
    }

    @Test func `rates are higher or lower`() {
        #expect(DifferencePhrases(.zh, decimals: 2).rate(-0.13) == "低0.13个百分点")
        #expect(DifferencePhrases(.en, decimals: 2).rate(0.13) == "higher by 0.13 pp")
    }
}
