import Outcomes
import StudyFiles
import Studies
import Workbooks

/// A table of regions: one row is the study's, the title names the indicator.
extension SheetReading {
    /// Whether a row is the study's own region's.
    func isOwnRegion(_ row: Int) -> Bool {
        regions.isOwn(RowName(text(row, table.nameColumn)).name)
    }

    /// Reads the row of the own region.
    func readRegion(_ row: Int) {
        let title = table.titles.joined(separator: " ").compact
        guard let indicator = indicator(ofTitle: title) else { return }
        found.layout = .regions(indicator: indicator.name)
        found.rowsUsed = 1
        found.notices.append(.otherRegions(table.dataRows.count - 1))
        if let sheetUnit, sheetUnit != indicator.unit, sheetUnit.exponent(to: indicator.unit) != nil {
            found.notices.append(.convertedUnit(from: sheetUnit.name, to: indicator.unit.name))
        }
        take(row, name: text(row, table.nameColumn).compact, indicator, .name, unit: nil)
    }

    /// The indicator that the command names, or whose longest name stands in the title.
    private func indicator(ofTitle title: String) -> Indicator? {
        if let asked = request.indicator {
            if let indicator = study.indicator(named: asked) { return indicator }
            let nearest = NearestName.of(asked, in: study.indicators.map(\.name.zh))
            found.faults.append(
                .unknownIndicator(Place(file: "--indicator"), found: asked, nearest: nearest))
            return nil
        }
        let named = study.indicators.flatMap { indicator in
            indicator.names.filter(title.contains).map { (indicator, $0.count) }
        }
        if let best = named.max(by: { $0.1 < $1.1 }) { return best.0 }
        let matcher = NameMatcher(indicators: study.indicators, memory: memory)
        let nearest = matcher.ranked(title).filter { $0.similarity >= NameMatcher.listed }.prefix(3)
        found.faults.append(
            .sheet(
                Place(file: file, sheet: table.sheet.name, line: 1),
                .noIndicator(
                    title: table.titles.first ?? "", nearest: nearest.map(\.indicator.name[study.language]))))
        return nil
    }
}
