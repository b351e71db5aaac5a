import Studies
import Testing
import TimeSeries

struct AvailabilityTests {
    /// Released early, as an estimate of a month that still runs.
    private static let estimate = Observation(
        region: "nation", indicator: "sales", period: .yearToDate(2020, through: 8), measure: .growth,
        value: -12,
        decimals: 1, basis: .nominal, published: SampleFigures.day(2020, 8, 25), isPublicationInferred: false,
        edition: nil, isEstimate: true, source: "Bureau", note: "", place: Place(file: "observations.csv"))

    @Test func `an estimate of the running month is no figure until the month's last day`() {
        #expect(!Self.estimate.isKnown(on: SampleFigures.day(2020, 8, 26)))
        #expect(!Self.estimate.isKnown(on: SampleFigures.day(2020, 8, 30)))
        #expect(Self.estimate.isKnown(on: SampleFigures.day(2020, 8, 31)))
        #expect(Self.estimate.isKnown(on: SampleFigures.day(2021, 1, 1)))
    }
}
