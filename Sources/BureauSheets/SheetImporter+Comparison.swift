import Outcomes
import Studies

/// What the figures of a sheet do to the study.
extension SheetImporter {
    /// Tells what each figure does to the study; the same figure twice is taken once.
    func compare(_ understood: inout SheetImport) -> [Fault] {
        let comparison = SheetComparison(study: study)
        var faults: [Fault] = []
        var taken: [Observation] = []
        for row in understood.rows.indices {
            var kept: [SheetImport.Figure] = []
            for var figure in understood.rows[row].figures {
                let now = figure.observation
                if let other = taken.first(where: { $0.isAbout(now) }) {
                    if other.value != now.value {
                        faults.append(
                            .contradiction(
                                now.place, other: other.place, first: other.value, second: now.value))
                    }
                    continue
                }
                taken.append(now)
                switch comparison.change(of: figure, understood.rows[row].indicator) {
                case .success(let change):
                    figure.change = change
                    kept.append(figure)
                case .failure(let fault): faults.append(fault)
                }
            }
            understood.rows[row].figures = kept
        }
        return faults
    }
}

extension Observation {
    /// Whether another figure is about the same thing.
    fileprivate func isAbout(_ other: Observation) -> Bool {
        indicator == other.indicator && period == other.period && measure == other.measure
    }
}
