import Foundation
import Reports
import Studies
import Testing

/// Measured only where a quiet machine is asked for it: `make bench` sets `MIDYEAR_BENCH`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MIDYEAR_BENCH"] != nil))
struct ExcelSpeedTests {
    @Test func `a workbook of 2,000 series and 30 periods is written in 0.3 s`() throws {
        let names = [Table.Column("指标", isNumeric: false)]
        let table = Table(
            id: "half-year", title: "表1　速度",
            columns: names + (0..<30).map { Table.Column("\(2000 + $0)年", isNumeric: true) },
            rows: (0..<2000).map { row in
                .cells(
                    [.text("指标\(row)")]
                        + (0..<30).map { column in
                            let value = Double((row * 31 + column * 17) % 9973) / 10
                            return Cell(.number(value, decimals: 1, isSigned: false), .published)
                        })
            })
        let document = Document(
            title: "速度", banner: "", statements: [], run: "T20200826-AAAAAA", date: SampleStudy.asOf,
            language: .zh, parts: [.table(table)])
        var times: [Double] = []
        for _ in 0..<5 {
            let start = ContinuousClock.now
            #expect(try ExportFormat.xlsx.files(of: document).first?.bytes.isEmpty == false)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        print("xlsx of 2,000 series × 30 periods, best of 5: \(Int(times.min() ?? 0)) ms (promised 300 ms)")
    }
}
