import Midyear
import Outcomes
import Studies
import Testing
import TimeSeries

struct SimulatorTests {
    static let nation = "scenarios/china"

    static func projection(
        _ scenarios: [String] = [], asOf: CalendarDay? = nil, draws: Int = 100, seed: UInt64 = 1
    ) async throws -> StudyProjection {
        try await Simulator(workers: 2, usesCache: false).project(
            nation, Simulator.Request(scenarios: scenarios, asOf: asOf, draws: draws, seed: seed))
    }

    @Test func `equal requests have one run number, and whatever can move a number changes it`() async throws
    {
        let one = try await Self.projection()
        let again = try await Self.projection()
        #expect(one.run == again.run)
        #expect(one.scenarios == again.scenarios)
        let others = [
            try await Self.projection(draws: 64), try await Self.projection(seed: 2),
            try await Self.projection(["baseline"]),
            try await Self.projection(asOf: CalendarDay(code: "2020-08-25")),
        ]
        #expect(Set(others.map(\.run.hash) + [one.run.hash]).count == 5)
        #expect(one.run.number.hasPrefix("T20200826-"))
    }

    @Test func `scenarios are asked for by name or title, in the order asked`() async throws {
        let projection = try await Self.projection(["faster-recovery", "延续情景"])
        #expect(projection.scenarios.map(\.scenario.name) == ["faster-recovery", "baseline"])
        #expect(projection.scenarios[1].plausibility == nil)
        #expect(projection.scenarios[0].plausibility != nil)
    }

    @Test func `unknown scenarios are named together with the nearest that exist`() async throws {
        await #expect(throws: Faults.self) { try await Self.projection(["basline", "rapid"]) }
        do {
            _ = try await Self.projection(["basline", "rapid"])
        } catch let faults as Faults {
            #expect(faults.list.count == 2)
            guard case .unknownScenario(_, let found, let nearest, let available) = faults.list.first else {
                Issue.record("an unknown scenario was expected")
                return
            }
            #expect(found == "basline" && nearest == "baseline")
            #expect(Set(available) == ["baseline", "slower-recovery", "faster-recovery"])
        }
    }
}
