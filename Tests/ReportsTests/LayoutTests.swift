import Reports
import Testing

struct LayoutTests {
    @Test(arguments: [
        ("abc", 3), ("社零", 4), ("〔1—2〕", 7), ("【待填】", 8), ("≤3.50", 5), ("“恢复速度”", 10), ("µg/m³", 5),
        ("　其中：", 8),
        ("e\u{301}", 1), ("ＡＢ", 4), ("…", 1), ("", 0),
    ])
    func `full-width characters take two columns, ambiguous ones one`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func `all lines of a table are equally wide and columns start at one place`() throws {
        let table = TextTable(
            columns: [
                TextTable.Column("指标", .left, limit: 8), TextTable.Column("年度\n目标", .right),
                TextTable.Column("remarks", .left, limit: 10),
            ],
            rows: [
                .cells(["社会消费品零售总额", "【待填】", "two words here"]), .section("一、主要假定"),
                .cells(["PM2.5", "-1.0", ""]),
            ])
        let lines = TerminalText.lines(of: table)
        #expect(Set(lines.map(DisplayWidth.of)).count == 1)
        #expect(
            lines.map { trimmed($0) } == [
                "指标          年度  remarks", "              目标", String(repeating: "-", count: 29),
                "社会消费  【待填】  two words", "品零售总            here", "额", "一、主要假定",
                "PM2.5         -1.0",
            ])
    }

    @Test func `closing punctuation never starts a line`() {
        let table = TextTable(
            columns: [TextTable.Column("备注", .left, limit: 6)], rows: [.cells(["恢复速，度〔慢〕"])])
        #expect(TerminalText.lines(of: table).dropFirst(2).map { trimmed($0) } == ["恢复", "速，度", "〔慢〕"])
    }

    private func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
