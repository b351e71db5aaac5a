import Archives
import BureauSheets
import Foundation
import Outcomes
import Probability
import Studies
import TestSupport
import Testing
import Workbooks

/// Feeds broken files to the readers. `make fuzz` runs it for minutes; the suite, for a moment.
struct FuzzTests {
    /// Seconds from the environment; a fixed number of cases without it, so that the suite does the same every time.
    private static let seconds = ProcessInfo.processInfo.environment["MIDYEAR_FUZZ_SECONDS"].flatMap(
        Double.init)
    private static let casesOfSuite = 400
    /// The case that runs, for a look at the one that ends the process.
    private static let caseFile = FileManager.default.temporaryDirectory.appendingPathComponent(
        "midyear-fuzz-case")
    private static let slowest = Duration.seconds(10)

    private static let workbook = SampleWorkbook([
        SampleWorkbook.Sheet(
            name: "1-6月",
            rows: [
                ["通州区主要经济指标（2020年1-6月）"], ["指标", "单位", "通州区", "", "全市"], ["", "", "1-6月", "同比(%)", "1-6月"],
                ["1. 一般公共预算收入", "亿元", "48.59亿", -7.4], ["　其中：建安投资", "%", "—", "下降2.4%"],
                ["贷款余额", "亿元", .formula("A1", result: "18.1"), .number("43983", format: 4)],
                ["注：快报数"],
            ], merges: ["A1:E1", "C2:D2"], hiddenRows: [7]),
        SampleWorkbook.Sheet(
            name: "社零",
            rows: [
                ["各区社会消费品零售总额（2020年1-8月）", "单位：万元"], ["地区", "2020年8月", "同比", "2020年1-8月", "同比"],
                ["通州区", 1, 2, 3, "▲4"],
            ]),
    ])
    /// Pieces that readers look for, put where they do not belong.
    private static let pieces = [
        "<", ">", "\"", "&#0;", "&#x10FFFF;", "<!DOCTYPE", "]]>", "r=\"XFD1048576\"", "r=\"ZZZZ9\"",
        "s=\"-1\"", "<v>1e308</v>",
        "<v>-0</v>", "t=\"s\"", "<v>999999</v>", "99999999999999999999", "年", "月", "1-6月", "0-13月", "2020Q2",
        "%", "‰", "倍", ",",
        "\"\"", "\n", "\r", "（", "）", "、", "其中：", "\u{0}", "\u{FEFF}", "１", "－", "▲", "e", ".", "-", "末", "Q",
        "季度",
    ].map { Array($0.utf8) }

    /// Numbers of one case; case `n` is the same on every machine.
    private struct Dice {
        private static let stream = RandomStream(seed: 20_200_826, named: "fuzz")
        private let number: Int
        private var index = 0

        init(_ number: Int) {
            self.number = number
        }

        mutating func below(_ count: Int) -> Int {
            index += 1
            return count > 0 ? Int(Self.stream.uniform(number, index) * Double(count)) : 0
        }
    }

    private static func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<(1 + dice.below(6)) {
            let position = dice.below(bytes.count)
            switch dice.below(5) {
            case 0 where !bytes.isEmpty: bytes[position] = UInt8(dice.below(256))
            case 1: bytes.insert(contentsOf: pieces[dice.below(pieces.count)], at: position)
            case 2: bytes.removeSubrange(position..<min(position + 1 + dice.below(40), bytes.count))
            case 3:
                let part = bytes[position..<min(position + dice.below(200), bytes.count)]
                bytes.insert(contentsOf: part, at: dice.below(bytes.count))
            default: bytes = Array(bytes.prefix(max(bytes.count - dice.below(60), 0)))
            }
        }
        return bytes
    }

    /// A broken archive, a good archive with broken parts, or a broken CSV file.
    private static func file(_ number: Int) throws -> (name: String, bytes: [UInt8]) {
        var dice = Dice(number)
        let parts = workbook.parts
        switch number % 3 {
        case 0: return ("a.xlsx", mutated(try workbook.bytes(), &dice))
        case 1:
            let broken = parts.map { part in
                dice.below(3) == 0
                    ? ZipArchive.Entry(name: part.name, bytes: mutated(part.bytes, &dice)) : part
            }
            return ("2020年1-6月.xlsx", try ZipArchive.bytes(of: broken, date: (2020, 8, 26)))
        default:
            let text = "通州区（2020年1-6月）,,\n指标,单位,1-6月,同比\n一、社零,亿元,\"238.5\",下降17.1%\n其中：限额以上,万元,1,--\n"
            return ("a.csv", mutated(Array(text.utf8), &dice))
        }
    }

    private static func read(_ name: String, _ bytes: [UInt8], _ number: Int) throws {
        guard let content = try? SpreadsheetFile.content(of: bytes, named: name) else { return }
        let study = try Imported.study.get()
        var request = SheetRequest()
        request.accepted = number % 2 == 0 ? [4, 5, 6] : []
        request.sheets = number % 5 == 0 ? [] : content.sheets.prefix(1).compactMap(\.name)
        let importer = SheetImporter(study, memory: SheetMemory(), request: request)
        guard let outcome = try? importer.outcome(content, file: name) else { return }
        for figure in outcome.understood.figures where outcome.understood.faults.isEmpty {
            #expect(figure.observation.value.isFinite)
        }
        _ = ObservationsText.adding(outcome.understood.figures, to: "")
        _ = TemplateImporter(study, files: TemplateFiles()).outcome(content, file: name)
    }

    @Test func `no broken file ends the process, hangs it, or gives a figure that is no number`() throws {
        let clock = ContinuousClock()
        let start = clock.now
        var number = 0
        while Self.seconds.map({ clock.now - start < .seconds($0) }) ?? (number < Self.casesOfSuite) {
            let file = try Self.file(number)
            if Self.seconds != nil { try Data(file.bytes).write(to: Self.caseFile) }
            let elapsed = try clock.measure { try Self.read(file.name, file.bytes, number) }
            #expect(elapsed < Self.slowest, "case \(number)")
            number += 1
        }
        if Self.seconds != nil { print("\(number) broken files read") }
    }
}
