import StudyFiles
import Studies
import Testing
import TimeSeries

/// Columns as users write them.
struct ColumnSelectionTests {
    private static func study() throws -> Study {
        try StudyReader().read(folder: "scenarios/tongzhou-2020").study
    }

    private static func columns(_ text: String, rows: [String] = []) throws -> [SelectedColumn] {
        try ColumnSelectionReader(study: study()).selection(columns: text, rows: rows).columns
    }

    @Test func `a period, a scenario and a comparison are three columns`() throws {
        let comparison = SelectedColumn.Source.comparison(
            of: "renewed-cluster", against: "baseline", .relative)
        let expected = [
            SelectedColumn(period: .firstHalf(2020), source: .scenario("steady-recovery")),
            SelectedColumn(period: .year(2020), source: .scenario("baseline")),
            SelectedColumn(period: .year(2020), source: comparison),
        ]
        #expect(try Self.columns("2020H1;2020[baseline];2020[renewed-cluster/baseline]") == expected)
    }

    @Test(arguments: [
        "2020Q1..2020Q4[steady-recovery,renewed-cluster - steady-recovery]:growth,interval;2020H1:level",
        " 2020Q1 .. 2020Q4 [ 平稳恢复 ， 再次发生聚集性疫情－平稳恢复 ] ： 同比 、 区间 ； 2020H1 ： 总量 ； ",
        "２０２０Ｑ１。。２０２０Ｑ４［推荐方案、低方案－推荐方案］：增速，区间\n2020年上半年:总量",
        "2020年一季度至2020年四季度【Steady recovery;LOW − recommended】:同比:区间;2020年1-6月:Level",
    ])
    func `signs, names and words mean the same in every spelling`(text: String) throws {
        let sources: [SelectedColumn.Source] = [
            .scenario("steady-recovery"),
            .comparison(of: "renewed-cluster", against: "steady-recovery", .difference),
        ]
        let quarters = (1...4).flatMap { number in
            sources.map {
                SelectedColumn(
                    period: .quarter(Quarter(year: 2020, number: number)), source: $0, measure: .growth,
                    statistic: .interval)
            }
        }
        let half = SelectedColumn(
            period: .firstHalf(2020), source: .scenario("steady-recovery"), measure: .level)
        #expect(try Self.columns(text) == quarters + [half])
    }

    @Test(arguments: [
        ("2020Q1..2020Q4", ["2020Q1", "2020Q2", "2020Q3", "2020Q4"]),
        ("2020H1..2020H2", ["2020H1", "2020H2"]),
        ("2020M09..2020M12", ["2020Q1Q3", "2020M10", "2020M11", "2020"]),
        ("2020M07..2020M09", ["2020M07", "2020M08", "2020Q1Q3"]),
        ("2020-06..2020-12", ["2020-06", "2020-09", "2020-12"]),
        ("2014..2020", ["2014", "2015", "2016", "2019", "2020"]),
        ("2020Q1..2020H1", ["2020Q1", "2020M04", "2020M05", "2020H1"]),
    ])
    func `a range has every period of its form that some row has figures of`(
        text: String, expected: [String]
    ) throws {
        #expect(try Self.columns(text).map(\.period.description) == expected)
    }

    @Test func `periods come before sources, sources before words`() throws {
        let columns = try Self.columns("2020H1..2020H2[baseline,已公布]:总量,同比,下限,上限")
        #expect(columns.count == 16)
        #expect(columns.prefix(8).allSatisfy { $0.period == .firstHalf(2020) })
        #expect(columns.prefix(4).allSatisfy { $0.source == .scenario("baseline") })
        #expect(columns[4].source == .published)
        #expect(columns.prefix(4).map(\.measure) == [.level, .level, .growth, .growth])
        #expect(columns.prefix(4).map(\.statistic) == [.low, .high, .low, .high])
    }

