import Levers
import Midyear
import Outcomes
import Projection
import StudyFiles
import Studies
import Testing
import TimeSeries

/// 倒算 on the Tongzhou study.
struct GoalSeekTests {
    private static let run = Run(
        number: "T20200826-AAAAAA", hash: "", draws: Tongzhou.draws, seed: 1, engine: "")

    private func target(
        _ indicator: String, _ value: Double, _ measure: Measure = .growth,
        _ relation: Target.Relation = .atLeast
    ) -> GoalSeek.Target {
        GoalSeek.Target(
            indicator: indicator, measure: measure, value: value, relation: relation, kind: nil)
    }

    private func seek(
        _ targets: [GoalSeek.Target], _ levers: Projector.SearchedLevers = .usual
    ) async throws -> GoalSeek {
        let tongzhou = try await Tongzhou.predicted
        let scenario = try #require(tongzhou.study.scenario("steady-recovery"))
        return try tongzhou.projector.goalSeek(targets, in: scenario, levers: levers, run: Self.run)
    }

    private func growth(_ goal: GoalSeek.Goal) throws -> DistributionSummary {
        guard case .growth(let growth)? = goal.requirement?.need else {
            Issue.record("no growth is required")
            throw CancellationError()
        }
        return growth
    }

    @Test(arguments: [0.0, -5, -10])
    func `the required growth is exact at every share, and so is the amount`(target growth: Double)
        async throws
    {
        let goal = try #require(try await seek([target("retail_sales", growth)]).goals.first)
        let share = try #require(goal.share)
        let required = try self.growth(goal)
        for (found, share) in [
            (required.p50, share.p50), (required.p10, growth > -17.1 ? share.p10 : share.p90),
        ] {
            let exact = CumulativeArithmetic.required(target: growth, first: -17.1, share: share)
            #expect(abs(found - exact) < 0.02)
        }
        // 238.5 of 287.7 were sold in the first half.
        let base = 238.5 / 0.829 / share.p50
        let amount = try #require(goal.amount)
        #expect(abs(amount.p50 - (base * (1 + growth / 100) - 238.5)) < 1)
        let rounding = try #require(goal.rounding)
        #expect(abs(rounding - 0.05 * share.p50 / (1 - share.p50)) < 1e-12)
    }

