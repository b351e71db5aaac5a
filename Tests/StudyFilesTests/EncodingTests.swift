import Foundation
import StudyFiles
import Studies
import Testing
import Workbooks

@Suite struct EncodingTests {
    private static let path = "area/district/observations.csv"
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private static let chineseHeader = "地区,指标,期间,度量,数值,单位,价格,发布日期,版本,来源,备注"

    private func fixture() -> StudyFixture {
        var fixture = StudyFixture()
        let english = "region,indicator,period,measure,value,unit,basis,published,edition,source,note"
        fixture.replace(english, with: Self.chineseHeader, in: Self.path)
        fixture.replace("yi_yuan", with: "亿元", in: Self.path)
        fixture.replace("district,社零", with: "测试区,社零", in: Self.path)
        return fixture
    }

    @Test func `GB18030, and UTF-8 with and without mark, give the same figures`() throws {
        let plain = fixture()
        let text = try #require(plain[Self.path])
        let expected = try plain.read()
        #expect(expected.findings.isEmpty)

        var marked = plain
        marked.setBytes([0xEF, 0xBB, 0xBF] + Array(text.utf8), of: Self.path)
        #expect(try marked.read().study.observations == expected.study.observations)

        var chinese = plain
        chinese.setBytes(try [UInt8](#require(text.data(using: Self.gb18030))), of: Self.path)
        let loaded = try chinese.read()
        #expect(loaded.study.observations == expected.study.observations)
        #expect(loaded.findings == [.readAsGB18030(file: Self.path)])
    }

    @Test(
        arguments: [[0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00, 0x62, 0x00], [0x81, 0xFF, 0xFF]] as [[UInt8]])
    func `bytes that are neither are refused`(_ bytes: [UInt8]) {
        #expect(throws: DecodedText.Failure.unknownEncoding) { try DecodedText(bytes) }
        var fixture = StudyFixture()
        fixture.setBytes(bytes, of: Self.path)
        #expect(fixture.faults().contains(.encodingUnknown(Place(file: Self.path))))
    }

    @Test(
        arguments: [[0x50, 0x4B, 0x03, 0x04, 0x14], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
            as [[UInt8]])
    func `a workbook renamed to csv is called a workbook`(_ bytes: [UInt8]) {
        var fixture = StudyFixture()
        fixture.setBytes(bytes, of: Self.path)
        #expect(fixture.faults().contains(.workbookNamedAsText(Place(file: Self.path))))
    }

    @Test func `a fault in a GB18030 file has the same place as in UTF-8`() throws {
        var fixture = fixture()
        fixture.replace("143.20", with: "约143", in: Self.path)
        let faults = fixture.faults()
        #expect(faults.map(\.place.description) == [Self.path + ":6:5"])
        let text = try #require(fixture[Self.path])
        fixture.setBytes(try [UInt8](#require(text.data(using: Self.gb18030))), of: Self.path)
        #expect(fixture.faults() == faults)
    }
}
