package import Studies

/// The text of `study.yaml` with indicators added; what stands in it keeps its bytes.
package enum StudyText {
    /// Adds indicators at the end of the list `indicators`.
    ///
    /// - Parameters:
    ///   - indicators: those that an import adds.
    ///   - text: the whole file.
    /// - Returns: the whole file; nothing when the list is not written one key a line.
    package static func adding(_ indicators: [Indicator], to text: String) -> String? {
        let lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
        var lines = text.replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("indicators:") }),
            let first = lines[(start + 1)...].first(where: { $0.drop { $0 == " " }.hasPrefix("- ") })
        else { return nil }
        let indent = String(first.prefix { $0 == " " })
        let end =
            lines[(start + 1)...].firstIndex { line in
                guard let character = line.first else { return false }
                return character != " " && character != "#" && !line.hasPrefix("- ")
            } ?? lines.endIndex
        var last = end
        while last > start + 1, lines[last - 1].allSatisfy(\.isWhitespace) { last -= 1 }
        lines.insert(contentsOf: indicators.flatMap { entry($0, indent: indent) }, at: last)
        return lines.joined(separator: lineEnd)
    }

    private static func entry(_ indicator: Indicator, indent: String) -> [String] {
        func both(_ text: LocalizedText) -> String { "{zh: \(quoted(text.zh)), en: \(quoted(text.en))}" }
        let keys = [
            "name: " + both(indicator.name), "kind: \(indicator.kind.rawValue)",
            "unit: \(quoted(indicator.unit.id))",
            "price_basis: \(indicator.priceBasis.rawValue)", "definition: " + both(indicator.definition),
            "good: \(indicator.direction.rawValue)", "role: standalone",
        ]
        return ["", "\(indent)- id: \(quoted(indicator.id))"] + keys.map { "\(indent)  \($0)" }
    }

    /// A text in quotation marks, as YAML reads it whatever it holds.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
