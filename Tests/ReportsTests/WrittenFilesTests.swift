import Archives
import Foundation
import FoundationXML
import Outcomes
import Reports
import Studies
import Testing
import TimeSeries
import Workbooks

/// What the written bytes hold, read by readers of their own.
struct WrittenFilesTests {
    private static func files(
        _ projection: StudyProjection = SampleProjection.projection,
        _ formats: [ExportFormat] = ExportFormat.allCases,
        _ edition: Edition = .internal, encoding: TextEncoding = .utf8
    ) throws -> [BundleFile] {
        try BundleReport(projection, language: .zh, edition: edition).files(formats, encoding: encoding)
    }

    /// The parts of an Office file by name.
    private static func parts(_ file: BundleFile) throws -> [String: String] {
        let entries = try ZipArchive.entries(of: file.bytes)
        return Dictionary(
            uniqueKeysWithValues: entries.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    /// The sample with names and remarks that programs have been fooled with.
    private static var hostile: StudyProjection {
        let study = SampleStudy.study
        let names = [
            "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "<b>&\"'</b>\u{1}",
            String(repeating: "很长", count: 20_000),
        ]
        let indicators = study.indicators.enumerated().map { index, indicator in
            index < names.count ? indicator.renamed(names[index], remark: "=HYPERLINK(\"x\")") : indicator
        }
        return SampleProjection.projection(of: study.holding(study.observations, indicators: indicators))
    }

    @Test func `equal documents give equal bytes`() throws {
        #expect(try Self.files() == Self.files())
    }

    @Test(arguments: [false, true])
    func `every part of an Office file is XML that a strict reader takes`(isHostile: Bool) throws {
        let projection = isHostile ? Self.hostile : SampleProjection.projection
        for file in try Self.files(projection, [.xlsx, .docx]) {
            for (name, text) in try Self.parts(file).sorted(by: { $0.key < $1.key }) {
                #expect(XMLParser(data: Data(text.utf8)).parse(), "\(file.name): \(name)")
            }
        }
    }

    @Test func `names and remarks never become formulas`() throws {
        let files = try Self.files(Self.hostile)
        let workbook = try Self.parts(#require(files.first { $0.name == "report.xlsx" }))
        for (name, text) in workbook where name.hasPrefix("xl/worksheets/") {
            #expect(!text.contains("<f>") && !text.contains("<hyperlink"), "\(name)")
        }
        #expect(workbook["xl/sharedStrings.xml"]?.contains(">=1+1<") == true)
        let table = try #require(files.first { $0.name == "half-year.csv" })
        let csv = try CSVFields.fields(of: table.bytes)
        #expect(csv[1][1] == "'=1+1" && csv[2][1] == "'+cmd|' /C calc'!A0" && csv[4][1] == "'-2+3")
        #expect(csv[3][1].hasPrefix("　其中") || csv[3][1].hasPrefix("'"))
        #expect(csv[1][5] == "-17.1", "a negative number is no formula")
        let html = try String(
            decoding: #require(files.first { $0.name == "report.html" }).bytes, as: UTF8.self)
        #expect(html.contains("&lt;b&gt;&amp;&quot;") && !html.contains("<script"))
    }

    @Test func `the workbook has native numbers, formats, frozen heads and the as-of date`() throws {
        let parts = try Self.parts(Self.files(SampleProjection.projection, [.xlsx])[0])
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(
            sheet.contains("<v>238.5</v>") && sheet.contains("<v>-17.1</v>") && sheet.contains("<v>520</v>"))
        #expect(sheet.contains("state=\"frozen\"") && sheet.contains("orientation=\"landscape\""))
        #expect(parts["xl/styles.xml"]?.contains("formatCode=\"0.0\"") == true)
        #expect(parts["docProps/core.xml"]?.contains("2020-08-26T00:00:00Z") == true)
        #expect(parts["docProps/core.xml"]?.contains("T20200826-K7Q2MB") == true)
        #expect(parts.keys.contains { $0.hasPrefix("xl/charts/chart") })
        #expect(parts["xl/workbook.xml"]?.contains("参数表") == true, "the second sheet has the assumptions")
    }

    @Test func `the Word document is an official page with native tables`() throws {
        let parts = try Self.parts(Self.files(SampleProjection.projection, [.docx])[0])
        let body = try #require(parts["word/document.xml"])
        #expect(
            body.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>") && body.contains("w:orient=\"landscape\""))
        #expect(body.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""))
        let tables = body.components(separatedBy: "<w:tbl>").count - 1
        #expect(tables > 4)
        #expect(
            body.components(separatedBy: "<w:tblHeader/>").count - 1 == tables, "each table repeats its head")
        #expect(parts["word/styles.xml"]?.contains("w:eastAsia=\"zh-CN\"") == true)
        #expect(parts["word/styles.xml"]?.contains("w:eastAsia=\"仿宋_GB2312\"") == true)
        #expect(
            parts["docProps/core.xml"]?.contains("<dc:identifier>T20200826-K7Q2MB</dc:identifier>") == true)
        #expect(parts["docProps/core.xml"]?.contains("2020-08-26T00:00:00Z") == true)
    }

