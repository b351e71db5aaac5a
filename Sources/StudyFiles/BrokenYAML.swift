import Studies
import Yams

/// Tells what is wrong with a text that is no YAML: a full-width colon, or what the parser says.
struct BrokenYAML {
    /// The file.
    let file: YAMLFile
    /// Its text.
    let text: String

    /// The fault behind an error of the parser.
    func fault(_ error: any Error) -> Fault {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if let colon = fullWidthColon(near: mark, context: context?.mark) {
                return .fullWidthColon(colon)
            }
            let reason = [context?.text, problem].compactMap { $0 }.joined(separator: ", ")
            return .brokenYAML(file.place(mark), reason: reason)
        case .reader(let problem, let offset, _, _):
            return .brokenYAML(place(ofCharacter: offset ?? 0), reason: problem)
        default:
            return .brokenYAML(Place(file: file.path), reason: "\(error)")
        }
    }

    /// The parser notices a missing colon late: on the line of the key, where the key began, or on the next line.
    private func fullWidthColon(near mark: Mark, context: Mark?) -> Place? {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        var candidates = [context?.line ?? mark.line, mark.line]
        let above = lines.prefix(mark.line - 1)
        if let previous = above.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) && !$0.contains("#") }) {
            candidates.insert(previous + 1, at: 0)
        }
        for line in candidates where line <= lines.count {
            if let column = Self.keyColon(in: lines[line - 1]) {
                return Place(file: file.path, line: line, column: column)
            }
        }
        guard mark.line <= lines.count else { return nil }
        let before = Array(lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1))
        guard let last = before.lastIndex(where: { $0 != " " }), before[last] == "：" else { return nil }
        return Place(file: file.path, line: mark.line, column: last + 1)
    }

    /// The column of a full-width colon that stands where a key's own colon should.
    static func keyColon(in line: some StringProtocol) -> Int? {
        for (position, scalar) in line.unicodeScalars.enumerated() {
            if scalar == "：" { return position + 1 }
            if ":#\"'{[".unicodeScalars.contains(scalar) { return nil }
        }
        return nil
    }

    private func place(ofCharacter offset: Int) -> Place {
        let before = text.prefix(offset)
        let start = before.lastIndex(where: \.isNewline).map { before.index(after: $0) } ?? before.startIndex
        return Place(
            file: file.path, line: 1 + before.count(where: \.isNewline),
            column: 1 + before[start...].unicodeScalars.count)
    }
}
