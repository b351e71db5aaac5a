import Studies
import TimeSeries

/// The document as one page that needs nothing but itself: styles and pictures inside, no script.
struct HTMLFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        let language = document.language == .zh ? "zh-CN" : "en"
        let head = """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="identifier" content="\(XMLText.escaped(document.run))">
            <meta name="date" content="\(document.date)">
            <title>\(XMLText.escaped(document.title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>

            """
        let banner = document.banner.isEmpty ? "" : Self.element("p", document.banner, "banner")
        let title = Self.element("h1", document.title)
        let statements = document.statements.map { Self.element("p", $0.text, "basis") }.joined()
        let parts = document.parts.map { Self.part($0, document.language) }.joined()
        let text = head + banner + title + statements + parts + "</body>\n</html>\n"
        return [BundleFile(name: BundleFile.stem + ".html", bytes: Array(text.utf8))]
    }

    /// Black on white, rules as in a printed statistical table; prints on A4 on its side.
    private static let style = """
        @page { size: A4 landscape; margin: 15mm; }
        body { font-family: \(ChartStyle.fonts); color: #1f2933; margin: 2em auto; max-width: 80em; padding: 0 1em; }
        h1 { font-size: 1.4em; text-align: center; }
        .banner { font-weight: bold; }
        .basis { text-align: center; color: #52606d; }
        figure { margin: 2em 0; overflow-x: auto; }
        caption, figcaption { font-weight: bold; text-align: left; padding: .5em 0; }
        table { border-collapse: collapse; border-top: 2px solid; border-bottom: 2px solid; width: 100%; \
        font-size: .85em; font-variant-numeric: tabular-nums; }
        thead { display: table-header-group; }
        th { border-bottom: 1px solid; padding: .3em .5em; vertical-align: bottom; white-space: pre-line; }
        td { padding: .25em .5em; vertical-align: top; border-bottom: 1px solid #d5dbe1; }
        .n { text-align: right; white-space: nowrap; }
        .section td { font-weight: bold; background: #f0f3f6; }
        .notes { font-size: .8em; color: #52606d; }
        .notes p { margin: .2em 0; }
        figure svg { max-width: 100%; height: auto; }
        """

    private static func element(
        _ name: String, _ text: String, _ style: String? = nil, colour: UInt32? = nil
    ) -> String {
        let ink = colour.map { " style=\"color: #\(StatusMark.hexadecimal($0))\"" } ?? ""
        let kind = style.map { " class=\"\($0)\"" } ?? ""
        return "<\(name)\(kind)\(ink)>\(XMLText.escaped(text))</\(name)>\n"
    }

    private static func part(_ part: Document.Part, _ language: Language) -> String {
        switch part {
        case .table(let table): return self.table(table, language)
        case .text(_, let title, let paragraphs):
            return element("h2", title)
                + paragraphs.map { paragraph in
                    let lead = paragraph.lead.isEmpty ? "" : "<b>\(XMLText.escaped(paragraph.lead))</b>"
                    let text = XMLText.escaped(paragraph.body(language))
                    return "<p>\(lead)\(text)</p>\n"
                }.joined()
        case .picture(let picture): return "<figure>\n\(picture.svg)</figure>\n"
        }
    }

    private static func table(_ table: Table, _ language: Language) -> String {
        let heads = table.columns.map { element("th", $0.title, $0.isNumeric ? "n" : nil) }.joined()
        let rows = table.rows.map { row -> String in
            switch row {
            case .section(let title):
                return "<tr class=\"section\"><td colspan=\"\(table.columns.count)\">"
                    + "\(XMLText.escaped(title))</td></tr>\n"
            case .cells(let cells):
                let data = zip(table.columns, cells).map { column, cell in
                    element("td", cell.text(language), column.isNumeric ? "n" : nil, colour: cell.colour)
                }
                return "<tr>\n\(data.joined())</tr>\n"
            }
        }
        let notes = table.notes.map { element("p", $0.text) }.joined()
        return "<figure>\n<table id=\"\(table.id)\">\n" + element("caption", table.title)
            + "<thead>\n<tr>\n\(heads)</tr>\n</thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
            + (notes.isEmpty ? "" : "<div class=\"notes\">\n\(notes)</div>\n") + "</figure>\n"
    }
}
