import Outcomes
import Studies
import TimeSeries

/// The record of the run: what reproduces every cell.
struct RecordTable {
    private let context: ReportContext
    private var language: Language { context.language }

    init(_ context: ReportContext) {
        self.context = context
    }

    /// The table.
    ///
    /// - Parameter number: its number.
    func table(number: Int) -> Table {
        Table(
            id: "record",
            title: context.text(zh: "表\(number)　测算记录", en: "Table \(number). Record of the run"),
            columns: [Term.item[language], context.text(zh: "内容", en: "value")].map {
                Table.Column($0, isNumeric: false)
            },
            rows: rows.map { .cells([.text($0.0), .text($0.1, .record)]) })
    }

    private var rows: [(String, String)] {
        let projection = context.projection
        let run = projection.run
        let particles = DecimalText(projection.record.effectiveParticles, decimals: 0).text
        let scenarios = projection.scenarios.map { $0.scenario.title[language] }
        return [
            (Term.run[language], run.number),
            (context.text(zh: "内容校验码", en: "hash of the content"), run.hash),
            (context.text(zh: "数据", en: "data"), PageHead(context: context).data),
            (context.text(zh: "数据截止日", en: "data as of"), projection.study.asOf.description),
            (context.text(zh: "抽样次数", en: "draws"), String(run.draws)),
            (context.text(zh: "随机数编号", en: "seed"), String(run.seed)),
            (context.text(zh: "程序", en: "engine"), run.engine),
            (context.text(zh: "参数组合有效数", en: "effective parameter particles"), particles),
            (context.text(zh: "专题文件校验码", en: "hash of the study's files"), projection.study.contentHash),
            (
                context.text(zh: "情景", en: "scenarios"),
                scenarios.joined(separator: Term.listSeparator[language])
            ),
        ]
    }
}
