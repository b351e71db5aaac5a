import Outcomes
import StudyFiles
import Studies
import TimeSeries

/// What is kept of a figure.
extension FigureReader {
    /// A figure as the study keeps it.
    ///
    /// - Parameters:
    ///   - measure: what it measures.
    ///   - written: the number in the unit of the sheet.
    ///   - unit: the unit of the sheet.
    ///   - period: its months.
    ///   - place: the cell.
    ///   - parts: how many figures of the sheet it is the sum of.
    ///   - note: what to remark, besides another name.
    func figure(
        _ measure: Measure, _ written: DecimalNumber, _ unit: MeasurementUnit, _ period: Period,
        _ place: Place, parts: Int = 1, note: String = ""
    ) -> SheetImport.Figure {
        let exponent = unit.exponent(to: measure == .level ? indicator.unit : .percent) ?? 0
        let number = written.shifted(by: exponent)
        let isLevelOfMoney = measure == .level && indicator.priceBasis == .real
        let differs = ![indicator.name.zh.compact, indicator.id].contains(name)
        let isNamed = reading.found.layout == .indicators && differs
        let notes = [isNamed ? "表中写“\(name)”" : "", note].filter { !$0.isEmpty }
        let observation = Observation(
            region: reading.study.region.id, indicator: indicator.id, period: period, measure: measure,
            value: number.value,
            decimals: exponent < 0
                ? number.printedDecimals(atLeast: indicator.decimals) : number.decimals,
            precision: number.decimals,
            basis: isLevelOfMoney ? .nominal : indicator.priceBasis, published: reading.request.published,
            isPublicationInferred: false, edition: nil, isEstimate: false, source: source(place),
            note: notes.joined(separator: "；"), place: place)
        return SheetImport.Figure(
            observation: observation, text: written.text, unit: unit, parts: parts, change: .new)
    }

    /// Issuer, file, sheet and cell, and the notes under the table.
    private func source(_ place: Place) -> String {
        let issuer = reading.request.issuer ?? reading.table.issuer
        let notes = reading.table.notes.map(\.trimmed).filter { !$0.contains("来源") }.joined(separator: " ")
        return (issuer.isEmpty ? "" : issuer + "，") + place.description
            + (notes.isEmpty ? "" : "；附注：" + notes.prefix(Self.longestNote))
    }

    /// Characters of notes that each figure carries.
    private static let longestNote = 200
}
