/// JSON as text: two spaces an indent; an object on one line unless it holds a list of objects.
package enum JSONText {
    /// The text of a value, with a line feed at its end.
    ///
    /// - Parameter value: the value.
    package static func text(_ value: JSONValue) -> String { written(value, indent: "") + "\n" }

    private static func written(_ value: JSONValue, indent: String) -> String {
        switch value {
        case .object(let members):
            return list(members.map(\.value), indent, open: "{", close: "}") { index, text in
                "\(quoted(members[index].key)): \(text)"
            }
        case .array(let elements):
            return list(elements, indent, open: "[", close: "]") { _, text in text }
        case .string(let text): return quoted(text)
        case .number(let number): return DecimalText(number, decimals: JSONValue.decimals).text
        case .integer(let number): return String(number)
        case .unsigned(let number): return String(number)
        case .null: return "null"
        }
    }

    private static func list(
        _ values: [JSONValue], _ indent: String, open: String, close: String,
        entry: (Int, String) -> String
    ) -> String {
        let isLine = open == "{" ? !values.contains(where: holdsList) : values.allSatisfy(isScalar)
        if isLine {
            let entries = values.indices.map { entry($0, written(values[$0], indent: indent)) }
            return open + entries.joined(separator: ", ") + close
        }
        let inner = indent + "  "
        let entries = values.indices.map { inner + entry($0, written(values[$0], indent: inner)) }
        return open + "\n" + entries.joined(separator: ",\n") + "\n" + indent + close
    }

    private static func isScalar(_ value: JSONValue) -> Bool {
        switch value {
        case .object, .array: return false
        case .string, .number, .integer, .unsigned, .null: return true
        }
    }

    private static func holdsList(_ value: JSONValue) -> Bool {
        switch value {
        case .object(let members): return members.contains { holdsList($0.value) }
        case .array(let elements): return !elements.allSatisfy(isScalar)
        case .string, .number, .integer, .unsigned, .null: return false
        }
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let code = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
