/// Replaces one block of a YAML text that writes one key a line; every other line keeps its bytes.
struct YAMLText {
    private var lines: [String]
    private let lineEnd: String

    init(_ text: String) {
        lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
        lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// The whole text.
    var text: String { lines.joined(separator: lineEnd) }

    /// Puts other lines in the place of a key of the file; at its end when it does not have the key.
    mutating func replace(key: String, with block: [String]) {
        guard let start = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else {
            while lines.last?.isEmpty == true { lines.removeLast() }
            lines += block + [""]
            return
        }
        lines.replaceSubrange(start..<end(of: start, indent: 0), with: block)
    }

    /// Puts other entries under `targets` of an entry of `indicators`; false when the entry is not written one key a line.
    mutating func replaceTargets(of id: String, with entries: [String]) -> Bool {
        guard let entry = entry(of: id) else { return false }
        let (start, last) = (entry.lowerBound, entry.upperBound)
        let indent = lines[start].prefix { $0 == " " }.count
        let key = String(repeating: " ", count: indent + 2) + "targets:"
        let block = [key] + entries.map { String(repeating: " ", count: indent + 6) + $0 }
        if let targets = lines[start..<last].firstIndex(where: { $0.hasPrefix(key) }) {
            lines.replaceSubrange(
                targets..<min(end(of: targets, indent: indent + 2), last), with: entries.isEmpty ? [] : block)
        } else if !entries.isEmpty {
            lines.insert(contentsOf: block, at: last)
        }
        return true
    }

    /// The lines of the entries under `targets` of an entry of `indicators`, from 1; none where it has no targets.
    func linesOfTargets(of id: String) -> Range<Int> {
        guard let entry = entry(of: id) else { return 0..<0 }
        let indent = lines[entry.lowerBound].prefix { $0 == " " }.count
        let key = String(repeating: " ", count: indent + 2) + "targets:"
        guard let targets = lines[entry].firstIndex(where: { $0.hasPrefix(key) }) else { return 0..<0 }
        return (targets + 2)..<(min(end(of: targets, indent: indent + 2), entry.upperBound) + 1)
    }

    /// The lines of an entry of `indicators`, from 0; nothing when it is not written one key a line.
    private func entry(of id: String) -> Range<Int>? {
        let marks = ["- id: \(id)", "- id: \"\(id)\"", "- id: '\(id)'"]
        let start = lines.firstIndex { line in
            let content = line.drop { $0 == " " }
            return marks.contains { content == $0 || content.hasPrefix($0 + " ") }
        }
        guard let start else { return nil }
        return start..<end(of: start, indent: lines[start].prefix { $0 == " " }.count)
    }

    /// The line after a block: the next one that is not further in, blank lines before it left outside.
    private func end(of start: Int, indent: Int) -> Int {
        let next =
            lines[(start + 1)...].firstIndex { line in
                let spaces = line.prefix { $0 == " " }.count
                return spaces < line.count && spaces <= indent
            } ?? lines.endIndex
        var end = next
        while end > start + 1, lines[end - 1].allSatisfy(\.isWhitespace) { end -= 1 }
        return end
    }
}
