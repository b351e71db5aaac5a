/// The page of a section, in twentieths of a point.
///
/// Source: GB/T 9704-2012: A4, upper margin 37 mm, left 28 mm, text 156 mm × 225 mm.
enum WordPage {
    /// Upright.
    case upright
    /// On its side, for wide tables.
    case onItsSide

    /// Width of the text.
    var textWidth: Int {
        switch self {
        case .upright: return 11906 - 1588 - 1474
        case .onItsSide: return 16838 - 907 - 907
        }
    }

    /// The section's properties.
    var properties: String {
        let size: String
        let margins: String
        switch self {
        case .upright:
            size = "w:w=\"11906\" w:h=\"16838\""
            margins = "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
        // Sixteen millimetres on the short sides: a half-year table has up to eighteen columns.
        case .onItsSide:
            size = "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""
            margins = "w:top=\"1588\" w:right=\"907\" w:bottom=\"1474\" w:left=\"907\""
        }
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz \(size)/>"
            + "<w:pgMar \(margins) w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>"
    }
}
