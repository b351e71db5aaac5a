import Levers
import Outcomes
import Projection
import Studies
import Testing
import TimeSeries

/// What holds for every lever there is.
struct LeverCatalogueTests {
    /// A parameter of a sample that states a number.
    struct Case: Sendable, CustomTestStringConvertible {
        let sample: LeverSample
        let parameter: LeverParameter
        let stated: Double

        var testDescription: String { "\(sample.testDescription): \(parameter.id)" }

        static let all: [Case] = LeverSample.all.flatMap { sample -> [Case] in
            sample.values.compactMap { stated in
                guard case .number(let range) = stated.value,
                    let parameter = LeverCatalogue.lever(sample.lever)?.declaration.parameter(
                        stated.parameter)
                else { return nil }
                return Case(sample: sample, parameter: parameter, stated: range.central)
            }
        }

        static let neutral = all.filter { $0.parameter.neutral != nil }
        static let directed = all.filter { $0.parameter.direction != nil }
    }

    @Test func `every lever has a sample, every parameter a unique name, and no name means two levers`() {
        #expect(Set(LeverSample.all.map(\.lever)) == Set(LeverCatalogue.declarations.map(\.id)))
        let names = LeverCatalogue.declarations.flatMap { Set([$0.id, $0.name.zh, $0.name.en]) }
        #expect(Set(names).count == names.count)
        for lever in LeverCatalogue.declarations {
            let names = lever.parameters.flatMap { Set([$0.id, $0.name.zh, $0.name.en]) }
            #expect(Set(names).count == names.count, "\(lever.id)")
        }
    }

    @Test(arguments: Case.neutral)
    func `a neutral value changes no bit of anything`(_ one: Case) async throws {
        let tongzhou = try await Tongzhou.predicted
        let neutral = try #require(one.parameter.neutral)
        let setting = one.sample.setting(
            replacing: one.parameter.id, with: .number(UncertainValue(neutral)))
        let before = try tongzhou.projector.project(.stating([])).outcomes
        #expect(try tongzhou.projector.project(.stating([setting])).outcomes == before)
    }

    @Test(arguments: LeverSample.all)
    func `a lever reaches what it says, and keeps every bit of the rest`(_ sample: LeverSample) async throws {
        let tongzhou = try await Tongzhou.predicted
        let before = try tongzhou.year([])
        let after = try tongzhou.year([sample.setting])
        let moved = zip(before, after).filter { $0.values != $1.values }.map(\.0.indicator.id)
        #expect(Set(moved) == Set(sample.reached))
    }

    @Test(arguments: Case.directed)
    func `in every draw more of it moves good indicators the way it declares`(_ one: Case) async throws {
        let tongzhou = try await Tongzhou.predicted
        let from = one.parameter.neutral ?? 0
        let steps = try [0, 0.3, 0.7, 1].map { part in
            let value = from + part * (one.stated - from)
            return try tongzhou.year([
                one.sample.setting(replacing: one.parameter.id, with: .number(UncertainValue(value)))
            ])
        }
        let rising = one.stated > from ? 1.0 : -1
        let good = one.parameter.direction == .raises ? rising : -rising
        for position in steps[0].indices {
            let indicator = steps[0][position].indicator
            let sign = indicator.kind == .rate ? -good : good
            for (less, more) in zip(steps, steps.dropFirst()) {
                let wrong = zip(less[position].values, more[position].values).count {
                    sign * ($1 - $0) < -1e-12
                }
                #expect(wrong == 0, "\(indicator.id)")
            }
        }
    }

    @Test(arguments: LeverCatalogue.declarations.map(\.id))
    func `a parameter that a lever does not have is one fault, with the names it has`(id: String) throws {
        let lever = try #require(LeverCatalogue.lever(id)).declaration
        let indicator = LeverSample.all.first { $0.lever == id }?.indicator
        let item = "{nothing: 1}"
        let setting =
            indicator.map { "{\($0): \(item)}" } ?? "[{name: {zh: 甲, en: A}, nothing: 1}]"
        let faults = Tongzhou.faults(ofScenario: "levers: {\(id): \(setting)}")
        let unknown = faults.compactMap { fault -> [String]? in
            guard case .unknownKey(_, "nothing", _, let allowed) = fault else { return nil }
            return allowed.filter { $0 != "name" }
        }
        #expect(unknown == [lever.parameters.map(\.id)])
    }

    static let refused: [(text: String, fault: @Sendable (Fault) -> Bool)] = [
        (
            "vouchers: {retail_sales: {redeemed: 1, multiplier: 14.8}}",
            { if case .grossRatio(_, 14.8, 6) = $0 { true } else { false } }
        ),
        (
            "outbreak: {retail_sales: {weeks: 4, quarter: 2020Q2}}",
            { if case .effectInThePast(_, "outbreak", _, _) = $0 { true } else { false } }
        ),
        (
            "outbreak: {retail_sales: {weeks: 4, quarter: 2021Q2}}",
            { if case .effectBeyondHorizon(_, "outbreak", _, _) = $0 { true } else { false } }
        ),
        ("outbreak: {retail_sales: 4}", { if case .missingKey(_, "quarter") = $0 { true } else { false } }),
        (
            "tax_deferral: {jobs_promoted: {renewed: 4}}",
            {
                if case .unitDoesNotFit(_, let name, _, _) = $0,
                    name.en.contains("jobs") || name.zh.contains("就业")
                {
                    true
                } else {
                    false
                }
            }
        ),
        (
            "tax_deferral: {retail_sales: {renewed: 4}}",
            { if case .leverCannotActOn(_, "tax_deferral", _) = $0 { true } else { false } }
        ),
        (
            "committed_funds: [{name: {zh: 甲, en: A}, amount: 68.4, executed: 0.3, done: 0.5}]",
            {
                if case .outOfBounds(_, LocalizedText("committed_funds.executed"), 0.3, 0.5, 1.5) = $0 {
                    true
                } else {
                    false
                }
            }
        ),
    ]

    @Test(arguments: refused.indices)
    func `what cannot be meant is refused, once`(index: Int) {
        let faults = Tongzhou.faults(ofScenario: "levers: {\(Self.refused[index].text)}")
        #expect(faults.count == 1)
        #expect(faults.allSatisfy(Self.refused[index].fault), "\(faults)")
    }

    @Test func `more tax deferred than there is revenue is refused when it is projected`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let sample = LeverSetting.made(
            "tax_deferral", "budget_revenue", [("renewed", .number(UncertainValue(500)))])
        #expect(throws: Faults.self) { try tongzhou.year([sample]) }
    }
}
