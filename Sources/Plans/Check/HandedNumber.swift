/// A number as an office writes it into a table: `1,234.5`, `≥3.50%`, `提高13.4个百分点`, `〔5000〕`.
public struct HandedNumber: Hashable, Sendable {
    /// On which side of the number, where the cell says so.
    public enum Side: String, Hashable, Sendable {
        /// At least, more than.
        case atLeast = "≥"
        /// At most, less than.
        case atMost = "≤"
    }

    /// The number; falls are negative.
    public let value: Double
    /// Decimals written.
    public let decimals: Int
    /// On which side of it.
    public let side: Side?
    /// Whether it is a total over several years, in brackets.
    public let isTotal: Bool
    /// What is written after it: a unit, `个百分点`, or nothing.
    public let suffix: String

    /// Half a step of its last digit.
    public var halfStep: Double { (0..<decimals).reduce(0.5) { step, _ in step / 10 } }

    private static let falls = ["下降", "降低", "减少", "回落"]
    private static let atLeast = ["≥", ">=", ">", "大于", "不低于", "不少于", "超过"]
    private static let atMost = ["≤", "<=", "<", "小于", "不高于", "不超过", "控制在"]
    private static let brackets: Set<Character> = ["〔", "[", "【"]

    /// Reads a cell.
    ///
    /// - Parameter text: with ASCII digits and signs.
    /// - Returns: nothing when the cell holds no number, or more than one.
    public init?(_ text: String) {
        let text = text.withoutSpaces.filter { $0 != "," }
        guard let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        let digits = text[start...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let rest = text[digits.endIndex...]
        guard !rest.contains(where: { $0.isASCII && $0.isNumber }), let value = Double(digits) else {
            return nil
        }
        let head = text[..<start]
        let isFall = head.hasSuffix("-") || head.holds(Self.falls)
        self.value = isFall ? -value : value
        decimals =
            digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        if head.holds(Self.atLeast) || rest.hasSuffix("以上") {
            side = .atLeast
        } else {
            side = head.holds(Self.atMost) || rest.holds(["以内", "以下"]) ? .atMost : nil
        }
        isTotal = head.contains { Self.brackets.contains($0) }
        suffix = String(rest.filter { !"〕]】左右以上内下".contains($0) })
    }
}
