import Studies
import TimeSeries

/// The document for LuaLaTeX or XeLaTeX: booktabs tables that break over pages, wide ones on their side.
struct LaTeXFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        let isChinese = document.language == .zh
        let head = """
            % \(Self.comment(document.run)) \(document.date)
            \\documentclass[a4paper]{\(isChinese ? "ctexart" : "article")}
            \\usepackage{booktabs,longtable,caption,pdflscape,array}
            \\usepackage[margin=2cm]{geometry}
            \\begin{document}

            """
        let banner = document.banner.isEmpty ? "" : "\\noindent\\textbf{\(Self.escaped(document.banner))}\n\n"
        let title = "\\begin{center}\\Large \(Self.escaped(document.title))\\end{center}\n\n"
        let statements = document.statements.map { Self.escaped($0.text) + "\n\n" }.joined()
        let parts = document.parts.map { Self.part($0, document.language) }.joined(separator: "\n")
        let text = head + banner + title + statements + parts + "\n\\end{document}\n"
        return [BundleFile(name: BundleFile.stem + ".tex", bytes: Array(text.utf8))]
    }

    private static func part(_ part: Document.Part, _ language: Language) -> String {
        switch part {
        case .picture: return ""
        case .text(_, let title, let paragraphs):
            return "\\section*{\(escaped(title))}\n\n"
                + paragraphs.map {
                    "\\textbf{\(escaped($0.lead))}\(escaped($0.body(language)))\n\n"
                }.joined()
        case .table(let table):
            let text = self.table(table, language)
            return table.isWide ? "\\begin{landscape}\n\(text)\\end{landscape}\n" : text
        }
    }

    /// Text columns share what the numbers leave of the page, so that long text is broken into lines.
    private static func table(_ table: Table, _ language: Language) -> String {
        let textColumns = table.columns.count { !$0.isNumeric }
        let width = DecimalText(0.45 / Double(max(textColumns, 1)), decimals: 3).text
        let columns = table.columns.map {
            $0.isNumeric ? "r" : ">{\\raggedright\\arraybackslash}p{\(width)\\linewidth}"
        }
        let heads = table.columns.map { column -> String in
            let lines = column.title.split(separator: "\n").map { escaped(String($0)) }
            return "\\shortstack{\(lines.joined(separator: "\\\\"))}"
        }
        let rows = table.rows.map { row -> String in
            switch row {
            case .section(let title):
                return "\\multicolumn{\(table.columns.count)}{l}{\\textbf{\(escaped(title))}} \\\\\n"
            case .cells(let cells):
                return cells.map { escaped($0.text(language)) }.joined(separator: " & ") + " \\\\\n"
            }
        }
        let head = "\\toprule\n\(heads.joined(separator: " & ")) \\\\\n\\midrule\n\\endhead\n"
        return "{\\\(table.isWide ? "tiny" : "small")\n\\setlength{\\tabcolsep}{2pt}\n"
            + "\\begin{longtable}{\(columns.joined())}\n\\caption*{\(escaped(table.title))}\\\\\n"
            + head + rows.joined() + "\\bottomrule\n\\end{longtable}\n"
            + table.notes.map { "\\noindent \(escaped($0.text))\\par\n" }.joined() + "}\n"
    }

    /// Characters that TeX would read as commands, escaped.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\textbackslash{}"
            case "~": result += "\\textasciitilde{}"
            case "^": result += "\\textasciicircum{}"
            case "&", "%", "$", "#", "_", "{", "}": result += "\\" + String(character)
            // Brackets after a line break would be read as its argument.
            case "[", "]": result += "{" + String(character) + "}"
            case "<": result += "\\textless{}"
            case ">": result += "\\textgreater{}"
            case "-" where result.hasSuffix("-"): result += "{}-"
            default: result.append(character)
            }
        }
        return result
    }

    private static func comment(_ text: String) -> String {
        text.split(separator: "\n").joined(separator: " ")
    }
}
