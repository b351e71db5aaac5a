import Foundation
import FoundationXML
import Outcomes
import Reports
import Studies
import Testing

struct OutlookChartTests {
    private func chart(
        _ language: Language = .zh, scenarios: [ScenarioProjection] = SampleProjection.scenarios
    ) throws -> [UInt8] {
        let projection = SampleProjection.projection(of: SampleStudy.study, scenarios: scenarios)
        let files = ProjectionReport(projection, language: language).files
        return try #require(files.first { $0.name == "outlook.svg" }?.bytes)
    }

    private func scenario(title: String = "平稳恢复", growth: Double) -> ScenarioProjection {
        SampleProjection.scenario(
            "steady-recovery", LocalizedText(zh: title, en: title), growth: growth, level: 500,
            speed: UncertainValue(1), hasBonds: false)
    }

    @Test(arguments: Language.allCases)
    func `the chart is well-formed and names rows, cases, run and interval`(language: Language) throws {
        let drawing = try Drawing(chart(language))
        #expect(drawing.language == (language == .zh ? "zh-CN" : "en"))
        let names = SampleStudy.study.indicators.map { $0.name[language] }
        let first = names.prefix(3).map { String($0.prefix(4)) }
        #expect(first.allSatisfy { name in drawing.texts.contains { $0.hasPrefix(name) } })
        #expect(!drawing.texts.contains { $0.hasPrefix(names[5].prefix(4)) })
        let expected =
            language == .zh
            ? ["测算编号 T20200826-K7Q2MB", "低方案　消费恢复偏慢", "推荐方案　平稳恢复", "不是高、低方案"]
            : [
                "run T20200826-K7Q2MB", "low case, Weak consumption", "recommended case, Steady recovery",
                "not cases",
            ]
        #expect(expected.allSatisfy { text in drawing.texts.contains { $0.contains(text) } })
    }

    @Test func `every text names Chinese fonts and stays inside the drawing`() throws {
        let drawing = try Drawing(chart())
        #expect(drawing.fonts.count == drawing.texts.count)
        #expect(drawing.fonts.allSatisfy { $0.hasPrefix("\"Source Han Sans SC\", \"Noto Sans CJK SC\"") })
        let size = try #require(drawing.size)
        #expect(
            drawing.positions.allSatisfy {
                (0...size.width).contains($0.x) && (0...size.height).contains($0.y)
            })
    }

    @Test func `the same projection is drawn with the same bytes, and nothing is loaded from elsewhere`()
        throws
    {
        #expect(try chart() == chart())
        let text = String(decoding: try chart(), as: UTF8.self)
        #expect(!text.contains("href") && !text.contains("url(") && !text.contains("NaN"))
    }

    @Test func `markup in a title is text`() throws {
        let title = "一<二>&\"三\""
        let drawing = try Drawing(chart(scenarios: [scenario(title: title, growth: -5)]))
        #expect(drawing.texts.contains("推荐方案　\(title)"))
    }

    @Test func `cases differ by mark and line`() throws {
        let drawing = try Drawing(chart())
        #expect(drawing.names.contains("circle") && drawing.names.contains("polygon"))
        #expect(Set(drawing.dashes).count == 1)
    }

    @Test func `a growth rate far outside is drawn as an arrow and does not stretch the axis`() throws {
        let inside = try Drawing(chart(scenarios: [scenario(growth: -30)]))
        let outside = try Drawing(chart(scenarios: [scenario(growth: -300)]))
        #expect(inside.names.count { $0 == "circle" } == outside.names.count { $0 == "circle" } + 1)
        #expect(outside.texts.contains("-60") && !outside.texts.contains("-80"))
        #expect(outside.texts.contains { $0.hasPrefix("-300.0") })
    }
}

/// What a reader of the file finds in it.
private final class Drawing: NSObject, XMLParserDelegate {
    var language: String?
    var size: (width: Double, height: Double)?
    var names: [String] = []
    var texts: [String] = []
    var fonts: [String] = []
    var dashes: [String] = []
    var positions: [(x: Double, y: Double)] = []
    private var isText = false

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.append(name)
        isText = name == "text"
        if name == "svg" {
            language = attributes["xml:lang"]
            if let width = attributes["width"].flatMap(Double.init),
                let height = attributes["height"].flatMap(Double.init)
            {
                size = (width, height)
            }
        }
        if isText {
            texts.append("")
            fonts.append(attributes["font-family"] ?? "")
            if let x = attributes["x"].flatMap(Double.init), let y = attributes["y"].flatMap(Double.init) {
                positions.append((x, y))
            }
        }
        if let dash = attributes["stroke-dasharray"] { dashes.append(dash) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if isText { texts[texts.count - 1] += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        isText = false
    }
}