    @Test func `rows are named by id, name or alias, in their order`() throws {
        let reader = ColumnSelectionReader(study: try Self.study())
        let named = try reader.selection(
            columns: "2020", rows: ["社零，registered_unemployment_rate、贷款余额", "GDP"])
        #expect(
            named.indicators == ["retail_sales", "registered_unemployment_rate", "loans_outstanding", "gdp"])
        #expect(try reader.selection(columns: "2020", rows: []).indicators.first == "budget_revenue")
    }

    private static func fault(_ text: String) -> TableFault? {
        do {
            _ = try columns(text)
            return nil
        } catch let faults as Faults {
            guard faults.list.count == 1, case .table(_, let fault)? = faults.list.first else { return nil }
            return fault
        } catch { return nil }
    }

    @Test(arguments: [
        (" ", TableFault.nothingSelected), ("2020;;2020H1", .emptyColumn(column: 2)),
        ("2020;2020[baseline", .notUnderstood(column: 2, found: "2020[baseline")),
        ("2020]", .notUnderstood(column: 1, found: "2020]")),
        ("2020[baseline]x", .notUnderstood(column: 1, found: "2020[baseline]x")),
        ("2020H7", .unknownPeriod(column: 1, found: "2020H7")),
        ("[baseline]", .unknownPeriod(column: 1, found: "")),
        ("2020Q4..2020Q1", .rangeNotInOrder(column: 1, found: "2020Q4..2020Q1")),
        ("2020..2020Q1", .rangeNotInOrder(column: 1, found: "2020..2020Q1")),
        (
            "2020[renewed-cluster-baseline]",
            .minusWithoutSpaces(
                column: 1, found: "renewed-cluster-baseline", suggestion: "renewed-cluster - baseline")
        ),
        ("2020[baseline/]", .comparisonNotOfTwo(column: 1, found: "baseline/")),
        ("2020[baseline/延续情景]", .comparedWithItself(column: 1, found: "baseline/延续情景")),
        (
            Array(repeating: "2020", count: 61).joined(separator: ";"),
            .tooManyColumns(found: 61, most: 60)
        ),
    ])
    func `what cannot be read is told with its column`(text: String, expected: TableFault) {
        #expect(Self.fault(text) == expected)
    }

    @Test func `names that are not there come with those that are, and all faults together`() throws {
        let study = try Self.study()
        let reader = ColumnSelectionReader(study: study)
        let faults = #expect(throws: Faults.self) {
            try reader.selection(
                columns: "2020[steady-recvery];2020[];2030[baseline];2020:同北",
                rows: ["社保", "社零", "retail_sales"])
        }
        let list = try #require(faults?.list)
        let names = study.scenarios.map(\.name)
        #expect(list.count == 6)
        #expect(
            list.contains(
                .table(
                    Place(file: "--columns"),
                    .unknownScenario(
                        column: 1, found: "steady-recvery", nearest: "steady-recovery", available: names))))
        #expect(
            list.contains(
                .table(
                    Place(file: "--columns"), .emptyBrackets(column: 2, found: "[]", available: names))))
        #expect(list.contains { if case .table(_, .noFigures(3, "2030", _)) = $0 { true } else { false } })
        #expect(
            list.contains { if case .table(_, .unknownWord(4, "同北", "同比", _)) = $0 { true } else { false } })
        #expect(
            list.contains { if case .unknownIndicator(_, "社保", "社零") = $0 { true } else { false } })
        #expect(list.contains { if case .table(_, .rowTwice) = $0 { true } else { false } })
    }

    @Test func `any text is read or refused`() throws {
        let reader = ColumnSelectionReader(study: try Self.study())
        let pieces = [
            "2020", "H1", "Q3", "-06", "M13", "..", "至", "[", "]", "【", "】", "；", ";", ":", "：", "baseline",
            "平稳恢复", "/", " - ", "-", "－", ",", "、", "同比", "区间", "0000", "9999", "年1-6月", "𠮷", " ",
        ]
        var state: UInt64 = 20_200_826
        for _ in 0..<1500 {
            var text = ""
            for _ in 0..<10 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            guard let selection = try? reader.selection(columns: text, rows: []) else { continue }
            #expect((1...60).contains(selection.columns.count), "\(text)")
            #expect(Set(selection.columns.map { $0.measure == nil }).count == 1, "\(text)")
        }
    }
}
