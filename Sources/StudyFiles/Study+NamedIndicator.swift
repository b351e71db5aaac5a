public import Studies

extension Study {
    /// The indicator that a user names.
    ///
    /// - Parameters:
    ///   - text: id, name in either language, or alias.
    ///   - place: where the fault is shown.
    /// - Throws: ``Fault/unknownIndicator(_:found:nearest:)`` with the nearest of all names.
    public func indicator(named text: String, at place: Place) throws(Fault) -> Indicator {
        if let found = indicator(named: text) { return found }
        let names = indicators.flatMap { [$0.id, $0.name.zh, $0.name.en] + $0.aliases }
        throw .unknownIndicator(place, found: text, nearest: NearestName.of(text, in: names))
    }
}
