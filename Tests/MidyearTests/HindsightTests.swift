import Models
import Outcomes
import Projection
import Studies
import StudyFiles
import Testing
import TimeSeries

/// Standing at the as-of date, nothing that came later can matter.
struct HindsightTests {
    static func lineage() throws -> [Study] {
        let study = try Tongzhou.study()
        return Array(sequence(first: study) { $0.parent?.study })
    }

    @Test func `parents are seen on the study's own day`() throws {
        let lineage = try Self.lineage()
        #expect(lineage.map(\.region.id) == ["tongzhou", "beijing", "china"])
        #expect(lineage.allSatisfy { $0.asOf.description == "2020-08-26" })
    }

    @Test func `every figure in use was known on the as-of date, and later ones are there to be left out`()
        throws
    {
        for study in try Self.lineage() {
            #expect(!study.known.isEmpty)
            for observation in study.known {
                let since = try #require(observation.knownSince)
                #expect(since <= study.asOf, "\(study.id) \(observation.indicator) \(observation.period)")
            }
        }
        let nation = try #require(try Self.lineage().last)
        #expect(nation.observations.contains { $0.period == .year(2020) && $0.indicator == "gdp" })
        #expect(!nation.known.contains { $0.period == .year(2020) })
    }

    @Test func `every prior and every documented range was known on the as-of date`() throws {
        for study in try Self.lineage() {
            var evidence = study.leverRanges.map(\.range.evidence) + study.shockQuarters.map(\.evidence)
            for indicator in study.indicators {
                switch indicator.role {
                case .driver(let role): evidence += [role.activityShare.evidence, role.passThrough.evidence]
                case .total(let role): evidence += role.partShare.map { [$0.evidence] } ?? []
                case .response(let elasticity): evidence.append(elasticity.evidence)
                case .activity, .standalone: break
                }
                for day in indicator.targets.compactMap(\.approved) { #expect(day <= study.asOf) }
            }
            #expect(evidence.count >= 8)
            #expect(evidence.allSatisfy { $0.knownBy <= study.asOf }, "\(study.id)")
        }
    }

    /// Removes every other row that was published after the as-of date and alters the rest.
    static func altered(_ text: String) -> (text: String, removed: Int, changed: Int) {
        var removed = 0
        var changed = 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap {
            line -> String? in
            var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count > 7, isLate(cells[7]), let value = Double(cells[4]) else { return String(line) }
            guard (removed + changed) % 2 == 1 else {
                removed += 1
                return nil
            }
            changed += 1
            cells[4] = "\(value * 0.9 + 0.3)"
            return cells.joined(separator: ",")
        }
        return (lines.joined(separator: "\n"), removed, changed)
    }

    private static func isLate(_ published: String) -> Bool {
        let isInferred = published.hasPrefix("~")
        guard let asOf = CalendarDay(code: "2020-08-26"),
            let day = CalendarDay(code: isInferred ? String(published.dropFirst()) : published)
        else { return false }
        return (isInferred ? day.adding(days: Observation.inferredDelay) : day) > asOf
    }

    @Test func `removing, altering and adding later figures moves no bit of the projection`() async throws {
        let national = try FileSource.disk.read("scenarios/china/observations.csv")
        let counts = Self.altered(String(decoding: national, as: UTF8.self))
        #expect(counts.removed >= 20 && counts.changed >= 20)
        let source = FileSource.disk { path, text in
            guard path.hasSuffix("observations.csv") else { return text }
            let added =
                path.hasPrefix(Tongzhou.folder)
                ? "tongzhou,retail_sales,2020Q1Q3,yoy_pct,-9.9,%,nominal,2020-10-25,,made up,\n" : ""
            return Self.altered(text).text + added
        }
        let tongzhou = try await Tongzhou.predicted
        let study = try StudyReader(files: source).read(folder: Tongzhou.folder).study
        #expect(study.contentHash != tongzhou.study.contentHash)
        #expect(study.observations.contains { $0.source == "made up" })
        let prediction = try await TrendGapModel(workers: 2).predict(
            study, draws: Tongzhou.draws, seed: Tongzhou.seed)
        let altered = Predicted(study, prediction)
        for (scenario, original) in zip(study.scenarios, tongzhou.study.scenarios) {
            #expect(
                try altered.projector.project(scenario) == tongzhou.projector.project(original),
                "\(scenario.name)")
        }
        #expect(altered.projector.requirements == tongzhou.projector.requirements)
        #expect(altered.projector.record == tongzhou.projector.record)
    }
}
