import Archives
import Foundation
import Midyear
import Outcomes
import Projection
import Reports
import StudyFiles
import Studies
import Testing
import TimeSeries

/// What planners require of the written files (planning-practice §5, by its numbers), on the bundle of Tongzhou; what other
/// suites already test on files is named there: 8, 9, 31 in `WrittenFilesTests`, 30 in `LedgerTests`.
@Suite struct RequirementFileTests {
    private static let task = Task {
        try await Simulator(workers: 2, usesCache: false).project(
            Tongzhou.folder, Simulator.Request(draws: 300, seed: 1))
    }

    private static func files(_ language: Language = .zh) async throws -> [String: BundleFile] {
        let files = try BundleReport(try await task.value, language: language).files(ExportFormat.allCases)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0) })
    }

    private static func text(_ name: String, _ language: Language = .zh) async throws -> String {
        let file = try #require(try await files(language)[name])
        return try WrittenTexts.runs(of: file).joined(separator: "\n")
    }

    /// Fields of a CSV of the bundle; no field of these tables holds a comma or a line feed.
    private static func rows(_ name: String) async throws -> [[String]] {
        try await text(name).split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// A file of a bundle, with its tables as CSV beside it.
    private static func files(_ report: BundleReport, _ name: String) throws -> [BundleFile] {
        let formats: [String: ExportFormat] = [
            "report.md": .markdown, "report.tex": .latex, "report.json": .json, "report.docx": .docx,
            "report.xlsx": .xlsx, "report.html": .html,
        ]
        return try report.files([try #require(formats[name]), .csv])
    }

    private static let pages = [
        "report.xlsx", "report.docx", "report.md", "report.html", "report.tex", "report.json",
    ]

    @Test(arguments: pages)
    func
        `3, 40: every file carries run, hashes, draws, seed and engine, and the assumptions with their sources`(
            name: String
        ) async throws
    {
        let projection = try await Self.task.value
        let text = try await Self.text(name).replacing("\\_", with: "_")
        let run = projection.run
        for words in [
            run.number, run.hash, projection.study.contentHash, run.engine, "抽样次数", "随机数编号", "2020-08-26",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(text.contains("专家判断"), "a source of the assumptions")
        // The order of keys in JSON says nothing.
        guard name != "report.json" else { return }
        let assumptions = try #require(text.range(of: "参数表"))
        let comparison = try #require(text.range(of: "分情景测算"))
        #expect(assumptions.lowerBound < comparison.lowerBound, "second, before the scenarios")
    }

    @Test func `4, 5: cases stand side by side with differences and intervals, and no two tables disagree`()
        async throws
    {
        let half = try await Self.rows("half-year.csv")
        let cases = try await Self.rows("scenarios.csv")
        let growth = try #require(half[0].firstIndex { $0.hasPrefix("全年预计同比") })
        let median = try #require(cases[0].firstIndex { $0.hasPrefix("推荐方案") })
        for head in ["低方案", "高方案", "低-推荐", "高-推荐"] {
            #expect(cases[0].contains { $0.hasPrefix(head) }, "\(head)")
        }
        let section = try #require(cases.firstIndex { $0[0].contains("全年同比") })
        var compared = 0
        for row in half.dropFirst() {
            guard let other = cases[section...].first(where: { $0[0] == row[1] }), Double(row[growth]) != nil
            else { continue }
            #expect(other[median] == row[growth], "\(row[1])")
            #expect(row[growth + 1].hasPrefix("〔") && other[median + 1] == row[growth + 1], "\(row[1])")
            compared += 1
        }
        #expect(compared >= 8)
    }

    @Test(arguments: pages)
    func `6, 26: investment has no level, and rounding is explained`(name: String) async throws {
        let text = try await Self.text(name)
        #expect(text.contains("因四舍五入"))
        let rows = try await Self.rows("half-year.csv")
        let investment = try #require(rows.first { $0[1] == "全社会固定资产投资" })
        let level = try #require(rows[0].firstIndex { $0.hasPrefix("全年预计总量") })
        #expect(investment[4] == "--" && investment[level] == "--" && Double(investment[level + 2]) != nil)
    }

    @Test(arguments: pages)
    func `26: a figure in 万元 is converted exactly and printed as amounts are`(name: String) async throws {
        let projection = try await Self.projection { text in
            text.replacing(
                "retail_sales,2020H1,level,238.5,yi_yuan", with: "retail_sales,2020H1,level,2643400,wan_yuan")
        }
        let files = try Self.files(BundleReport(projection, language: .zh), name)
        let text = try WrittenTexts.runs(of: #require(files.first { $0.name == name })).joined(
            separator: "\n")
        #expect(text.contains("上半年实现264.3亿元"))
        // JSON has the exact number beside the printed one.
        #expect(!text.contains("264.34") || name == "report.json")
        let table = try #require(files.first { $0.name == "half-year.csv" })
        #expect(try WrittenTexts.runs(of: table).contains { $0.contains("社会消费品零售总额,亿元,【待填】,264.3,-17.1") })
    }

    @Test
    func `22, 23: progress stands beside time and usual progress, and phrases follow the official table`()
        async throws
    {
        let rows = try await Self.rows("targets.csv")
        let heads = ["完成进度(%)", "时序进度(%)", "常年进度(%)"].map { rows[0].firstIndex(of: $0) }
        let places = try heads.map { try #require($0) }
        let outlets = try #require(rows.first { $0[0] == "便民商业网点" })
        #expect(outlets[places[0]] == "76.7" && outlets[places[1]] == "50.0")
        let revenue = try #require(rows.first { $0[0] == "一般公共预算收入" })
        #expect(revenue[places[2]] == "53.5", "the parent's usual share, as its years are the nearest")
        let text = try await Self.text("report.docx")
        #expect(text.contains("降幅较一季度收窄5.7个百分点") && text.contains("增速较一季度回落1.3个百分点"))
        #expect(!text.contains(#/情景[^。]{0,12}(收窄|扩大)/#))
    }

    @Test func `32, 33: files load nothing, embed no font, and name real ones`() async throws {
        for (name, file) in try await Self.files() where name.hasSuffix(".html") || name.hasSuffix(".svg") {
            let text = String(decoding: file.bytes, as: UTF8.self)
                .replacing("http://www.w3.org/2000/svg", with: "")
            #expect(
                !text.contains("http://") && !text.contains("https://") && !text.contains("<script"),
                "\(name)")
            #expect(
                !text.contains("@font-face") && text.contains("Noto Sans CJK SC") && text.contains("SimSun"))
        }
    }

    /// Levels of two years that do not confirm the published growth, as in the test vector TV1: 391 981 at -3.9 %, and
    /// 411 649 the year before.
    private static func contradicting() async throws -> StudyProjection {
        let source = ",yi_yuan,nominal,2020-08-26,,通州区统计局,\n"
        return try await projection { text in
            text.replacing("retail_sales,2020H1,level,238.5", with: "retail_sales,2020H1,level,391981")
                .replacing("retail_sales,2020H1,yoy_pct,-17.1", with: "retail_sales,2020H1,yoy_pct,-3.9")
                .replacing(
                    "tongzhou,retail_sales,2020H1,level",
                    with:
                        "tongzhou,retail_sales,2019H1,level,411649\(source)tongzhou,retail_sales,2020H1,level"
                )
        }
    }

    /// The projection with other figures under it.
    private static func projection(
        editing edit: @escaping @Sendable (_ figures: String) -> String
    ) async throws -> StudyProjection {
        let files = FileSource.disk { path, text in
            path.hasSuffix("tongzhou-2020/observations.csv") ? edit(text) : text
        }
        let study = try StudyReader(files: files).read(folder: Tongzhou.folder).study
        let before = try await task.value
        return StudyProjection(
            study: study, run: before.run, year: before.year, scenarios: before.scenarios,
            requirements: before.requirements, record: before.record, findings: StudyReview(study).findings)
    }

    @Test(arguments: pages)
    func `1: the growth printed is the published one, and a ratio of levels that differs is warned of`(
        name: String
    ) async throws {
        let projection = try await Self.contradicting()
        func text(_ edition: Edition) throws -> String {
            let files = try Self.files(
                BundleReport(projection, language: .zh, edition: edition), name)
            let file = try #require(files.first { $0.name == name })
            return try WrittenTexts.runs(of: file).joined(separator: "\n")
        }
        let inside = try text(.internal)
        let warning = "口径提示：社会消费品零售总额2020年1-6月公布同比-3.9%，按两年公布的总量相除为-4.8%，相差0.9个百分点。"
        for words in [warning, "推得可比基数407888.7亿元", "391981"] {
            #expect(inside.replacing("\\%", with: "%").contains(words), "\(words)")
        }
        #expect(try !text(.public).contains("407888"), "what is implied stays inside")
        let shipped = try await Self.text(name)
        #expect(!shipped.contains("口径提示：社会消费品零售总额"), "no warning without levels to compare")
        // 48 and 44 a year apart, published as a fall of 10.2 % (desk.md, 1.3).
        #expect(shipped.replacing("\\%", with: "%").contains("公布同比-10.2%，按两年公布的总量相除为-8.3%"))
    }

    @Test func `25: two-year averages of a written plan are geometric means of the years beside them`()
        async throws
    {
        let projection = try await Simulator(workers: 2, usesCache: false).plan(
            Tongzhou.folder, Simulator.Request(draws: 1000, seed: 1))
        let files = try PlanReport(projection, tables: [.path], language: .zh).files([.csv, .docx])
        let path = try #require(files.first { $0.name == "plan-path.csv" })
        let rows = try WrittenTexts.runs(of: path).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let places = try ["2020年", "2021年", "2020-2021年两年平均(%)"].map { head in
            try #require(rows[0].firstIndex { $0.hasPrefix(head) }, "\(head)")
        }
        var checked = 0
        for row in rows.dropFirst() {
            // A median stands before its interval, and an apostrophe before what a spreadsheet would calculate.
            let numbers = places.map { Double(row[$0].drop { $0 == "'" }.prefix { $0 != "〔" }) }
            guard let first = numbers[0], let second = numbers[1], let mean = numbers[2] else { continue }
            let geometric = 100 * (((1 + first / 100) * (1 + second / 100)).squareRoot() - 1)
            // Medians of draws and the mean of two medians agree to some tenths.
            #expect(abs(mean - geometric) < 0.5, "\(row)")
            checked += 1
        }
        #expect(checked >= 5)
        let report = try #require(files.first { $0.name == "report.docx" })
        #expect(
            try WrittenTexts.runs(of: report).contains { $0.contains("两年平均以2019年为基，按几何平均") })
    }

    @Test func `35: no picture is red or green`() async throws {
        for (name, file) in try await Self.files() where name.hasSuffix(".svg") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            for colour in text.matches(of: #/#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\b/#) {
                #expect(
                    Self.isCalm(String(colour.output.1 + colour.output.2 + colour.output.3)), "\(name)")
            }
        }
    }

    /// Whether a colour of six hexadecimal digits is neither red nor green.
    private static func isCalm(_ colour: String) -> Bool {
        guard let number = Int(colour, radix: 16) else { return false }
        let (red, green, blue) = (number >> 16, number >> 8 & 255, number & 255)
        return red - max(green, blue) < 80 && green - max(red, blue) < 80
    }

    @Test(arguments: pages, [Edition.internal, .public])
    func `35: progress is a sign and a word, with a legend that says what colours do not mean`(
        name: String, edition: Edition
    ) async throws {
        let report = BundleReport(try await Self.task.value, language: .zh, edition: edition)
        let files = try Self.files(report, name)
        let text = try WrittenTexts.runs(of: #require(files.first { $0.name == name })).joined(
            separator: "\n")
        for words in ["◇ 控制在目标以内", "图例：", "标记和颜色只表示目标完成情况，不表示经济景气冷热。"] {
            #expect(text.contains(words), "\(words)")
        }
        let csv = try #require(files.first { $0.name == "targets.csv" })
        #expect(try WrittenTexts.runs(of: csv).contains { $0.contains("◇ 控制在目标以内") })
    }

    @Test
    func `35: words of progress are coloured in xlsx, docx and HTML, and stand in the text all the same`()
        async throws
    {
        let files = try await Self.files(.zh)
        let html = try String(decoding: #require(files["report.html"]).bytes, as: UTF8.self)
        let inks = html.matches(of: #/<td style="color: #([0-9A-F]{6})">([^<]*)</#).map {
            (colour: String($0.output.1), text: String($0.output.2))
        }
        #expect(!inks.isEmpty && inks.allSatisfy { Self.isCalm($0.colour) && $0.text.count > 3 })
        let word = try ZipArchive.entries(of: #require(files["report.docx"]).bytes)
        let body = try String(
            decoding: #require(word.first { $0.name == "word/document.xml" }).bytes, as: UTF8.self)
        let book = try ZipArchive.entries(of: #require(files["report.xlsx"]).bytes)
        let styles = try String(
            decoding: #require(book.first { $0.name == "xl/styles.xml" }).bytes, as: UTF8.self)
        for ink in Set(inks.map(\.colour)) {
            #expect(body.contains("<w:color w:val=\"\(ink)\"/>") && styles.contains("rgb=\"FF\(ink)\""))
        }
    }

    @Test func `38, 39: the English bundle has no Chinese, and paragraphs follow the numbers`() async throws {
        // Sources of targets, and bureaus' titles, keep the words in which they were published.
        // The longest first: one is the beginning of another.
        let sources = try await Self.task.value.study.indicators.flatMap(\.targets).map(\.source)
            .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        for (name, file) in try await Self.files(.en) where !name.hasSuffix(".svg") {
            let text = try WrittenTexts.runs(of: file).joined(separator: "\n").replacing("\\", with: "")
            let rest = sources.reduce(text) { $0.replacing($1, with: "") }
            let chinese = rest.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
            #expect(chinese.isEmpty, "\(name): \(String(String.UnicodeScalarView(chinese)).prefix(40))")
            #expect(!text.isEmpty)
        }
        let projection = try await Self.task.value
        let scenario = try #require(projection.scenarios.first { $0.scenario.name == "steady-recovery" })
        let year = try #require(scenario.outcome("retail_sales", .year(2020), .level)?.summary.p50)
        #expect(try await Self.text("report.docx").contains(String(format: "全年%.1f亿元左右", year)))
        let order = try await Self.text("report.md")
        let places = ["一般公共预算收入。", "社会消费品零售总额。", "细颗粒物（PM2.5）平均浓度。"].compactMap {
            order.range(of: $0)?.lowerBound
        }
        #expect(places.count == 3 && places == places.sorted(), "in the report's order")
    }
}
