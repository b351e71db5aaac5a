import Studies
import Yams

/// One YAML file: from text to a tree whose values know their places.
struct YAMLFile {
    /// Path of the file, as the user named it.
    let path: String
    /// Where its faults go.
    let log: FaultLog
    /// Keys written twice, in the order in which ``root(of:)`` masked them.
    private(set) var maskedKeys: [String] = []

    /// Whether faults show lines; an option of the command has none.
    private let hasLines: Bool

    /// A file that is not read yet.
    init(path: String, log: FaultLog, hasLines: Bool = true) {
        self.path = path
        self.log = log
        self.hasLines = hasLines
    }

    /// Whether a text holds nothing but white space and comments.
    static func isEmpty(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).allSatisfy { line in
            line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
        }
    }

    /// The place of a mark.
    func place(_ mark: Mark?) -> Place {
        guard hasLines else { return Place(file: path) }
        return Place(file: path, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    /// Reads the text; broken YAML is one fault, which hides the rest of the file.
    ///
    /// - Parameters:
    ///   - text: the whole file.
    ///   - path: its path.
    ///   - log: where faults go.
    ///   - hasLines: whether faults show lines.
    /// - Returns: the value of the whole file, if the text is YAML.
    static func root(of text: String, path: String, log: FaultLog, hasLines: Bool = true) -> YAMLValue? {
        var file = YAMLFile(path: path, log: log, hasLines: hasLines)
        var text = text
        while true {
            do {
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                let node = try parser.singleRoot() ?? Node([(Node, Node)]())
                return YAMLValue(node: node, key: "", file: file)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let key = keys.first, let masked = file.masking(key, at: context.mark, in: text) else {
                    log.report(.duplicateKey(file.place(context.mark), key: keys.first ?? ""))
                    return nil
                }
                text = masked
            } catch {
                log.report(BrokenYAML(file: file, text: text).fault(error))
                return nil
            }
        }
    }

    /// The parser stops at a key written twice. So that the rest of the file is still read, the key at a mark is
    /// overwritten, letter by letter, with a private-use character that stands for its position in `maskedKeys`.
    private mutating func masking(_ key: String, at mark: Mark, in text: String) -> String? {
        guard let mask = Unicode.Scalar(0xE000 + UInt32(maskedKeys.count)), maskedKeys.count < 1000 else {
            return nil
        }
        var scalars = Array(text.unicodeScalars)
        guard var start = Self.offset(of: mark, in: scalars), start < scalars.count else { return nil }
        if scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
        let letters = Array(key.unicodeScalars)
        guard scalars[start...].starts(with: letters) else { return nil }
        for position in letters.indices { scalars[start + position] = mask }
        maskedKeys.append(key)
        var masked = String.UnicodeScalarView()
        masked.append(contentsOf: scalars)
        return String(masked)
    }

    /// The key that a mask stands for; the key itself when it is none.
    func unmasked(_ key: String) -> String {
        guard let first = key.unicodeScalars.first, first.value >= 0xE000 else { return key }
        let position = Int(first.value - 0xE000)
        return position < maskedKeys.count ? maskedKeys[position] : key
    }

    private static func offset(of mark: Mark, in scalars: [Unicode.Scalar]) -> Int? {
        var line = 1
        var start = 0
        while line < mark.line {
            guard let end = scalars[start...].firstIndex(of: "\n") else { return nil }
            start = end + 1
            line += 1
        }
        return start + mark.column - 1
    }
}
