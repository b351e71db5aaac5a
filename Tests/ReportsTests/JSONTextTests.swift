import Foundation
import Reports
import Testing

struct JSONTextTests {
    @Test func `any text survives writing and reading`() throws {
        let texts = ["say \"no\"", "back\\slash", "line\nfeed\r\ttab", "\u{1}\u{1F}", "恢复速度", "😀"]
        let json = JSONText.text(.object([("list", .array(texts.map { .string($0) }))]))
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(root["list"] as? [String] == texts)
    }

    @Test func `keys keep their order and numbers have six decimals`() {
        let value = JSONValue.object([
            ("z", .number(-0.0000004)), ("a", .integer(2)), ("m", .null), ("list", .array([])),
        ])
        #expect(JSONText.text(value) == "{\"z\": 0.000000, \"a\": 2, \"m\": null, \"list\": []}\n")
    }
}
