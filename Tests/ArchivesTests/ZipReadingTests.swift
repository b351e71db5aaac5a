import Archives
import Testing

struct ZipReadingTests {
    private let entries = [
        ZipArchive.Entry(name: "文件夹/名称.txt", bytes: Array("内容".utf8)),
        ZipArchive.Entry(name: "empty", bytes: []),
        ZipArchive.Entry(name: "long", bytes: Array(repeating: 65, count: 100_000)),
    ]

    @Test func `what was packed is unpacked`() throws {
        let bytes = try ZipArchive.bytes(of: entries, date: (2020, 8, 26))
        #expect(try ZipArchive.entries(of: bytes) == entries)
    }

    @Test func `a damaged archive is refused, never half read`() throws {
        let bytes = try ZipArchive.bytes(of: entries, date: (2020, 8, 26))
        var flipped = bytes
        flipped[50] ^= 0x55
        for broken in [[], Array("no archive".utf8), Array(bytes.dropLast(30)), flipped] {
            #expect(throws: ZipArchive.Failure.damaged) { try ZipArchive.entries(of: broken) }
        }
    }

    @Test func `more than the limits is refused before it is unpacked`() throws {
        let bytes = try ZipArchive.bytes(of: entries, date: (2020, 8, 26))
        var limits = ZipArchive.Limits()
        limits.bytesAnEntry = 99_999
        #expect(throws: ZipArchive.Failure.tooLarge(entry: "long")) {
            try ZipArchive.entries(of: bytes, limits: limits)
        }
        limits = ZipArchive.Limits()
        limits.entries = 2
        #expect(throws: ZipArchive.Failure.tooLarge(entry: "long")) {
            try ZipArchive.entries(of: bytes, limits: limits)
        }
    }
}
