package import Studies
package import TimeSeries

/// What is handed in: tables, sentences and pictures of one run, in one language, before any format.
package struct Document: Hashable, Sendable {
    /// A part of the document.
    package enum Part: Hashable, Sendable {
        /// A table.
        case table(Table)
        /// A heading and its paragraphs.
        case text(id: String, title: String, paragraphs: [Paragraph])
        /// A picture.
        case picture(Picture)
    }

    /// A drawing with the name of its object.
    package struct Picture: Hashable, Sendable {
        /// The name of the object: `outlook`.
        package let id: String
        /// Heading.
        package let title: String
        /// SVG.
        package let svg: String
        /// On what footing its figures stand.
        package let standing: Standing
    }

    /// Title.
    package let title: String
    /// The standing of the paper, over the title; empty for a public one.
    package let banner: String
    /// What the document rests on, under the title.
    package let statements: [Statement]
    /// The number of the run: printed in an internal edition, in the file's properties always.
    package let run: String
    /// The as-of date, which every file carries as its date.
    package let date: CalendarDay
    /// Language of all words.
    package let language: Language
    /// Parts, in order.
    package let parts: [Part]
    /// The numbers behind it, for formats that write numbers and no tables.
    package let figures: [Figure]

    /// A document.
    ///
    /// - Parameters:
    ///   - title: title.
    ///   - banner: the standing of the paper; empty for a public one.
    ///   - statements: what it rests on, under the title.
    ///   - run: the number of the run.
    ///   - date: the as-of date, which every file carries as its date.
    ///   - language: language of all words.
    ///   - parts: parts, in order.
    ///   - figures: the numbers behind it.
    package init(
        title: String, banner: String, statements: [Statement], run: String, date: CalendarDay,
        language: Language, parts: [Part], figures: [Figure] = []
    ) {
        self.title = title
        self.banner = banner
        self.statements = statements
        self.run = run
        self.date = date
        self.language = language
        self.parts = parts
        self.figures = figures
    }

    /// The tables, in order.
    var tables: [Table] {
        parts.compactMap { part in
            if case .table(let table) = part { return table }
            return nil
        }
    }

    /// The same document with other statements, parts and numbers.
    func replacing(statements: [Statement], parts: [Part], figures: [Figure]) -> Document {
        Document(
            title: title, banner: banner, statements: statements, run: run, date: date, language: language,
            parts: parts, figures: figures)
    }
}
