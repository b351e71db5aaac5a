import Testing
import Workbooks

@Suite struct CSVTableTests {
    @Test func `quoted cells keep commas, quotation marks and line ends`() {
        let table = CSVTable("a,b\r\n\"x, \"\"y\"\"\",\"one\ntwo\"\r\n3,4\r\n")
        #expect(table.header.map(\.text) == ["a", "b"])
        #expect(table.rows.map { $0.map(\.text) } == [["x, \"y\"", "one\ntwo"], ["3", "4"]])
        #expect(table.problems.isEmpty)
    }

    @Test func `a cell after a line end within quotation marks is on its own line`() {
        let table = CSVTable("a,b\n\"one\ntwo\",2\n3,4")
        #expect(table.rows[0][1] == CSVTable.Cell(text: "2", line: 3, column: 2))
        #expect(table.rows[1][0] == CSVTable.Cell(text: "3", line: 4, column: 1))
    }

    @Test(arguments: ["a,b\n1,2", "a,b\n1,2\n", "a,b\r1,2\r", "\na,b\r\n1,2\r\n\r\n,\r\n"])
    func `line ends of every system and rows without text make no difference`(_ text: String) {
        let table = CSVTable(text)
        #expect(table.header.map(\.text) == ["a", "b"])
        #expect(table.rows.map { $0.map(\.text) } == [["1", "2"]])
        #expect(table.problems.isEmpty)
    }

    @Test func `a row of another width is a problem and the others are read`() {
        let table = CSVTable("a,b\n1\n1,2\n1,2,3\n")
        #expect(
            table.problems == [
                .wrongNumberOfCells(line: 2, expected: 2, found: 1),
                .wrongNumberOfCells(line: 4, expected: 2, found: 3),
            ])
        #expect(table.rows.count == 1)
    }

    @Test(arguments: ["a,b\n1,\"2\n3,4\n", "a,b\n1,\"2\"x\n3,4\n"])
    func `a quotation mark that is not closed, or closed too early, ends the table`(_ text: String) {
        let table = CSVTable(text)
        #expect(table.problems == [.unclosedQuote(line: 2, column: 2)])
        #expect(table.rows.isEmpty)
    }

    @Test func `an empty text is an empty table`() {
        let table = CSVTable("")
        #expect(table.header.isEmpty && table.rows.isEmpty && table.problems.isEmpty)
    }
}
