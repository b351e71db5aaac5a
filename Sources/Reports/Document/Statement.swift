package import Studies

/// A sentence, and on what footing it stands.
package struct Statement: Hashable, Sendable {
    /// The sentence, with its full stop and nothing behind it.
    package let text: String
    /// That of the part that must most surely stay inside.
    package let standing: Standing

    /// A sentence.
    ///
    /// - Parameters:
    ///   - text: the sentence, with its full stop.
    ///   - standing: on what footing it stands.
    package init(_ text: String, _ standing: Standing) {
        self.text = text
        self.standing = standing
    }
}

/// Sentences about one thing.
package struct Paragraph: Hashable, Sendable {
    /// What it is about, printed in bold before it; may be empty.
    package let lead: String
    /// Sentences, in order.
    package let statements: [Statement]

    /// A paragraph.
    ///
    /// - Parameters:
    ///   - lead: what it is about.
    ///   - statements: sentences, in order.
    package init(lead: String, statements: [Statement]) {
        self.lead = lead
        self.statements = statements
    }

    /// The sentences as they stand behind the lead: English puts a space between sentences, Chinese nothing.
    ///
    /// - Parameter language: the language.
    package func body(_ language: Language) -> String {
        let space = LocalizedText(zh: "", en: " ")[language]
        return (lead.isEmpty ? "" : space) + statements.map(\.text).joined(separator: space)
    }
}
