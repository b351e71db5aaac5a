import Studies

/// Kinds of runs in words.
enum RunKindWording {
    /// The name of a kind.
    static func name(_ kind: RunKind) -> LocalizedText {
        switch kind {
        case .projection: return LocalizedText(zh: "测算", en: "projection")
        case .plan: return LocalizedText(zh: "规划", en: "plan")
        case .sweep: return LocalizedText(zh: "批量测算", en: "sweep")
        case .backTest: return LocalizedText(zh: "历史检验", en: "back-test")
        }
    }
}
