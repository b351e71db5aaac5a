import Studies

/// Fonts, inks and the shapes that a drawing repeats.
enum ChartStyle {
    static let paper = "#ffffff"
    static let ink = "#1f2933"
    static let rule = "#d5dbe1"
    /// Low, recommended and high case, as numbers; none is red or green.
    static let caseColours: [UInt32] = [0x8FA0B1, 0x12395C, 0xB08D4C]
    /// Chinese fonts by their real names first: browsers without network fonts pick what the system has.
    static let fonts =
        "\"Source Han Sans SC\", \"Noto Sans CJK SC\", \"Microsoft YaHei\", \"PingFang SC\", SimSun, sans-serif"

    /// Sizes of text.
    enum Size: Double {
        case title = 18
        case body = 13
        case small = 12
    }

    /// On which side of its point a text stands.
    enum Anchor: String {
        case start, middle, end
    }

    /// A line of text.
    static func text(_ text: String, x: Double, y: Double, _ size: Size, _ anchor: Anchor = .start)
        -> SVGElement
    {
        let weight = size == .title ? [("font-weight", "bold")] : []
        return SVGElement(
            "text",
            [
                ("x", SVGElement.number(x)), ("y", SVGElement.number(y)), ("font-family", fonts),
                ("font-size", SVGElement.number(size.rawValue)), ("fill", ink),
                ("text-anchor", anchor.rawValue),
            ] + weight, text: text)
    }

    /// A straight line.
    static func line(
        from start: (Double, Double), to end: (Double, Double), colour: String, width: Double,
        dashes: String? = nil
    ) -> SVGElement {
        SVGElement(
            "line",
            [
                ("x1", SVGElement.number(start.0)), ("y1", SVGElement.number(start.1)),
                ("x2", SVGElement.number(end.0)), ("y2", SVGElement.number(end.1)), ("stroke", colour),
                ("stroke-width", SVGElement.number(width)),
            ] + (dashes.map { [("stroke-dasharray", $0)] } ?? []))
    }

    /// A rectangle.
    ///
    /// - Parameter stroke: colour of its edge; none by default.
    static func box(
        x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil
    ) -> SVGElement {
        SVGElement(
            "rect",
            [
                ("x", SVGElement.number(x)), ("y", SVGElement.number(y)), ("width", SVGElement.number(width)),
                ("height", SVGElement.number(height)), ("fill", fill),
            ] + (stroke.map { [("stroke", $0), ("stroke-width", "1.5")] } ?? []))
    }

    /// The attributes of a drawing's root: its language, so that Linux draws Chinese forms, and its size.
    static func root(width: Double, height: Double, _ language: Language) -> [(String, String)] {
        [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("xml:lang", LocalizedText(zh: "zh-CN", en: "en")[language]),
            ("width", SVGElement.number(width)), ("height", SVGElement.number(height)),
            ("viewBox", "0 0 \(SVGElement.number(width)) \(SVGElement.number(height))"), ("role", "img"),
        ]
    }

    /// Ticks of an axis of differences, with their numbers above and below.
    static func grid(_ axis: GrowthAxis, from top: Double, to bottom: Double) -> [SVGElement] {
        axis.ticks.flatMap { tick -> [SVGElement] in
            let x = axis.position(tick)
            let label = DecimalText(tick, decimals: axis.decimals, sign: .always).text
            return [
                line(
                    from: (x, top), to: (x, bottom), colour: tick == 0 ? ink : rule,
                    width: tick == 0 ? 1.5 : 1),
                text(label, x: x, y: top - 8, .small, .middle),
                text(label, x: x, y: bottom + 18, .small, .middle),
            ]
        }
    }

    /// A name cut to one line.
    ///
    /// - Parameter columns: the widest that it may be, in terminal columns.
    static func oneLine(_ name: String, columns: Int) -> String {
        let lines = LineBreaking.lines(of: name, width: columns)
        return lines[0] + (lines.count > 1 ? "…" : "")
    }

    /// A closed shape around a point.
    ///
    /// - Parameter corners: offsets from the point, pixels.
    static func shape(
        _ corners: [(Double, Double)], x: Double, y: Double, colour: String, isHollow: Bool
    ) -> SVGElement {
        let points = corners.map { SVGElement.number(x + $0.0) + "," + SVGElement.number(y + $0.1) }
        return SVGElement(
            "polygon",
            [
                ("points", points.joined(separator: " ")), ("fill", isHollow ? paper : colour),
                ("stroke", colour), ("stroke-width", "1.5"),
            ])
    }

    /// The mark of a published figure: a hollow diamond.
    static func published(x: Double, y: Double) -> SVGElement {
        shape([(0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)], x: x, y: y, colour: ink, isHollow: true)
    }

    /// The head of an arrow that points beyond the axis.
    ///
    /// - Parameter direction: -1 to the left, 1 to the right.
    static func arrow(x: Double, y: Double, direction: Double, colour: String) -> SVGElement {
        shape([(0, -4), (7 * direction, 0), (0, 4)], x: x, y: y, colour: colour, isHollow: false)
    }
}
