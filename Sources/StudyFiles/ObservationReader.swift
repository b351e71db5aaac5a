import Studies
import TimeSeries
import Workbooks

/// Reads one row of `observations.csv`. Every cell is read before the row is given up, so that its faults come together.
struct ObservationReader {
    /// The file.
    let file: ObservationsFile
    /// Which cell says what.
    let columns: ObservationColumns
    /// The row.
    let row: [CSVTable.Cell]

    var log: FaultLog { file.log }

    func text(_ column: ObservationColumns.Column) -> String { columns.cell(column, in: row).text.trimmed }

    func place(_ column: ObservationColumns.Column) -> Place {
        let cell = columns.cell(column, in: row)
        return Place(file: file.path, line: cell.line, column: cell.column)
    }

    /// The observation, if the row has no fault that leaves it without meaning.
    func observation() -> Observation? {
        checkRegion()
        let indicator = file.indicators.indicator(text(.indicator), at: place(.indicator), log: log)
        let measure = choice(Measure.self, .measure)
        let basis = choice(Indicator.PriceBasis.self, .basis)
        let number = number()
        let release = release()
        let edition = text(.edition).isEmpty ? nil : day(.edition, text(.edition))
        let isEstimate = Self.estimates.contains { text(.note).lowercased().contains($0) }
        let period = period(of: indicator)
        if let period, let release { checkDates(of: period, release, isEstimate: isEstimate) }
        if let indicator, let measure, let basis { checkBasis(basis, of: indicator, measure) }
        guard let measure, let number else { return nil }
        guard let value = figure(number, measure, of: indicator) else { return nil }
        guard let indicator, let period, let basis, let release else { return nil }
        return Observation(
            region: file.region?.id ?? text(.region), indicator: indicator.id, period: period,
            measure: measure,
            value: value.value,
            decimals: value.decimals > number.decimals
                ? value.printedDecimals(atLeast: indicator.decimals) : value.decimals,
            precision: value.decimals, basis: basis, published: release.day,
            isPublicationInferred: release.isInferred, edition: edition == release.day ? nil : edition,
            isEstimate: isEstimate, source: text(.source), note: text(.note),
            place: Place(file: file.path, line: row[0].line, column: 1))
    }

    private func checkRegion() {
        guard let region = file.region else { return }
        let names = [region.id, region.name.zh, region.name.en]
        if !names.contains(text(.region)) {
            log.report(.wrongRegion(place(.region), found: text(.region), expected: region))
        }
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ type: Choice.Type, _ column: ObservationColumns.Column
    ) -> Choice? where Choice.RawValue == String {
        let found = text(column)
        if let choice = Choice(rawValue: found.halfWidth) { return choice }
        let allowed = Choice.allCases.map(\.rawValue)
        log.report(.unknownValue(place(column), what: column.rawValue, found: found, allowed: allowed))
        return nil
    }

    private func number() -> DecimalNumber? {
        do {
            return try DecimalNumber(text(.value))
        } catch {
            let found = text(.value)
            log.report(
                error == .notFinite
                    ? .notFinite(place(.value), found: found) : .notANumber(place(.value), found: found))
            return nil
        }
    }

    /// The number in the indicator's unit, or in percent; out of bounds is a fault.
    private func figure(_ number: DecimalNumber, _ measure: Measure, of indicator: Indicator?)
        -> DecimalNumber?
    {
        if measure == .growth, let fault = PossibleValues.fault(ofGrowth: number.value, at: place(.value)) {
            log.report(fault)
        }
        guard let indicator else { return nil }
        let isOfRates = measure == .change
        if measure != .level, isOfRates != (indicator.kind == .rate) {
            log.report(
                .measureOfWrongKind(
                    place(.measure), indicator: indicator.name, kind: indicator.kind, measure: measure))
            return nil
        }
        let expected = measure == .level ? indicator.unit : .percent
        guard let exponent = unit(of: measure)?.exponent(to: expected) else {
            log.report(
                .unitDoesNotFit(
                    place(.unit), indicator: indicator.name, found: text(.unit), expected: expected)
            )
            return nil
        }
        let converted = number.shifted(by: exponent)
        let bounds =
            switch measure {
            case .level: PossibleValues.levels(of: indicator.kind)
            case .growth: -Double.infinity ... .infinity
            case .change: PossibleValues.changes
            }
        guard bounds.contains(converted.value) else {
            log.report(
                .outOfBounds(
                    place(.value), what: indicator.name, value: converted.value, lowest: bounds.lowerBound,
                    highest: bounds.upperBound))
            return nil
        }
        if measure == .level, converted.value == 0, PossibleValues.mustNotBeZero(indicator) {
            log.report(.zeroLevel(place(.value), indicator: indicator.name))
            return nil
        }
        return converted
    }

    private func unit(of measure: Measure) -> MeasurementUnit? {
        let written = text(.unit).halfWidth
        let isPoints = measure == .change && ["pp", "百分点", "个百分点"].contains(written)
        return isPoints ? .percent : MeasurementUnit(named: written)
    }

    private static let estimates = ["estimate", "预计", "about", "左右"]
}
