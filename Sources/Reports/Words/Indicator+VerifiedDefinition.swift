import Studies

extension Indicator {
    /// The definition without the parts that the office has marked as still to be verified (待核): inside they remind, in
    /// a public paper they would state what nobody has checked.
    var verifiedDefinition: LocalizedText {
        let parts = zip(
            definition.zh.components("；"), definition.en.components("; ")
        ).filter { !$0.contains("待核") && !$1.contains("to be verified") }
        guard definition.zh.components("；").count == definition.en.components("; ").count else {
            return definition.zh.contains("待核") ? LocalizedText(zh: "", en: "") : definition
        }
        return LocalizedText(
            zh: parts.map(\.0).joined(separator: "；"), en: parts.map(\.1).joined(separator: "; "))
    }
}

extension String {
    /// The parts between separators.
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
