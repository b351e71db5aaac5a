import Outcomes
import Studies
import TimeSeries

/// Targets, figures and their sources.
extension FindingWording {
    func targetNotFilled(_ indicator: String, _ bound: ImpliedBound?) -> Entry {
        let found = study.indicator(indicator)
        let kind = (found?.shownTarget?.kind.term ?? .annualTarget).text
        guard let bound, let found else {
            return entry(
                name(indicator), zh: "未填\(kind.zh)。不计算完成进度和完成可能性，不倒算。",
                en: "the \(kind.en) is not filled in. No progress, no probability, no required rate.")
        }
        let number = TargetText.quantity(bound, found, language)
        return entry(
            name(indicator),
            zh: "未填\(kind.zh)。\(bound.reason.zh)，只能推出目标\(number)（界限，不是目标）。不计算完成进度和完成可能性。",
            en:
                "the \(kind.en) is not filled in. \(bound.reason.en) only implies a target \(number) (a "
                + "bound, not a target). No progress, no probability.")
    }

    /// - Parameter levels: the level now, the level a year before, and the level implied for a year before.
    func growthDiffers(
        _ indicator: String, _ period: Period, _ growth: Double, _ levels: [Double], _ place: Place
    ) -> Entry {
        let decimals = study.indicator(indicator)?.decimals ?? 1
        let numbers = levels.map { DecimalText($0, decimals: decimals).text }
        let ratio = DecimalText((levels[0] / levels[1] - 1) * 100, decimals: 1).text
        let published = DecimalText(growth, decimals: 1).text
        let when = PeriodWording(language).full(period)
        return entry(
            name(indicator),
            zh: "\(when)\(numbers[0])，同比\(published)%，推得上年同期\(numbers[2])；上年公布\(numbers[1])，按两数相除为"
                + "\(ratio)%。上年同期数可能已修订，以发布增速为准，请核对（\(place)）。",
            en:
                "\(when): \(numbers[0]), \(published) % year on year, which implies \(numbers[2]) a year before; "
                + "published then: \(numbers[1]), a ratio of \(ratio) %. The published growth rules; please check "
                + "(\(place)).")
    }

    func notExtrapolated(_ indicator: String, _ growth: Double?) -> Entry {
        let number = growth.map { DecimalText(shortest: $0).text }
        return entry(
            name(indicator) + (number.map { LocalizedText(zh: " \($0)%", en: " (\($0) %)")[language] } ?? ""),
            zh: "受个别大额影响，不作外推，全年只给区间或不给。",
            en: "driven by single large items; not extrapolated, the year gets an interval or nothing.")
    }

    func sourceUnverified(_ indicator: String, _ period: Period, _ source: String) -> Entry {
        let when = PeriodWording(language).full(period)
        return entry(
            LocalizedText(zh: name(indicator) + when, en: "\(name(indicator)), \(when)")[language],
            zh: "数据来源待核（\(source)），不得用于正式文件。",
            en: "the source is unverified (\(source)); not to be quoted.")
    }
}
