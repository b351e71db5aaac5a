import StudyFiles
import Studies
import Testing

/// `model-weights.yaml`: read like any other input, with all its faults.
struct WeightsFileTests {
    private static let file = "area/district/model-weights.yaml"

    private static let text = """
        schema: midyear.model-weights/1
        data_hash: abc
        engines: [trend-gap/4, bayesian-var/1]
        draws: 2000
        seed: 1
        scores:
          - {quarters: 2, forecaster: trend_gap, cases: 4, rmse: 0.5, crps: 0.3, log_score: -0.8}
        weights:
          - {year: 2019, quarters: 2, origins: [2016, 2017, 2018], trend-gap: 1, bayesian-var: 0}
          - {year: 2020, quarters: 2, origins: [2016, 2017, 2018, 2019], gain: 0.02, trend-gap: 0.75, bayesian-var: 0.25}

        """

    private static func fixture(_ old: String = "", _ new: String = "") -> StudyFixture {
        var fixture = StudyFixture()
        fixture[file] = text
        fixture.replace(old, with: new, in: file)
        return fixture
    }

    @Test func `weights are read, are no scenario, and belong to the content but not to the figures`() throws
    {
        let without = try StudyFixture().read().study
        let study = try Self.fixture().read().study
        let weights = try #require(study.modelWeights)
        #expect(weights.entries.map(\.year) == [2019, 2020] && weights.dataHash == "abc")
        #expect(weights.entry(year: 2020, quarters: 2)?.shares.map(\.share) == [0.75, 0.25])
        #expect(weights.entry(year: 2025, quarters: 2)?.year == 2020)
        #expect(
            weights.entry(year: 2018, quarters: 2) == nil && weights.entry(year: 2020, quarters: 1) == nil)
        #expect(study.scenarios.map(\.name) == without.scenarios.map(\.name))
        #expect(study.contentHash != without.contentHash && study.dataHash == without.dataHash)
        var changed = StudyFixture()
        changed.replace(",yoy_pct,", with: ",yoy_pct, ", in: "area/city/observations.csv")
        #expect(try changed.read().study.dataHash != without.dataHash)
    }

    @Test func `a study without one has none, and its parent's is the parent's alone`() throws {
        #expect(try StudyFixture().read().study.modelWeights == nil)
        var fixture = StudyFixture()
        fixture["area/city/model-weights.yaml"] = Self.text
        #expect(try fixture.read().study.modelWeights == nil)
    }

    @Test(arguments: [
        ("bayesian-var: 0.25", "bayesian-var: 0.35"), ("bayesian-var: 0.25", "bayesian-var: -0.25"),
        ("quarters: 2, origins: [2016, 2017, 2018, 2019]", "quarters: 4, origins: [2016]"),
        ("2018, 2019]", "2018, 2020]"), ("year: 2019", "year: 2020"), ("gain:", "gane:"),
        ("data_hash: abc\n", ""), ("midyear.model-weights/1", "midyear.weights/9"),
        ("0.75", "three quarters"),
        ("trend-gap: 0.75", "trend-gab: 0.75"),
    ])
    func `what is wrong in it is a fault in its line`(old: String, new: String) {
        let faults = Self.fixture(old, new).faults()
        #expect(!faults.isEmpty)
        #expect(faults.allSatisfy { $0.place.file == Self.file })
    }
}
