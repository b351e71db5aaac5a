import Studies

/// Reads what stands in the brackets of a column: scenarios, and comparisons of two.
struct ColumnSources {
    private let study: Study
    private let shown: String
    private let column: Int

    /// Words for published figures alone.
    private static let published = ["已公布", "published"]

    /// - Parameters:
    ///   - study: the study.
    ///   - shown: the scenario of a column without brackets.
    ///   - column: the column's number.
    init(_ study: Study, shown: String, column: Int) {
        self.study = study
        self.shown = shown
        self.column = column
    }

    /// The sources of a column.
    ///
    /// - Parameters:
    ///   - text: what stands in brackets, in one spelling; the scenario shown where there are none.
    ///   - faults: told of everything that is wrong.
    func sources(_ text: String?, faults: inout [TableFault]) -> [SelectedColumn.Source] {
        guard let text else { return [name(shown).map { .scenario($0) } ?? .published] }
        let isOne = name(text) != nil
        let parts =
            isOne
            ? [text]
            : text.split(omittingEmptySubsequences: false) { ",;、".contains($0) }
                .map { String($0).trimmed }
        var sources: [SelectedColumn.Source] = []
        for part in parts {
            do throws(TableFault) {
                sources.append(try source(part, in: text))
            } catch { faults.append(error) }
        }
        return sources
    }

    private func source(_ text: String, in whole: String) throws(TableFault) -> SelectedColumn.Source {
        guard !text.isEmpty else {
            throw .emptyBrackets(column: column, found: "[\(whole)]", available: available)
        }
        if Self.published.contains(text.lowercased()) { return .published }
        if let name = name(text) { return .scenario(name) }
        let signs: [(String, SelectedColumn.Comparison)] = [("/", .relative), (" - ", .difference)]
        for (sign, comparison) in signs where text.contains(sign) {
            let sides = text.split(separator: sign, omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            guard sides.count == 2, !sides.contains("") else {
                throw .comparisonNotOfTwo(column: column, found: text)
            }
            let (of, against) = (try known(sides[0]), try known(sides[1]))
            guard of != against else { throw .comparedWithItself(column: column, found: text) }
            return .comparison(of: of, against: against, comparison)
        }
        return .scenario(try known(text))
    }

    private func known(_ text: String) throws(TableFault) -> String {
        if let name = name(text) { return name }
        if let (of, against) = sidesOfMinus(text) {
            throw .minusWithoutSpaces(column: column, found: text, suggestion: "\(of) - \(against)")
        }
        let names = study.scenarios.flatMap { [$0.name, $0.title.zh, $0.title.en] }
        throw .unknownScenario(
            column: column, found: text, nearest: NearestName.of(text, in: names), available: available)
    }

    /// The two names that a minus without spaces stands between; nothing when none does.
    private func sidesOfMinus(_ text: String) -> (String, String)? {
        for place in text.indices where text[place] == "-" {
            let sides = [text[..<place], text[text.index(after: place)...]].map { String($0).trimmed }
            if name(sides[0]) != nil, name(sides[1]) != nil { return (sides[0], sides[1]) }
        }
        return nil
    }

    /// The name of the scenario that a text means: by name, by title, or by the case it stands for.
    private func name(_ text: String) -> String? {
        let found = study.scenarios.first { scenario in
            [scenario.name, scenario.title.zh, scenario.title.en].contains { Self.isSame($0, text) }
        }
        if let found { return found.name }
        let cases = study.cases
        let words = [
            ("推荐方案", cases.recommended), ("低方案", cases.low), ("高方案", cases.high),
            ("recommended", cases.recommended), ("low", cases.low), ("high", cases.high),
        ]
        return words.first { Self.isSame($0.0, text) }.flatMap { study.scenario($0.1)?.name }
    }

    private static func isSame(_ name: String, _ text: String) -> Bool {
        ColumnText.plain(name).lowercased() == text.lowercased()
    }

    private var available: [String] { study.scenarios.map(\.name) }
}
