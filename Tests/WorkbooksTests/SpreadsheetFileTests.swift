import Archives
import Studies
import TestSupport
import Testing
import Workbooks

struct SpreadsheetFileTests {
    private static func sheet(_ rows: [[SampleWorkbook.Cell]]) throws -> Sheet {
        let bytes = try SampleWorkbook([SampleWorkbook.Sheet(name: "1-6月", rows: rows)]).bytes()
        return try SpreadsheetFile.content(of: bytes, named: "a.xlsx").sheets[0]
    }

    @Test(
        arguments: [
            (SampleWorkbook.Cell.number("48.590000000000003"), "48.59", nil),
            (.number("-17.100000000000001", format: 1), "-17.1", nil),
            (.number("8113"), "8113", nil),
            (.number("1.7100000000000001E-1", format: 3), "17.1%", nil),
            (.number("-0.1714", format: 3), "-17.1%", "-17.14%"),
            (.number("2672248.25", format: 5), "2672248.3", "2672248.25"),
            (.number("-9.96", format: 6), "-10.0", "-9.96"),
            (.number("0.30000000000000004"), "0.3", nil),
            (.number("5", format: 1), "5.0", nil),
            (.number("1e+20"), "100000000000000000000", nil),
            (.number("-0.04", format: 1), "0.0", "-0.04"),
            (.formula("SUM(A2:A3)", result: "238.5"), "238.5", nil),
        ] as [(SampleWorkbook.Cell, String, String?)])
    func `numbers read as their cells show them`(
        cell: SampleWorkbook.Cell, text: String, stored: String?
    ) throws {
        let found = try #require(try Self.sheet([[cell]]).cell(row: 1, column: 1))
        #expect(found.text == text)
        #expect(found.kind == .number(stored: stored))
    }

    @Test func `dates, errors and formulas without a result are told apart from figures`() throws {
        let sheet = try Self.sheet([
            [
                .number("43983", format: 4), .error("#REF!"), .formula("A1", result: nil),
                .textFormula("A1&\"\"", result: "社零"), .inline("行内"), .number("43983", format: 7),
            ]
        ])
        #expect(sheet.cells(ofRow: 1).map(\.text) == ["2020-06-01", "#REF!", "", "社零", "行内", "2020-06-01"])
        #expect(
            sheet.cells(ofRow: 1).map(\.kind) == [.date, .error, .formulaWithoutResult, .text, .text, .date])
    }

    @Test func `merged, hidden and empty cells keep their places`() throws {
        let first = SampleWorkbook.Sheet(
            name: "表", rows: [["标题"], [], ["", "", "C3"]], merges: ["A1:C2"], hiddenRows: [3],
            hiddenColumns: [2])
        let second = SampleWorkbook.Sheet(name: "旧", rows: [["x"]], isHidden: true)
        let content = try SpreadsheetFile.content(
            of: SampleWorkbook([first, second]).bytes(), named: "表.XLSX")
        let sheet = content.sheets[0]
        #expect(sheet.rows == [1, 3])
        #expect(sheet.cell(row: 2, column: 2) == nil)
        #expect(sheet.mergedCell(row: 2, column: 2)?.text == "标题")
        #expect(sheet.cell(row: 3, column: 3)?.text == "C3")
        #expect(sheet.hiddenRows == [3])
        #expect(sheet.isHidden(column: 2))
        #expect(content.sheets.map(\.isHidden) == [false, true])
    }

    @Test func `CSV rows may differ in width`() throws {
        let content = try SpreadsheetFile.content(
            of: Array("\u{FEFF}标题\n指标,\"1-6月\n累计\",\n\n社零,238.5".utf8), named: "a.csv")
        #expect(content.encoding == .utf8WithMark)
        #expect(content.sheets[0].rows == [1, 2, 5])
        #expect(content.sheets[0].cell(row: 5, column: 2)?.text == "238.5")
        let gb = try EncodedText.bytes(of: "指标,同比\n社零,-17.1\n", .gb18030)
        #expect(try SpreadsheetFile.content(of: gb, named: "a.csv").encoding == .gb18030)
    }
}
