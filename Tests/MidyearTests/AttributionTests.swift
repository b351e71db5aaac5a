import Outcomes
import Probability
import Projection
import Studies
import Testing
import TimeSeries

struct AttributionTests {
    private static let retail = "retail_sales"
    private static let construction = "construction_installation_investment"

    private static func attribution(
        _ predicted: Predicted, of levers: [LeverSetting], against other: [LeverSetting] = [],
        workers: Int = 2
    ) async throws -> ScenarioAttribution {
        let draws = CellDraws(
            predicted.projector.yearCells, study: predicted.study, projector: predicted.projector)
        return try await Attributor(draws, workers: workers).attribution(
            of: .stating(levers), against: .stating(other))
    }

    private static let all: [LeverSetting] = [
        .speeds([(retail, 1.4), (construction, 1.3)]), .rebound(retail, share: 0.1), .bond(allotted: 100),
    ]

    /// Every order of joining, each step projected by itself.
    private static func byOrders(
        _ tongzhou: Predicted, _ id: String, _ groups: [[LeverSetting]]
    ) throws -> [Double] {
        var sums = groups.map { _ in 0.0 }
        var orders = 0.0
        func join(_ joined: [Int], _ before: Double, _ contributions: [Double]) throws {
            guard joined.count < groups.count else {
                for group in groups.indices { sums[group] += contributions[group] }
                orders += 1
                return
            }
            for group in groups.indices where !joined.contains(group) {
                let levers = (joined + [group]).sorted().flatMap { groups[$0] }
                let median = Quantiles.select(try tongzhou.year(id, levers), [0.5])[0]
                var next = contributions
                next[group] = median - before
                try join(joined + [group], median, next)
            }
        }
        try join([], Quantiles.select(try tongzhou.year(id), [0.5])[0], sums)
        return sums.map { $0 / orders }
    }

    @Test(arguments: [retail, construction, "budget_revenue", "gdp", "registered_unemployment_rate"])
    func `bars equal a brute-force Shapley over all orders`(id: String) async throws {
        let tongzhou = try await Tongzhou.predicted
        // One speed only: two settings of one lever do not merge when they are listed apart.
        let groups: [[LeverSetting]] = [
            [.speeds([(Self.retail, 1.4)])], [.rebound(Self.retail, share: 0.1)], [.bond(allotted: 100)],
        ]
        let answer = try await Self.attribution(tongzhou, of: groups.flatMap(\.self))
        let expected = try Self.byOrders(tongzhou, id, groups)
        let cell = try #require(answer.cells.first { Self.isHeadline($0.cell, id) })
        for (bar, expected) in zip(cell.bars, expected) {
            #expect(abs(bar.contribution - expected) < 1e-9, "\(id)")
        }
    }

    private static func isHeadline(_ cell: OutcomeCell, _ id: String) -> Bool {
        cell.indicator == id
            && (cell.period.isFullYear && cell.measure == .growth
                || cell.period.isInstant && cell.measure == .level)
    }