    @Test func `the setting found meets the target, and less does not`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let speed = try #require(LeverCatalogue.lever("recovery_speed")?.declaration)
        let answer = try await seek([target("retail_sales", -9.8)], .named([.lever(speed, parameter: nil)]))
        let move = try #require(answer.singles.first { $0.knob.indicator == "retail_sales" })
        guard case .reached(let value) = move.result else {
            Issue.record("\(move.result)")
            return
        }
        func median(_ multiple: Double) throws -> Double {
            let scenario = try #require(tongzhou.study.scenario("steady-recovery"))
            let items = scenario.levers[0].items.map { item -> LeverSetting.Item in
                guard item.indicator == "retail_sales" else { return item }
                let value = ParameterValue(
                    parameter: "multiple", value: .number(UncertainValue(multiple)), place: item.place)
                return LeverSetting.Item(
                    indicator: item.indicator, name: nil, values: [value], place: item.place)
            }
            let setting = LeverSetting(lever: "recovery_speed", items: items, origin: "test")
            let outcome = try tongzhou.projector.project(.stating([setting])).outcome(
                "retail_sales", .year(2020), .growth)
            return try #require(outcome).summary.p50
        }
        #expect(value > move.knob.current)
        #expect(abs(try median(value) + 9.8) < 0.01)
        #expect(try median(value - 0.05) < -9.8)
        #expect(answer.singles.first { $0.knob.indicator == "industrial_output" }?.result == .noEffect)
    }

    @Test func `where none gets there, the best is told`() async throws {
        let answer = try await seek([target("retail_sales", 60)])
        for move in answer.singles {
            switch move.result {
            case .notReached(_, let outcomes): #expect(outcomes[0] < 60)
            case .noEffect: break
            case .reached, .metAlready: Issue.record("\(move)")
            }
        }
        let mix = try #require(answer.mix)
        #expect(mix.fraction == nil && mix.outcomes[0] < 0)
        let chance = try #require(answer.goals[0].probability)
        #expect(answer.study.statusThresholds.likelihood(of: chance) == .difficult)
    }

    @Test func `a mix takes in a lever that helps a target other than the farthest`() async throws {
        let far = try await seek([target("retail_sales", 60), target("industrial_output", 60)])
        let best = try #require(far.mix).outcomes
        let answer = try await seek([
            target("retail_sales", best[0] - 0.1), target("industrial_output", best[1] - 0.02),
        ])
        #expect(try #require(answer.mix).fraction != nil)
        let speed = answer.singles.first {
            $0.knob.lever == "recovery_speed" && $0.knob.indicator == "industrial_output"
        }
        #expect(speed?.result != .noEffect)
    }

    @Test func `a mix meets all targets with the smallest common share`() async throws {
        let far = try await seek([target("retail_sales", 60), target("industrial_output", 60)])
        let best = try #require(far.mix).outcomes
        let goals = [best[0] - 1, best[1] - 0.02]
        let answer = try await seek([target("retail_sales", goals[0]), target("industrial_output", goals[1])])
        let mix = try #require(answer.mix)
        let fraction = try #require(mix.fraction)
        #expect((0.01...1).contains(fraction))
        #expect(mix.outcomes[0] >= goals[0] - 1e-6 && mix.outcomes[1] >= goals[1] - 1e-6)
        #expect(min(mix.outcomes[0] - goals[0], mix.outcomes[1] - goals[1]) < 0.01, "one of them is just met")
        let joint = try #require(answer.jointProbability)
        #expect(answer.goals.allSatisfy { joint <= ($0.probability ?? 1) })
    }

    @Test func `growth-only rows give no amount, ceilings give headroom, counts what is left`() async throws {
        let answer = try await seek([
            target("fixed_asset_investment", 5),
            target("registered_unemployment_rate", 3.5, .level, .atMost),
            target("convenience_outlets", 120, .level),
        ])
        #expect(answer.goals[0].amount == nil && answer.goals[0].requirement != nil)
        #expect(answer.goals[1].requirement?.need == .ceiling(3.5, headroom: 3.5 - 2.96))
        #expect(answer.goals[2].requirement?.need == .count(28))
        #expect(
            answer.singles.allSatisfy { $0.result == .metAlready } || answer.goals[0].probability ?? 0 < 0.5)
    }

    @Test func `simple rules stand beside`() async throws {
        let rules = try await seek([target("retail_sales", 0)]).goals[0].rules
        #expect(rules.map(\.name) == [.cumulativeHolds, .quarterHolds])
        #expect(rules[0].growth == -17.1)
        // -22.8 in the first quarter and -17.1 in the half: the second quarter fell by 10 to 13.
        #expect((-15 ... -13).contains(rules[1].growth))
    }

    @Test(arguments: [
        ("社会消费品零售总额=0", "retail_sales", Target.Goal.growth(0), Target.Relation.atLeast),
        ("社会消费品零售总额＝560亿元", "retail_sales", .level(560), .atLeast),
        ("retail_sales = 5600000 万元", "retail_sales", .level(560), .atLeast),
        ("城镇登记失业率", "registered_unemployment_rate", .level(3.5), .atMost),
        ("城镇登记失业率=3.2%", "registered_unemployment_rate", .level(3.2), .atMost),
    ])
    func `targets are read by name, number and unit`(
        text: String, indicator: String, goal: Target.Goal, relation: Target.Relation
    ) throws {
        let reader = TargetArgument(study: try Tongzhou.study(), place: Place(file: "x"))
        let reading = try reader.reading(text)
        #expect(reading.indicator.id == indicator)
        #expect(reading.goal == goal)
        #expect(reading.relation == relation)
    }

    @Test func `what cannot be worked back from is refused in words`() throws {
        let study = try Tongzhou.study()
        let reader = TargetArgument(study: study, place: Place(file: "x"))
        func fault(_ text: String) -> GoalFault? {
            do {
                _ = try reader.reading(text)
                return nil
            } catch Fault.goal(_, let fault) {
                return fault
            } catch {
                return nil
            }
        }
        let sales = try #require(study.indicator("retail_sales")).name
        let air = try #require(study.indicator("pm25")).name
        #expect(fault("社会消费品零售总额") == .targetNotFilled(indicator: sales))
        guard case .targetIsText(air, _)? = fault("pm25") else {
            Issue.record("a target in words was accepted")
            return
        }
        #expect(fault("retail_sales=") == .targetNotFilled(indicator: sales))
        #expect(fault("retail_sales=abc") == .notANumber(indicator: sales, found: "abc"))
        #expect(fault("retail_sales=-100") == .notANumber(indicator: sales, found: "-100"))
        #expect(
            fault("retail_sales=5人")
                == .unitDoesNotFit(
                    indicator: sales, found: "人", expected: LocalizedText(zh: "亿元", en: "100 million yuan")))
        #expect(fault("=5") == .notUnderstood(found: "=5"))
        #expect(throws: Fault.self) { try reader.reading("零售=5") }
    }
}
