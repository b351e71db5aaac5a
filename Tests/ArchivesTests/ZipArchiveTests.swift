import Archives
import Testing

struct ZipArchiveTests {
    private let entries = [
        ZipArchive.Entry(name: "名称.txt", bytes: Array("内容".utf8)),
        ZipArchive.Entry(name: "empty", bytes: []),
        ZipArchive.Entry(name: "long", bytes: Array(repeating: 65, count: 100_000)),
    ]

    @Test func `equal files give equal bytes, which depend on order and date`() throws {
        let bytes = try ZipArchive.bytes(of: entries, date: (2020, 8, 26))
        #expect(try ZipArchive.bytes(of: entries, date: (2020, 8, 26)) == bytes)
        #expect(try ZipArchive.bytes(of: entries, date: (2020, 8, 27)) != bytes)
        #expect(try ZipArchive.bytes(of: entries.reversed(), date: (2020, 8, 26)) != bytes)
        #expect(bytes.count < 2_000, "repetition is compressed")
    }

    @Test func `the first header has the day at midnight, and the name in UTF-8`() throws {
        let bytes = try ZipArchive.bytes(of: entries, date: (2020, 8, 26))
        #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        #expect(bytes[7] & 0x08 != 0, "bit 11 says that names are UTF-8")
        // PKWARE, APPNOTE.TXT, 4.4.6: 2 seconds, minutes, hours; day, month, years since 1980.
        let date = UInt16(40 << 9 | 8 << 5 | 26)
        #expect(Array(bytes[10..<14]) == [0, 0, UInt8(date & 0xFF), UInt8(date >> 8)])
        #expect(Array(bytes[30..<40]) == Array("名称.txt".utf8))
    }
}