    @Test func `bars add up to the difference of the medians that tables print`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let answer = try await Self.attribution(
            tongzhou, of: Self.all, against: [.speeds([(Self.retail, 0.6)])])
        let to = try tongzhou.projector.project(.stating(Self.all)).outcomes
        let from = try tongzhou.projector.project(.stating([.speeds([(Self.retail, 0.6)])])).outcomes
        #expect(answer.groups.count == 4)
        for cell in answer.cells {
            func median(_ outcomes: [Outcome]) -> Double? {
                outcomes.first {
                    $0.indicator == cell.cell.indicator && $0.period == cell.cell.period
                        && $0.measure == cell.cell.measure
                }?.summary.p50
            }
            #expect(median(to) == cell.to && median(from) == cell.from, "\(cell.cell)")
            let sum = cell.bars.reduce(0) { $0 + $1.contribution }
            #expect(abs(sum - cell.difference) < 1e-9, "\(cell.cell)")
            let printed = cell.bars.reduce(0) { $0 + ($1.contribution * 100).rounded() / 100 }
            #expect(cell.cell.measure == .level || abs(printed - cell.difference) < 0.1, "\(cell.cell)")
            #expect(cell.low <= cell.high && cell.bars.allSatisfy { $0.low <= $0.high })
        }
    }

    @Test func `what joint effects take part in shows: a rebound is worth less after a faster recovery`()
        async throws
    {
        let tongzhou = try await Tongzhou.predicted
        let speed: LeverSetting = .speeds([(Self.retail, 1.5)])
        let rebound: LeverSetting = .rebound(Self.retail, share: 0.2)
        let answer = try await Self.attribution(tongzhou, of: [speed, rebound])
        let cell = try #require(answer.cells.first { Self.isHeadline($0.cell, Self.retail) })
        let base = Quantiles.select(try tongzhou.year(Self.retail), [0.5])[0]
        let alone = try [speed, rebound].map {
            Quantiles.select(try tongzhou.year(Self.retail, [$0]), [0.5])[0] - base
        }
        #expect(cell.bars.map(\.alone) == alone)
        #expect(abs(cell.interaction - (cell.difference - alone[0] - alone[1])) < 1e-12)
    }

    @Test func `a neutral lever gets exactly nothing, and what no lever reaches has no difference`()
        async throws
    {
        let tongzhou = try await Tongzhou.predicted
        let answer = try await Self.attribution(
            tongzhou,
            of: [.speeds([(Self.retail, 1), (Self.construction, 1.4)]), .rebound(Self.retail, share: 0)])
        let neutral = answer.groups.indices.filter {
            answer.groups[$0] != .item(lever: "recovery_speed", indicator: Self.construction, instrument: nil)
        }
        #expect(neutral.count == 2)
        for cell in answer.cells {
            for group in neutral {
                #expect(cell.bars[group].contribution == 0 && cell.bars[group].alone == 0)
                #expect(cell.bars[group].isNothing)
            }
            if ["pm25", "loans_outstanding", Self.retail].contains(cell.cell.indicator) {
                #expect(cell.isNothing && cell.low == 0 && cell.high == 0, "\(cell.cell)")
            }
        }
    }

    @Test func `the order in which levers and items stand does not matter`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let one = try await Self.attribution(tongzhou, of: Self.all)
        let turned: [LeverSetting] = [
            Self.all[2], .speeds([(Self.construction, 1.3), (Self.retail, 1.4)]), Self.all[1],
        ]
        let other = try await Self.attribution(tongzhou, of: turned)
        for (first, second) in zip(one.cells, other.cells) {
            for (group, bar) in zip(one.groups, first.bars) {
                let position = try #require(other.groups.firstIndex(of: group))
                #expect(abs(second.bars[position].contribution - bar.contribution) < 1e-9)
                #expect(abs(second.bars[position].low - bar.low) < 1e-9)
            }
        }
    }

    @Test(arguments: [1, 7]) func `any number of workers gives the same bits`(workers: Int) async throws {
        let small = try await SmallStudy.predicted(draws: 200)
        let levers: [LeverSetting] = [
            .speeds([("sales", 1.5), ("construction", 0.7)]), .rebound("sales", share: 0.1),
        ]
        let two = try await Self.attribution(small, of: levers)
        #expect(try await Self.attribution(small, of: levers, workers: workers) == two)
    }

    @Test func `more than twelve items that differ are told apart by lever`() async throws {
        let small = try await SmallStudy.predicted(draws: 100)
        let bond = LeverSetting.bond(allotted: 1).items[0]
        let items = (1...13).map { number in
            LeverSetting.Item(
                indicator: nil, name: LocalizedText(zh: "国债\(number)", en: "bond \(number)"),
                values: bond.values, place: bond.place)
        }
        let bonds = LeverSetting(lever: "stimulus_bonds", items: items, origin: "test")
        let answer = try await Self.attribution(small, of: [.speeds([("sales", 1.2)]), bonds])
        #expect(answer.groups == [.lever("recovery_speed"), .lever("stimulus_bonds")])
    }
}
