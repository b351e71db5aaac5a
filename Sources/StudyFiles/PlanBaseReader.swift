import Plans
import Studies
import TimeSeries

/// Reads what stands in the column of the base year, and holds a stated number against the study's own figure.
struct PlanBaseReader {
    let study: Study
    let isClosing: Bool
    let row: PlanTableReader.Row
    /// The base year; nothing when it could not be read.
    let year: Int?

    private static let words = ["observed", "projected", "adjusted", PlanTableReader.undecided, "—"]

    /// Reads `base` of a row's mapping.
    func base(_ map: inout YAMLMapping) -> PlanIndicator.Base? {
        guard let value = map.value("base") else { return standard }
        guard value.isMapping else {
            guard let word = value.word(of: Self.words) else { return nil }
            switch word {
            case "observed": return ofIndicator(.observed, value)
            case "projected": return ofProjection(.projected, value)
            case "adjusted": return ofProjection(.adjusted, value)
            case PlanTableReader.undecided: return .undecided
            default: return .notApplicable
            }
        }
        return stated(value)
    }

    /// What a row has when it says nothing.
    private var standard: PlanIndicator.Base {
        guard let indicator = row.indicator else { return .undecided }
        if isClosing { return .observed }
        return Self.isProjected(indicator) ? .projected : .undecided
    }

    private static func isProjected(_ indicator: Indicator) -> Bool {
        indicator.isExtrapolated && indicator.kind != .progress
    }

    private func ofIndicator(_ base: PlanIndicator.Base, _ value: YAMLValue) -> PlanIndicator.Base? {
        guard row.indicator == nil else { return base }
        value.file.log.report(.plan(value.place, .baseNeedsIndicator(indicator: row.name)))
        return nil
    }

    private func ofProjection(_ base: PlanIndicator.Base, _ value: YAMLValue) -> PlanIndicator.Base? {
        guard let base = ofIndicator(base, value), let indicator = row.indicator else { return nil }
        guard Self.isProjected(indicator) else {
            value.file.log.report(.plan(value.place, .baseNotExtrapolated(indicator: row.name)))
            return nil
        }
        return base
    }

    private func stated(_ value: YAMLValue) -> PlanIndicator.Base? {
        guard var map = value.mapping() else { return nil }
        let number = map.required("value")
        let unit = map.value("unit")
        let isEstimate = map.value("estimate")?.boolean() ?? false
        let source = map.required("source")?.text()
        map.reportUnknownKeys()
        guard let number, let source,
            let read = PlanNumber(row: row).level(number, unit: unit)
        else { return nil }
        if let figure = row.indicator.flatMap({ indicator in
            year.flatMap { study.yearFigure(of: indicator, .level, $0) }
        }), !Self.agree(read, figure) {
            map.log.report(
                .plan(
                    number.place,
                    .baseContradicts(
                        indicator: row.name, stated: read.value, observed: figure.value,
                        unit: row.measurement?.name ?? LocalizedText(zh: "", en: ""), other: figure.place)))
        }
        let decimals =
            unit == nil
            ? read.decimals : read.printedDecimals(atLeast: row.measurement?.decimals ?? read.decimals)
        return .stated(
            value: read.value, decimals: max(decimals, 0), isEstimate: isEstimate, source: source)
    }

    /// Whether two numbers are one within their rounding.
    private static func agree(_ stated: DecimalNumber, _ figure: Observation) -> Bool {
        let step = (0..<max(min(stated.decimals, figure.precision), 0)).reduce(1.0) { step, _ in step / 10 }
        return abs(stated.value - figure.value) <= step / 2 + 1e-9
    }
}

/// Reads a level of a row, converting its unit exactly.
struct PlanNumber {
    let row: PlanTableReader.Row

    /// The level in the row's unit.
    ///
    /// - Parameters:
    ///   - value: the number.
    ///   - unit: its unit, when it is not the row's.
    func level(_ value: YAMLValue, unit: YAMLValue?) -> DecimalNumber? {
        guard let text = value.text(.number) else { return nil }
        guard let written = try? DecimalNumber(text) else {
            value.file.log.report(.notANumber(value.place, found: text))
            return nil
        }
        var number = written
        if let unit, let name = unit.text() {
            guard let measurement = row.measurement,
                let exponent = MeasurementUnit(named: name)?.exponent(to: measurement)
            else {
                unit.file.log.report(
                    .unitDoesNotFit(
                        unit.place, indicator: row.name, found: name,
                        expected: row.measurement ?? .percent))
                return nil
            }
            number = written.shifted(by: exponent)
        }
        let bounds = row.isRatio ? 0...100 : 0...Double.infinity
        guard bounds.contains(number.value) else {
            value.file.log.report(
                .outOfBounds(
                    value.place, what: row.name, value: number.value, lowest: bounds.lowerBound,
                    highest: bounds.upperBound))
            return nil
        }
        return number
    }
}
