import Studies
import TimeSeries
import Workbooks

/// Reads `observations.csv`.
struct ObservationsFile {
    /// Path of the file, as the user named it.
    let path: String
    /// The region that rows must name; nothing when it could not be read.
    let region: Study.Region?
    /// The study's indicators.
    let indicators: IndicatorDirectory
    /// The as-of date; nothing when it could not be read.
    let asOf: CalendarDay?
    /// Whether its rows are departments' estimates, which speak about months to come.
    var areExpectations = false
    /// Where faults go.
    let log: FaultLog

    /// Reads the observations, in the order of the file.
    ///
    /// - Parameter text: the whole file.
    func observations(_ text: String) -> [Observation] {
        guard let table = TableText(path: path, log: log).table(text) else { return [] }
        guard let columns = ObservationColumns(table.header, file: path, log: log) else { return [] }
        let observations = table.rows.compactMap { row in
            let reader = ObservationReader(file: self, columns: columns, row: row)
            let (observation, isWhole) = log.watching(reader.observation)
            return isWhole ? observation : nil
        }
        reportContradictions(observations)
        return observations
    }

    private struct Key: Hashable {
        let indicator: String
        let period: Period
        let measure: Measure
    }

    /// Two numbers for one thing are vintages only when both have release dates and these differ.
    private func reportContradictions(_ observations: [Observation]) {
        var earlier: [Key: [Observation]] = [:]
        for observation in observations {
            let key = Key(
                indicator: observation.indicator, period: observation.period, measure: observation.measure)
            let others = earlier[key, default: []]
            if let other = others.first(where: { !Self.areVintages($0, observation) }) {
                if other.value == observation.value {
                    log.report(.duplicate(observation.place, other: other.place))
                } else {
                    log.report(
                        .contradiction(
                            observation.place, other: other.place, first: other.value,
                            second: observation.value))
                }
            }
            earlier[key, default: []].append(observation)
        }
    }

    private static func areVintages(_ left: Observation, _ right: Observation) -> Bool {
        guard let leftDay = left.published, let rightDay = right.published else { return false }
        return leftDay != rightDay
    }
}
