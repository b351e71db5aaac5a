import BackTest
import Outcomes
import Studies
import Testing
import TestSupport
import TimeSeries

struct BackTestTests {
    private static func skill(
        _ model: any OriginModel, _ study: Study, moments: [SkillOrigin.Moment] = [.midYear],
        hidden: [HiddenHistory] = []
    ) async throws -> StudySkill {
        let request = BackTest.Request(moments: moments, hidden: hidden, draws: 200, seed: 1)
        return try await BackTest(models: [model], request: request).run(study)
    }

    @Test func `a forecaster is shown nothing that was published after its day`() async throws {
        let model = FixedOutlook()
        _ = try await Self.skill(model, try SmallHistory.study(), moments: SkillOrigin.Moment.allCases)
        #expect(model.shown.count == 18)
        for study in model.shown {
            #expect(!study.known.isEmpty)
            for observation in study.known {
                let since = try #require(observation.knownSince)
                #expect(since <= study.asOf)
            }
        }
    }

    @Test func `changing all later figures changes no forecast at an origin`() async throws {
        let model = ModelAtOrigin(workers: 2)
        let altered = try SmallHistory.study { text in
            text.split(separator: "\n").map { line in
                var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                // Figures released after 26 August 2015, but for the full years that are scored.
                guard cells[7] > "2015-08-26", cells[7].hasPrefix("20"), cells[2].count > 4 else {
                    return String(line)
                }
                cells[4] = "3.3"
                return cells.joined(separator: ",")
            }.joined(separator: "\n") + "\n"
        }
        let original = try await Self.skill(model, try SmallHistory.study())
        let other = try await Self.skill(model, altered)
        let early = original.cases.filter { $0.origin.year <= 2015 }
        #expect(early.count >= 9)
        #expect(early == other.cases.filter { $0.origin.year <= 2015 })
        let late = original.cases.filter { $0.origin.year > 2015 }
        #expect(!late.isEmpty && late != other.cases.filter { $0.origin.year > 2015 })
    }

    @Test func `the number of workers changes no bit`() async throws {
        let study = try SmallHistory.study()
        let one = try await Self.skill(ModelAtOrigin(workers: 1), study)
        #expect(one.cases.count >= 15)
        for workers in [2, 7] {
            let other = try await Self.skill(ModelAtOrigin(workers: workers), study)
            #expect(other.cases == one.cases && other.groups == one.groups)
        }
    }

    @Test func `everything left out is reported with its reason`() async throws {
        let skill = try await Self.skill(FixedOutlook(), try SmallHistory.study())
        func reasons(_ indicator: String?, _ forecaster: Forecaster? = nil) -> [Int: SkillRemark.Reason] {
            let own = skill.remarks.filter { $0.indicator == indicator && $0.forecaster == forecaster }
            return Dictionary(
                own.map { ($0.origin?.year ?? 0, $0.reason) }, uniquingKeysWith: { one, _ in one })
        }
        #expect(reasons(nil)[2012] == .historyTooShort(years: 4, needed: 5))
        #expect(reasons(nil)[2013] == nil)
        #expect(reasons("tourism") == [0: .noOutcome])
        #expect(reasons("capital") == [0: .notProjected])
        #expect(reasons("exports") == [2015: .noOutcome, 2016: .gapBefore])
        #expect(reasons("imports")[2014] == .noOutcome)
        #expect(reasons("imports")[2016] == .tooFewFigures(count: 4, needed: 8))
        #expect(reasons("imports")[2017] == nil)
        #expect(reasons("rents") == [2017: .noFigureOfYear])
        #expect(reasons("rents", .restAsLastYear) == [2018: .figureMissing])
        #expect(reasons("sales", .lastYearShare) == [2016: .baseRevised])
        #expect(reasons("gdp", .lastYearShare).count == 6)
        let scored = Set(skill.cases.map { "\($0.indicator) \($0.origin.year)" })
        #expect(scored.count == skill.cases.count)
        #expect(!scored.contains("exports 2016") && scored.contains("exports 2017"))
        #expect(!scored.contains("rents 2017") && scored.contains("rents 2018"))
    }

    @Test func `a hidden history leaves the figures of the year and the others'`() async throws {
        let model = FixedOutlook()
        let skill = try await Self.skill(
            model, try SmallHistory.study(), hidden: [.ofIndicator, .ofRegion])
        let last = try #require(model.shown.last)
        #expect(last.known.allSatisfy { $0.period.year == 2018 })
        let sales = try #require(
            model.shown.first { study in
                study.asOf.year == 2018 && Set(study.known.map(\.period.year)).count > 1
                    && study.known.filter { $0.indicator == "sales" }.allSatisfy { $0.period.year == 2018 }
            })
        #expect(sales.known.contains { $0.indicator == "gdp" && $0.period == .year(2017) })
        #expect(sales.contentHash != last.contentHash)
        let counts = [HiddenHistory.none, .ofIndicator, .ofRegion].map { hidden in
            skill.cases.count { $0.hidden == hidden }
        }
        #expect(counts[0] == counts[1] && counts[1] == counts[2])
    }

    @Test func `scores add up to what can be computed by hand`() async throws {
        let skill = try await Self.skill(FixedOutlook(), try SmallHistory.study())
        let group = try #require(
            skill.group(
                .init(moment: .midYear, hidden: .none, indicators: .one("gdp"), climate: nil)))
        let years = 2013...2018
        let outcomes = years.map { (SmallHistory.growth(0, $0, 3) * 10).rounded() / 10 }
        let holds = years.map { (SmallHistory.growth(0, $0, 1) * 10).rounded() / 10 }
        let errors = zip(holds, outcomes).map { $0 - $1 }
        let rule = try #require(group.summary(.growthHolds))
        expectClose(
            rule.rootMeanSquare, (errors.reduce(0) { $0 + $1 * $1 } / 6).squareRoot(), within: 1e-9)
        expectClose(rule.bias, errors.reduce(0, +) / 6, within: 1e-9)
        let model = try #require(group.summary(.trendGap)?.density)
        // The fixed outlook is uniform on 6 to 10; its 80 % interval is 6.4 to 9.6.
        #expect(model.coverage[1].inside == outcomes.count { $0 >= 6.4 && $0 <= 9.6 })
        #expect(model.positions.reduce(0, +) == 6)
        let climates = SkillClimate.allCases.map { climate in
            skill.cases.filter { $0.climate == climate }.map(\.origin.year).max() ?? 0
        }
        #expect(climates == [2018, 2016, 2017])
    }

    @Test func `a history whose figures contradict each other once hidden is reported, not dropped`()
        async throws
    {
        let model = FixedOutlook(refusing: { study in
            study.asOf.year == 2017
                && !study.known.contains { $0.indicator == "sales" && $0.period.year < 2017 }
        })
        let skill = try await Self.skill(
            model, try SmallHistory.study(), hidden: [.ofIndicator, .ofRegion])
        let found = skill.remarks.filter { $0.reason == .figuresContradict }
        #expect(found.map(\.indicator) == ["sales", nil])
        #expect(found.map(\.hidden) == [.ofIndicator, .ofRegion])
        #expect(found.allSatisfy { $0.origin?.year == 2017 })
        #expect(skill.cases.contains { $0.origin.year == 2017 && $0.hidden == .ofIndicator })
    }

    @Test func `GM(1,1) gives the forecast that least squares gives elsewhere`() {
        // numpy's least squares on the five values.
        let next = GreyForecast.next(after: [2.874, 3.278, 3.337, 3.39, 3.679])
        expectClose(next, 3.750655814442792, within: 1e-9)
    }
}