    @Test func `a public document has its run number in its properties alone`() throws {
        let run = SampleProjection.projection.run.number
        for file in try Self.files(SampleProjection.projection, [.docx, .xlsx], .public) {
            for (name, text) in try Self.parts(file) {
                #expect(text.contains(run) == (name == "docProps/core.xml"), "\(file.name): \(name)")
            }
        }
        let text = try String(
            decoding: Self.files(SampleProjection.projection, [.markdown], .public)[0].bytes, as: UTF8.self)
        #expect(!text.contains(run) && !text.contains("内部资料"))
    }

    @Test func `halves are rounded up in every format alike`() throws {
        let study = SampleStudy.study
        let observations = study.observations.map { figure in
            figure.indicator == "retail_sales" && figure.measure == .level
                ? figure.changed(to: 238.25, published: figure.published) : figure
        }
        let files = try Self.files(SampleProjection.projection(of: study.holding(observations)))
        for file in files
        where ["half-year.csv", "report.md", "report.html", "report.tex", "report.json"].contains(file.name) {
            #expect(String(decoding: file.bytes, as: UTF8.self).contains("238.3"), "\(file.name)")
        }
        let workbook = try Self.parts(#require(files.first { $0.name == "report.xlsx" }))
        #expect(workbook["xl/worksheets/sheet1.xml"]?.contains("<v>238.3</v>") == true)
        let word = try Self.parts(#require(files.first { $0.name == "report.docx" }))
        #expect(word["word/document.xml"]?.contains(">238.3<") == true)
    }

    @Test func `CSV is read back from both encodings`() throws {
        for (encoding, expected) in [
            (TextEncoding.utf8, DecodedText.Encoding.utf8WithMark), (.gb18030, .gb18030),
        ] {
            let files = try Self.files(SampleProjection.projection, [.csv], encoding: encoding)
            let text = try DecodedText(files[0].bytes)
            #expect(text.encoding == expected)
            #expect(text.text.contains("社会消费品零售总额") && text.text.contains("\r\n"))
        }
    }

    @Test func `JSON is read back, and says on what footing each cell stands`() throws {
        let bytes = try Self.files(SampleProjection.projection, [.json])[0].bytes
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(root["schema"] as? String == "midyear.document/1")
        let parts = try #require(root["parts"] as? [[String: Any]])
        #expect(parts.compactMap { $0["id"] as? String }.first == "half-year")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("{\"text\": \"238.5\", \"standing\": \"published\", \"value\": 238.500000}"))
    }

    @Test func `a bundle has no file that it would refuse to replace`() throws {
        for file in try Self.files() { #expect(BundleFile.isKnown(file.name), "\(file.name)") }
        #expect(!BundleFile.isKnown("study.yaml") && !BundleFile.isKnown("notes.docx"))
    }
}

enum CSVFields {
    /// The fields of each row.
    static func fields(of bytes: [UInt8]) throws -> [[String]] {
        let text = try DecodedText(bytes).text
        return text.split(separator: "\r\n").map { line in
            var fields = [""]
            var isQuoted = false
            for character in line {
                if character == "\"" {
                    isQuoted.toggle()
                } else if character == ",", !isQuoted {
                    fields.append("")
                } else {
                    fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }
}
