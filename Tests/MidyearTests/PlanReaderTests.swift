import Foundation
import Plans
import StudyFiles
import Studies
import Testing
import TimeSeries

/// The plan file of Tongzhou as shipped, and what is refused in it.
struct PlanReaderTests {
    static let file = "\(Tongzhou.folder)/plan.yaml"

    private static func plan(asOf: CalendarDay? = nil, _ old: String = "", _ new: String = "") throws -> Plan?
    {
        let shipped = try Tongzhou.study()
        let study = asOf.map { shipped.seen(on: $0, horizon: $0.year) } ?? shipped
        let files = FileSource.disk(editing: { path, text in
            guard path == file, let range = text.firstRange(of: old) else { return text }
            return text.replacingCharacters(in: range, with: new)
        })
        return try PlanReader(files: files).plan(in: Tongzhou.folder, of: study)
    }

    @Test func `what is documented is there in all its versions, and nothing else`() throws {
        let plan = try #require(try Self.plan())
        let closing = try #require(plan.closing)
        #expect((closing.baseYear, closing.targetYear, plan.draft.years) == (2015, 2020, 5))
        let retail = try #require(closing.indicators.first { $0.indicator == "retail_sales" })
        #expect(retail.targets.map(\.goal) == [.rate(10), .rate(7)] && retail.target?.goal == .rate(7))
        #expect(plan.draft.indicators.allSatisfy { $0.target == nil || $0.target?.goal == .undecided })
        #expect(plan.draft.indicators.allSatisfy { $0.lead == nil && $0.attribute == nil })
        #expect(plan.cases.list.map(\.longRunGrowth) == [4, 5, 6])
    }

    @Test func `targets of 2021 are known in 2021 and not before`() throws {
        let later = try #require(try Self.plan(asOf: CalendarDay(code: "2021-12-31")))
        let known = later.draft.indicators.compactMap(\.target).filter { $0.goal != .undecided }
        #expect(known.count == 8)
        #expect(known.contains { $0.relation == .moreThan && $0.goal == .level(37.5) })
        #expect(known.contains { $0.goal == .text(LocalizedText(zh: "达到市级要求", en: "as the city requires")) })
    }

    static let draftRetail = "- indicator: retail_sales\n          targets: [{level: 【待定】}]"
    static let draftJobless = "- indicator: registered_unemployment_rate\n          targets: [{level: 【待定】}]"

    private static func targets(_ indicator: String, _ target: String, _ rest: String = "") -> String {
        "- indicator: \(indicator)\n          targets: [{\(target), source: 假设}]\(rest)"
    }

    static let refused: [(old: String, new: String, fault: @Sendable (Fault) -> Bool)] = [
        (
            draftRetail, targets("retail_sales", "level: 800, unit: 万人"),
            {
                if case .unitDoesNotFit(_, let name, "万人", _) = $0, name.zh == "社会消费品零售总额" {
                    true
                } else {
                    false
                }
            }
        ),
        (
            draftJobless, targets("registered_unemployment_rate", "level: 3.5, relation: ≥"),
            { if case .plan(_, .relationAgainstDirection(_, .atLeast, .atMost)) = $0 { true } else { false } }
        ),
        (
            draftRetail, targets("retail_sales", "level: 800, relation: 超过"),
            { if case .plan(_, .unknownRelation("超过")) = $0 { true } else { false } }
        ),
        (
            draftJobless, targets("registered_unemployment_rate", "rate: 2"),
            { if case .plan(_, .goalOfWrongKind(_, "points")) = $0 { true } else { false } }
        ),
        (
            draftJobless, targets("registered_unemployment_rate", "level: 350"),
            { if case .outOfBounds(_, _, 350, 0, 100) = $0 { true } else { false } }
        ),
        (
            draftRetail, targets("retail_sales", "level: 800, rate: 8"),
            { if case .plan(_, .goalNotStatedOnce) = $0 { true } else { false } }
        ),
        (
            "- indicator: retail_sales\n          targets:",
            "- indicator: retail_sales\n          base: {value: 360, source: 统计公报}\n          targets:",
            { if case .plan(_, .baseContradicts(_, 360, 355, _, _)) = $0 { true } else { false } }
        ),
        (
            "  target_year: 2025\n", "",
            { if case .missingKey(_, "target_year") = $0 { true } else { false } }
        ),
        (
            "  target_year: 2025\n", "  target_year: 2020\n",
            { if case .plan(_, .yearsNotInOrder(2020, 2020)) = $0 { true } else { false } }
        ),
        (
            draftRetail,
            "- indicator: housing_sales_area\n          base: projected\n          targets: [{rate: 【待定】}]",
            { if case .plan(_, .baseNotExtrapolated) = $0 { true } else { false } }
        ),
        (
            "- name: {zh: 城区路网密度, en: density of the road network}",
            "- name: {zh: 城区路网密度, en: density of the road network}\n          base: observed",
            { if case .plan(_, .baseNeedsIndicator) = $0 { true } else { false } }
        ),
        (
            draftRetail, targets("retail_sale", "level: 800"),
            { if case .unknownIndicator(_, "retail_sale", "retail_sales") = $0 { true } else { false } }
        ),
        (
            "{scenario: steady-recovery, long_run_growth: 4}",
            "{scenario: steady-recover, long_run_growth: 4}",
            { if case .unknownScenario(_, _, "steady-recovery", _) = $0 { true } else { false } }
        ),
        (
            draftRetail, targets("retail_sales", "level: 800", "\n          official_average: {value: 16.5}"),
            { if case .missingKey(_, "note") = $0 { true } else { false } }
        ),
    ]

    @Test(arguments: refused.indices)
    func `what cannot be meant is refused once, where it stands`(index: Int) throws {
        do {
            _ = try Self.plan(Self.refused[index].old, Self.refused[index].new)
            Issue.record("it was accepted")
        } catch let faults as Faults {
            #expect(faults.list.count == 1)
            #expect(faults.list.allSatisfy(Self.refused[index].fault), "\(faults.list)")
            #expect(faults.list.allSatisfy { $0.place.file == Self.file && $0.place.line != nil })
        }
    }

    @Test func `a study without plan has none, and units convert exactly`() throws {
        let china = try StudyReader().read(folder: "scenarios/china").study
        #expect(try PlanReader().plan(in: "scenarios/china", of: china) == nil)
        let plan = try #require(
            try Self.plan(Self.draftRetail, Self.targets("retail_sales", "level: 8000000, unit: 万元")))
        #expect(plan.draft.indicators.contains { $0.target?.goal == .level(800) })
    }
}
