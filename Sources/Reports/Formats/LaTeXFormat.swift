import Studies
import TimeSeries

/// The document for XeLaTeX or LuaLaTeX, with the packages of an ordinary TeX Live; tables break over pages, wide ones
/// stand on pages on their side.
struct LaTeXFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        let banner =
            document.banner.isEmpty ? "" : "\\noindent\\textbf{\(LaTeXText.escaped(document.banner))}\n\n"
        let title = "\\begin{center}\\Large \(LaTeXText.escaped(document.title))\\end{center}\n\n"
        let statements = document.statements.map { LaTeXText.escaped($0.text) + "\n\n" }.joined()
        let body = Self.body(banner + title + statements, document)
        let text = Self.head(document) + body + "\n\\end{document}\n"
        return [BundleFile(name: BundleFile.stem + ".tex", bytes: Array(text.utf8))]
    }

    private static func head(_ document: Document) -> String {
        let run = document.run.split(separator: "\n").joined(separator: " ")
        return """
            % \(run) \(document.date)
            \\documentclass[a4paper,fontset=none\(document.language == .zh ? "" : ",scheme=plain")]{ctexart}
            \\usepackage{booktabs,longtable,caption,pdflscape,array}
            \\usepackage[margin=2cm]{geometry}
            % Of each list the first face that the machine has.
            \(faces("setCJKmainfont", of: ["仿宋_GB2312", "仿宋", "Noto Serif CJK SC", "Source Han Serif SC"], else: "FandolSong"))
            \(faces("setCJKsansfont", of: ["黑体", "Noto Sans CJK SC", "Source Han Sans SC"], else: "FandolHei"))
            \(faces("setmainfont", of: ["Times New Roman", "Liberation Serif", "Noto Serif CJK SC"], else: "Latin Modern Roman"))
            \\setlength{\\LTpre}{4pt}\\setlength{\\LTpost}{4pt}
            \(signs)\(document.language == .zh ? "" : quotes)\\begin{document}

            """
    }

    /// Signs of progress (◎, △ and their like) are in Chinese faces; XeLaTeX would look for them in Latin ones.
    private static let signs = """
        \\ifdefined\\xeCJKDeclareCharClass
        \\xeCJKDeclareCharClass{CJK}{"25A0->"25FF}
        \\fi

        """

    /// Quotes, dashes and dots of an English paper are Latin ones; XeLaTeX would take them for Chinese.
    private static let quotes = """
        \\ifdefined\\xeCJKDeclareCharClass
        \\xeCJKDeclareCharClass{Default}{"2014,"2018,"2019,"201C,"201D,"2026}
        \\fi

        """

    /// Sets the first of some faces that there is.
    private static func faces(_ command: String, of names: [String], else last: String) -> String {
        names.reversed().reduce("\\\(command){\(last)}") { rest, name in
            "\\IfFontExistsTF{\(name)}{\\\(command){\(name)}}{\(rest)}"
        }
    }

    /// The opening and the parts; neighbours on their side share pages, and the opening stands with what follows it.
    private static func body(_ opening: String, _ document: Document) -> String {
        var blocks: [(isWide: Bool, text: String)] = []
        for part in document.parts {
            if let block = block(part, document.language) { blocks.append(block) }
        }
        var text = ""
        var isWide = false
        func turn(_ wanted: Bool) {
            guard wanted != isWide else { return }
            text += wanted ? "\\begin{landscape}\n" : "\\end{landscape}\n"
            isWide = wanted
        }
        turn(blocks.first?.isWide ?? false)
        text += opening
        for block in blocks {
            turn(block.isWide)
            text += block.text + "\n"
        }
        turn(false)
        return text
    }

    /// A part as LaTeX; nothing for a picture, which is a file of its own.
    private static func block(_ part: Document.Part, _ language: Language) -> (isWide: Bool, text: String)? {
        switch part {
        case .picture: return nil
        case .text(_, let title, let paragraphs):
            let text = paragraphs.map { paragraph in
                "\\textbf{\(LaTeXText.escaped(paragraph.lead))}"
                    + LaTeXText.escaped(paragraph.body(language)) + "\n\n"
            }
            return (false, "\\section*{\(LaTeXText.escaped(title))}\n\n" + text.joined())
        case .table(let table): return (table.isWide, LaTeXTable(table, language).text)
        }
    }
}
