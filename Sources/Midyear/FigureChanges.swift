import Outcomes
import Studies

/// What a newer study knows beyond an older one: figures of empty cells, and other vintages; the parents' too.
struct FigureChanges {
    /// Figures of cells that were empty.
    let added: [Observation]
    /// Figures of which another vintage is known, or none any more.
    let revised: [RunDifference.Revision]

    init(_ old: Study, _ new: Study) {
        let parents = old.parent.flatMap { first in
            new.parent.map { FigureChanges(first.study, $0.study) }
        }
        added =
            new.known.filter { figure in !old.known.contains { $0.isSameCell(as: figure) } }
            + (parents?.added ?? [])
        let changed = old.known.compactMap { figure -> RunDifference.Revision? in
            let now = new.known.first { $0.isSameCell(as: figure) }
            return now?.value == figure.value ? nil : RunDifference.Revision(old: figure, new: now)
        }
        revised = changed + (parents?.revised ?? [])
    }
}
