import Studies

/// The two lexicons of progress: public reports and papers inside.
enum StatusWording {
    /// A status in public words.
    static func text(_ status: ProgressStatus) -> LocalizedText {
        let english =
            switch status {
            case .met: "met"
            case .onTrack: "on track"
            case .attainable: "attainable with effort"
            case .moreEffort: "more effort needed"
            case .withinCeiling: "within the ceiling"
            case .yearly: "measured yearly only"
            case .blank: ""
            }
        return LocalizedText(zh: status == .blank ? "" : status.rawValue, en: english)
    }

    /// A chance in internal words, always to be printed with its number.
    static func likelihood(_ probability: Double, _ thresholds: StatusThresholds) -> LocalizedText {
        switch thresholds.likelihood(of: probability) {
        case .likely: return LocalizedText(zh: "把握较大", en: "likely")
        case .even: return LocalizedText(zh: "有一定把握", en: "about even")
        case .difficult: return LocalizedText(zh: "难度较大", en: "difficult")
        }
    }
}
