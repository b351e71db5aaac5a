/// An element of a drawing, with attributes, text and children; every text is escaped.
struct SVGElement {
    private let name: String
    private let attributes: [(String, String)]
    private let text: String
    private let children: [SVGElement]

    /// An element.
    ///
    /// - Parameters:
    ///   - name: tag.
    ///   - attributes: names and values, in the order in which they are written.
    ///   - text: character data before the children.
    ///   - children: elements inside.
    init(
        _ name: String, _ attributes: [(String, String)] = [], text: String = "", children: [SVGElement] = []
    ) {
        self.name = name
        self.attributes = attributes
        self.text = text
        self.children = children
    }

    /// The element as text, one element a line.
    var lines: String {
        let list = attributes.map { " \($0)=\"\(XMLText.escaped($1))\"" }.joined()
        if text.isEmpty && children.isEmpty { return "<\(name)\(list)/>\n" }
        let inner = children.isEmpty ? "" : "\n" + children.map(\.lines).joined()
        return "<\(name)\(list)>\(XMLText.escaped(text))\(inner)</\(name)>\n"
    }

    /// A coordinate, in pixels with one decimal.
    static func number(_ value: Double) -> String { DecimalText(value, decimals: 1).text }
}
