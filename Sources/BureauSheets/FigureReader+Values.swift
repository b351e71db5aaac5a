import Outcomes
import StudyFiles
import Studies

/// What the number of a cell measures, and in which unit.
extension FigureReader {
    /// A number with its measure and unit.
    struct Value {
        let measure: Measure
        let text: String
        let unit: MeasurementUnit
    }

    /// The value of a cell; nothing when it is a fault or says nothing.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - column: its column.
    ///   - found: the cell's text.
    ///   - place: the cell.
    mutating func value(
        _ number: FigureText.Number, _ column: FigureColumn, _ found: String, _ place: Place
    ) -> Value? {
        guard case .growth(let isPoints) = column.role else { return level(number, column, found, place) }
        return growth(number, isPoints: isPoints, found, place)
    }

    private mutating func growth(
        _ number: FigureText.Number, isPoints: Bool, _ found: String, _ place: Place
    ) -> Value? {
        guard number.unit == nil else {
            faults.append(.notANumber(place, found: found))
            return nil
        }
        guard indicator.kind != .rate else {
            if isPoints || number.isPoints {
                return Value(measure: .change, text: number.text, unit: .percent)
            }
            notices.append(.growthOfRate(place, name: name, found: found))
            return nil
        }
        let value = Double(number.text) ?? 0
        if let fault = PossibleValues.fault(ofGrowth: value, at: place) {
            faults.append(fault)
            return nil
        }
        return Value(measure: .growth, text: number.text, unit: .percent)
    }

    private mutating func level(
        _ number: FigureText.Number, _ column: FigureColumn, _ found: String, _ place: Place
    ) -> Value? {
        let stated =
            number.unit ?? (number.isPercent ? .percent : nil) ?? unit ?? column.unit ?? reading.sheetUnit
        guard let stated else {
            needsUnit = true
            return Value(measure: .level, text: number.text, unit: indicator.unit)
        }
        if stated == .percent, indicator.unit != .percent {
            notices.append(.growthAmongLevels(place, name: name))
            return growth(
                FigureText.Number(text: number.text, isPercent: true), isPoints: false, found, place)
        }
        guard let exponent = stated.exponent(to: indicator.unit) else {
            faults.append(
                .unitDoesNotFit(
                    place, indicator: indicator.name, found: stated.name.zh, expected: indicator.unit))
            return nil
        }
        if number.unit != nil {
            notices.append(.unitInCell(place, found: found, read: "\(number.text)\(stated.name.zh)"))
        }
        guard isPossible(number.text, exponent, place) else { return nil }
        return Value(measure: .level, text: number.text, unit: stated)
    }

    private mutating func isPossible(_ text: String, _ exponent: Int, _ place: Place) -> Bool {
        let value = (try? DecimalNumber(text))?.shifted(by: exponent).value ?? 0
        let bounds = PossibleValues.levels(of: indicator.kind)
        guard !bounds.contains(value) else { return true }
        faults.append(
            .outOfBounds(
                place, what: indicator.name, value: value, lowest: bounds.lowerBound,
                highest: bounds.upperBound))
        return false
    }
}
