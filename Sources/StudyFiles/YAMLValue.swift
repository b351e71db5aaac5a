import Studies
import TimeSeries
import Yams

/// One value of a YAML file with its place. Reading it as something that it is not reports a fault and gives nothing.
struct YAMLValue {
    /// What stands there.
    let node: Node
    /// The key whose value it is.
    let key: String
    /// The file.
    let file: YAMLFile

    /// Where it begins.
    var place: Place { file.place(node.mark) }

    /// The same value under a key.
    func named(_ key: String) -> YAMLValue { YAMLValue(node: node, key: key, file: file) }

    /// A single value as text, not empty.
    func text(_ expected: Fault.Expected = .scalar) -> String? {
        guard let text = scalar, !text.isEmpty else { return refused(expected) }
        return text
    }

    /// The text of a scalar, without a fault when it is none.
    var scalar: String? {
        guard case .scalar(let scalar) = node else { return nil }
        return file.unmasked(scalar.string)
    }

    /// Whether the value is a mapping.
    var isMapping: Bool {
        guard case .mapping = node else { return false }
        return true
    }

    /// The keys of a mapping, without a fault when it is none.
    var keys: [String] {
        guard case .mapping(let mapping) = node else { return [] }
        return mapping.keys.compactMap { $0.scalar?.string }
    }

    /// A mapping.
    func mapping(_ expected: Fault.Expected = .mapping) -> YAMLMapping? {
        guard case .mapping(let mapping) = node else {
            guard let fullWidthColon else { return refused(expected) }
            file.log.report(.fullWidthColon(fullWidthColon))
            return nil
        }
        let pairs = mapping.map { pair in
            (
                key: YAMLValue(node: pair.key, key: key, file: file),
                value: YAMLValue(node: pair.value, key: key, file: file)
            )
        }
        return YAMLMapping(pairs, place: place, log: file.log)
    }

    /// A list.
    func list() -> [YAMLValue]? {
        guard case .sequence(let sequence) = node else { return refused(.list) }
        return sequence.map { YAMLValue(node: $0, key: key, file: file) }
    }

    /// A list of texts.
    func texts() -> [String] { (list() ?? []).compactMap { $0.text() } }

    /// `{zh: …, en: …}`.
    func bothLanguages() -> LocalizedText? {
        guard var map = mapping(.bothLanguages) else { return nil }
        let zh = map.required("zh")?.text()
        let en = map.required("en")?.text()
        map.reportUnknownKeys()
        guard let zh, let en else { return nil }
        return LocalizedText(zh: zh, en: en)
    }

    /// `true` or `false`.
    func boolean() -> Bool? {
        switch scalar {
        case "true": return true
        case "false": return false
        default: return refused(.boolean)
        }
    }

    /// A day such as `2020-08-26`.
    func day() -> CalendarDay? {
        guard let text = text(.day) else { return nil }
        guard let day = CalendarDay(code: text.halfWidth) else {
            file.log.report(.notADate(place, found: text))
            return nil
        }
        return day
    }

    /// A quarter such as `2020Q3`.
    func quarter() -> Quarter? {
        guard let text = text(.quarter) else { return nil }
        return Quarter(code: text.halfWidth) ?? refused(.quarter)
    }

    /// A month such as `2020-10`.
    func month() -> (year: Int, month: Int)? {
        guard let text = text(.month) else { return nil }
        let parts = text.halfWidth.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(code: text.halfWidth) else { return refused(.month) }
        return (day.year, day.month)
    }

    /// One of a closed list of words.
    func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        return word(of: words).flatMap(Choice.init(rawValue:))
    }

    /// One of several words.
    func word(of words: [String]) -> String? {
        guard let text = text() else { return nil }
        guard words.contains(text) else {
            file.log.report(.unknownValue(place, what: key, found: text, allowed: words))
            return nil
        }
        return text
    }

    /// Reports that something else was expected here.
    func refused<Value>(_ expected: Fault.Expected) -> Value? {
        let found: String
        switch node {
        case .scalar(let scalar): found = scalar.string
        case .mapping: found = "{…}"
        case .sequence: found = "[…]"
        case .alias: found = "*"
        }
        file.log.report(.wrongShape(place, key: key, expected: expected, found: found))
        return nil
    }

    /// Where an unquoted text holds a full-width colon.
    var fullWidthColon: Place? {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any,
            let column = BrokenYAML.keyColon(in: scalar.string)
        else { return nil }
        return Place(file: place.file, line: place.line, column: (place.column ?? 1) + column - 1)
    }
}
