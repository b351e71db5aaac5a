import Studies

/// How one case differs from another, in words that are kept for comparisons of scenarios.
struct CaseDifference {
    private let context: ReportContext

    init(_ context: ReportContext) {
        self.context = context
    }

    /// Whether a difference rounds to nothing.
    func isNone(_ points: Double, _ indicator: Indicator) -> Bool {
        !DecimalText(points.magnitude, decimals: decimals(indicator)).text.contains {
            ("1"..."9").contains($0)
        }
    }

    private func decimals(_ indicator: Indicator) -> Int {
        indicator.kind == .rate ? indicator.decimals : FigureText.growthDecimals
    }

    /// `多降1.5个百分点`, `少增0.3个百分点`, `持平`.
    ///
    /// - Parameters:
    ///   - points: the difference, percentage points.
    ///   - base: what it is a difference from, percent.
    ///   - indicator: the indicator.
    func words(_ points: Double, from base: Double, _ indicator: Indicator) -> String {
        let decimals = decimals(indicator)
        let number = DecimalText(points.magnitude, decimals: decimals).text
        guard !isNone(points, indicator) else { return context.text(zh: "持平", en: "the same") }
        let isMore = points > 0
        let verb: LocalizedText
        switch (indicator.kind == .rate, base < 0) {
        case (true, _): verb = LocalizedText(zh: isMore ? "高" : "低", en: isMore ? "higher by" : "lower by")
        case (false, true):
            verb = LocalizedText(zh: isMore ? "少降" : "多降", en: isMore ? "falls less by" : "falls more by")
        case (false, false):
            verb = LocalizedText(zh: isMore ? "多增" : "少增", en: isMore ? "grows more by" : "grows less by")
        }
        return context.text(zh: "\(verb.zh)\(number)个百分点", en: "\(verb.en) \(number) pp")
    }
}
