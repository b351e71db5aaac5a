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
