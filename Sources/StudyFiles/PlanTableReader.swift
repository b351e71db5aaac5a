import Plans
import Studies
import TimeSeries

/// Reads one table of a plan: its years, sections and rows.
struct PlanTableReader {
    let study: Study
    /// Whether it is the table of the plan that ends, whose base years have figures.
    let isClosing: Bool

    static let undecided = "【待定】"

    /// Reads the table.
    func table(_ value: YAMLValue) -> PlanTable? {
        guard var map = value.mapping() else { return nil }
        let title = map.required("title")?.bothLanguages()
        let base = map.required("base_year")?.wholeNumber(in: CalendarDay.years)
        let target = map.required("target_year")?.wholeNumber(in: CalendarDay.years)
        let prices = map.value("price_year")?.wholeNumber(in: CalendarDay.years)
        if let base, let target, target <= base {
            map.log.report(.plan(map.place(of: "target_year"), .yearsNotInOrder(base: base, target: target)))
        }
        let sections = map.required("sections")?.list()?.compactMap { self.section($0, baseYear: base) }
        map.reportUnknownKeys()
        guard let title, let base, let target, target > base, let sections else { return nil }
        return PlanTable(
            title: title, baseYear: base, targetYear: target, priceYear: prices, sections: sections)
    }

    private func section(_ value: YAMLValue, baseYear: Int?) -> PlanTable.Section? {
        guard var map = value.mapping() else { return nil }
        let name = map.required("name")?.bothLanguages()
        let rows = map.required("indicators")?.list()?.compactMap { self.row($0, baseYear: baseYear) }
        map.reportUnknownKeys()
        guard let name, let rows else { return nil }
        return PlanTable.Section(name: name, indicators: rows)
    }

    // MARK: A row

    private func row(_ value: YAMLValue, baseYear: Int?) -> PlanIndicator? {
        guard var map = value.mapping() else { return nil }
        let named = map.value("indicator")
        let indicator = named.flatMap(self.indicator)
        let stated = named == nil ? map.required("name") : map.value("name")
        let name = stated?.bothLanguages() ?? indicator?.name
        let unit = named == nil ? map.required("unit")?.text() : map.value("unit")?.text()
        let measurement = unit.map { MeasurementUnit(named: $0) } ?? indicator?.unit
        let averaging =
            map.value("average")?.choice(PlanIndicator.Averaging.self)
            ?? Self.averaging(indicator, measurement)
        let direction =
            map.value("good")?.choice(Indicator.Direction.self) ?? indicator?.direction ?? .neutral
        let decimals = map.value("decimals")?.wholeNumber(in: 0...4)
        let row = Row(
            name: name ?? LocalizedText(zh: "", en: ""), indicator: indicator, measurement: measurement,
            averaging: averaging, direction: direction)
        let base = PlanBaseReader(study: study, isClosing: isClosing, row: row, year: baseYear).base(&map)
        let targets = map.required("targets").map { PlanTargetReader(asOf: study.asOf, row: row).targets($0) }
        let attribute = map.value("attribute").flatMap(self.attribute)
        let lead = map.value("lead").flatMap { $0.scalar == Self.undecided ? nil : $0.bothLanguages() }
        let official = map.value("official_average").flatMap(self.officialAverage)
        let note = map.value("note")?.bothLanguages()
        map.reportUnknownKeys()
        guard let name, let targets, let base else { return nil }
        let unitName = unit.map { measurement?.name ?? LocalizedText(zh: $0, en: $0) } ?? indicator?.unit.name
        return PlanIndicator(
            indicator: indicator?.id, name: name, unit: unitName ?? LocalizedText(zh: "", en: ""),
            measurement: measurement, decimals: decimals ?? indicator?.decimals ?? measurement?.decimals ?? 1,
            averaging: averaging, direction: direction, base: base, targets: targets, attribute: attribute,
            lead: lead, officialAverage: official, note: note, place: map.place)
    }

    /// What the readers of a row's parts need to know of it.
    struct Row {
        let name: LocalizedText
        let indicator: Indicator?
        let measurement: MeasurementUnit?
        let averaging: PlanIndicator.Averaging
        let direction: Indicator.Direction

        /// Whether its numbers are ratios in percent.
        var isRatio: Bool { averaging == .points }
    }

    private func indicator(_ value: YAMLValue) -> Indicator? {
        guard let text = value.text() else { return nil }
        do {
            return try study.indicator(named: text, at: value.place)
        } catch {
            value.file.log.report(error)
            return nil
        }
    }

    /// Ratios change in points, everything else compounds.
    private static func averaging(
        _ indicator: Indicator?, _ unit: MeasurementUnit?
    ) -> PlanIndicator.Averaging {
        let isRatio = indicator.map { $0.kind == .rate } ?? (unit?.dimension == .percent)
        return isRatio ? .points : .growth
    }

    private func attribute(_ value: YAMLValue) -> PlanIndicator.Attribute? {
        value.scalar == Self.undecided ? nil : value.choice(PlanIndicator.Attribute.self)
    }

    /// An average that stands instead of the computed one must say why.
    private func officialAverage(_ value: YAMLValue) -> PlanIndicator.OfficialAverage? {
        guard var map = value.mapping() else { return nil }
        let number = map.required("value")
        let text = number?.text()
        let average = number?.growth()
        let note = map.required("note")?.bothLanguages()
        map.reportUnknownKeys()
        guard let average, let note, let decimals = text.flatMap({ try? DecimalNumber($0).decimals }) else {
            return nil
        }
        return PlanIndicator.OfficialAverage(value: average, decimals: max(decimals, 0), note: note)
    }
}
