public import Studies

/// The tables of a bundle by their names, in the order of an internal edition: the one list of them.
public enum BundleTable: String, CaseIterable, Sendable {
    /// The half-year table with the full-year outlook.
    case halfYear = "half-year"
    /// What the cases set, with ranges and sources.
    case assumptions
    /// The cases side by side.
    case scenarios
    /// The summary over scenarios with the user's weights.
    case weighted
    /// What departments and projects say.
    case offices
    /// Targets and three measures of progress.
    case targets
    /// Figures and how much rests on the region's own.
    case quality
    /// How far responses follow drivers.
    case matrix
    /// Why two scenarios differ.
    case attribution
    /// Which parameter moves the scenario most.
    case sensitivity
    /// The columns that the user selected.
    case selection
    /// The record of the run.
    case record

    /// The name in words.
    public var title: LocalizedText {
        switch self {
        case .halfYear: return LocalizedText(zh: "半年度表", en: "half-year")
        case .assumptions: return LocalizedText(zh: "参数表", en: "assumptions")
        case .scenarios: return LocalizedText(zh: "分情景测算", en: "scenarios")
        case .weighted: return LocalizedText(zh: "加权汇总", en: "weighted")
        case .offices: return LocalizedText(zh: "部门和项目", en: "offices")
        case .targets: return LocalizedText(zh: "目标和进度", en: "targets")
        case .quality: return LocalizedText(zh: "数据质量", en: "quality")
        case .matrix: return LocalizedText(zh: "影响系数表", en: "matrix")
        case .attribution: return LocalizedText(zh: "差异分解", en: "attribution")
        case .sensitivity: return LocalizedText(zh: "敏感性", en: "sensitivity")
        case .selection: return LocalizedText(zh: "自选列", en: "selection")
        case .record: return LocalizedText(zh: "测算记录", en: "record")
        }
    }

    /// The table of a name in either language.
    ///
    /// - Parameter text: what was written.
    public init?(named text: String) {
        let found = Self.allCases.first { $0.rawValue == text.lowercased() || $0.title.zh == text }
        guard let found else { return nil }
        self = found
    }
}
