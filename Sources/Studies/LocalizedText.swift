/// A language of the interface.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// Simplified Chinese.
    case zh
    /// English.
    case en
}

/// A text in both languages of the interface.
public struct LocalizedText: Hashable, Sendable {
    /// Simplified Chinese.
    public let zh: String
    /// English.
    public let en: String

    /// A text in both languages.
    ///
    /// - Parameters:
    ///   - zh: Simplified Chinese.
    ///   - en: English.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// What is written the same in both languages: a key, an id, a column of a file.
    ///
    /// - Parameter text: the text.
    public init(_ text: String) {
        self.init(zh: text, en: text)
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: return zh
        case .en: return en
        }
    }
}
