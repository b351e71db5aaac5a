import Studies

/// Links that are switched off, in words.
struct LinkWording {
    let study: Study
    let language: Language

    /// What a row or a paragraph about them is called.
    var heading: String { LocalizedText(zh: "已关闭的关联", en: "links off")[language] }

    /// Some links, or that there is none.
    func list(_ links: [LeverLink]) -> String {
        guard !links.isEmpty else { return Term.nothingSet[language] }
        return links.map(link).joined(separator: Term.listSeparator[language])
    }

    /// One link: what acts, and on what it does not.
    private func link(_ link: LeverLink) -> String {
        let lever = link.instrument?[language] ?? LeverWording.name(link.lever)[language]
        let indicator = study.indicator(link.indicator)?.name[language] ?? link.indicator
        return LocalizedText(zh: "\(lever)对\(indicator)", en: "\(lever) on \(indicator)")[language]
    }
}
