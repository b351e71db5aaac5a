import Foundation
import Testing

@Suite struct OutputTests {
    private static let scenarios = [
        "baseline", "combined-downside", "combined-upside", "external-shock", "fiscal-squeeze",
        "industry-full-capacity", "investment-shortfall", "renewed-cluster", "sme-cash-crunch",
        "steady-recovery", "stimulus-delayed", "stimulus-full", "strong-consumption-rebound",
        "weak-consumption",
    ]

    @Test func `two runs write the same bytes, and standard output repeats the file`() throws {
        let copy = try StudyCopy()
        let json = try copy.run(["project", StudyCopy.study, "--out", "first", "--format", "json"])
        let csv = try copy.run(["project", StudyCopy.study, "--out", "second", "--format", "csv"])
        #expect(json.exitCode == 0 && csv.exitCode == 0)
        #expect(json.errors == "" && csv.errors == "")
        let names = try copy.tree().filter { $0.hasPrefix("first/") }.map { String($0.dropFirst(6)) }
        #expect(names == ["outcomes.csv", "outlook.svg", "projection.json", "scenarios.md", "table.md"])
        func bytes(_ path: String) throws -> Data {
            try Data(contentsOf: copy.folder.appendingPathComponent(path))
        }
        for name in names {
            let (first, second) = try (bytes("first/\(name)"), bytes("second/\(name)"))
            #expect(!first.isEmpty)
            #expect(first == second, "\(name)")
        }
        let files = try (json: bytes("first/projection.json"), csv: bytes("first/outcomes.csv"))
        #expect(json.output == files.json)
        #expect(csv.output == files.csv)
        #expect(csv.output.starts(with: [0xEF, 0xBB, 0xBF]), "spreadsheets need the byte order mark")
        try expectContract(json.output, rowsOfTable: csv.text.split(separator: "\r\n").count - 1)
    }

    private func expectContract(_ json: Data, rowsOfTable: Int) throws {
        let contract = try JSONDecoder().decode(Contract.self, from: json)
        #expect(contract.schema == "midyear.projection/1")
        #expect(contract.scenarios.map(\.name).sorted() == Self.scenarios)
        let outcomes = contract.scenarios.flatMap(\.outcomes)
        #expect(outcomes.count == rowsOfTable, "the table has a row for each outcome")
        for outcome in outcomes {
            #expect(outcome.numbers.allSatisfy { $0.isFinite }, "\(outcome)")
            #expect(outcome.quantiles == outcome.quantiles.sorted(), "\(outcome)")
            #expect(outcome.sd >= 0, "\(outcome)")
            #expect(outcome.probability.map((0...1).contains) ?? true, "\(outcome)")
        }
    }

    @Test(arguments: ["project", "check"])
    func `each language is the only one of its output`(command: String) throws {
        let copy = try StudyCopy()
        let chinese = try copy.run([command, StudyCopy.study])
        let english = try copy.run([command, StudyCopy.study, "--lang", "en"])
        let heads =
            command == "check"
            ? (
                zh: ["审核通过，可以测算。错误 0 条", "需要你决定", "提示"], en: ["Check passed", "For you to decide", "Remarks"]
            )
            : (
                zh: ["内部资料", "表1", "八成区间"],
                en: ["Internal edition", "Table 1. Progress so far", "80 % interval", "chance of"]
            )
        for head in heads.zh {
            #expect(chinese.text.contains(head), "no “\(head)”")
            #expect(!english.text.contains(head), "“\(head)” is not English")
        }
        for head in heads.en {
            #expect(english.text.contains(head), "no “\(head)”")
            #expect(!chinese.text.contains(head), "“\(head)” is not Chinese")
        }
        // Names of sources stay in the language they were published in, in brackets or quotation marks.
        let own = english.text.replacing(#/\([^()]*[（(].*?\)|“[^”]*”|\([^()]*\)/#, with: "")
        for line in own.split(separator: "\n") {
            #expect(!line.unicodeScalars.contains { $0.properties.isIdeographic }, "\(line)")
        }
    }
}
