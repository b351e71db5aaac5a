extension Study {
    /// Which figures of a newer study are taken over.
    public enum NewerFigures: String, Sendable {
        /// Those of cells that were empty.
        case added
        /// All: cells that were empty, and later vintages of those that were not.
        case all
    }

    /// The study with figures of a newer one, as of the newer one's date; parents likewise.
    ///
    /// Indicators, targets, ranges and scenarios stay; figures of indicators that the study does not list are left out.
    ///
    /// - Parameters:
    ///   - figures: which figures are taken over.
    ///   - newer: the newer study of the same region.
    public func taking(_ figures: NewerFigures, from newer: Study) -> Study {
        let listed = newer.known.filter { indicator($0.indicator) != nil }
        let added = listed.filter { figure in !known.contains { $0.isSameCell(as: figure) } }
        return copy(
            asOf: newer.asOf, horizon: newer.horizon, observations: figures == .all ? listed : known + added,
            parent: parent.map { parent in
                newer.parent.map { ParentStudy(parent.study.taking(figures, from: $0.study)) } ?? parent
            }, contentHash: "\(contentHash) \(figures.rawValue) \(newer.contentHash)")
    }
}

extension Observation {
    /// Whether two figures speak about the same thing: one is a later vintage of the other.
    ///
    /// - Parameter other: another figure.
    public func isSameCell(as other: Observation) -> Bool {
        indicator == other.indicator && period == other.period && measure == other.measure
    }
}
