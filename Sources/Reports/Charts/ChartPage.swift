import Studies

/// The frame of a drawing: size, language, paper, title and what it rests on.
struct ChartPage {
    /// Pixels from the top at which a drawing may begin.
    static let top = 96.0
    /// Pixels free on the left and on the right.
    static let margin = 20.0
    /// Pixels a line of small text.
    static let lineHeight = 19.0

    let context: ReportContext
    let title: String
    let subtitle: String
    let notes: [String]

    /// The drawing.
    ///
    /// - Parameters:
    ///   - width: pixels.
    ///   - bottom: where the marks end.
    ///   - marks: everything between title and notes.
    func text(width: Double, bottom: Double, marks: [SVGElement]) -> String {
        let height = bottom + 16 + Self.lineHeight * Double(notes.count)
        let root: [(String, String)] = [
            ("xmlns", "http://www.w3.org/2000/svg"), ("xml:lang", context.text(zh: "zh-CN", en: "en")),
            ("width", SVGElement.number(width)), ("height", SVGElement.number(height)),
            ("viewBox", "0 0 \(SVGElement.number(width)) \(SVGElement.number(height))"), ("role", "img"),
        ]
        let paper = SVGElement(
            "rect",
            [
                ("width", SVGElement.number(width)), ("height", SVGElement.number(height)),
                ("fill", ChartStyle.paper),
            ])
        let head = [
            ChartStyle.text(Term.internalEdition[context.language], x: Self.margin, y: 28, .small),
            ChartStyle.text(title, x: Self.margin, y: 54, .title),
            ChartStyle.text(subtitle, x: Self.margin, y: 78, .body),
        ]
        let lines = notes.enumerated().map {
            ChartStyle.text($1, x: Self.margin, y: bottom + 16 + Self.lineHeight * Double($0), .small)
        }
        return SVGElement(
            "svg", root, children: [SVGElement("title", text: title), paper] + head + marks + lines
        ).lines
    }
}
