import StudyFiles
public import Studies

extension Study {
    /// The indicators whose projected number the office confirms for a public edition.
    ///
    /// - Parameters:
    ///   - names: ids, names or aliases.
    ///   - folder: the study's folder, for messages.
    /// - Returns: their ids.
    /// - Throws: ``Faults`` for names that the study does not have, and for indicators of which no projected number may
    ///   leave the office: GDP, those without a row, and one-offs that are not extrapolated.
    public func confirmable(_ names: [String], folder: String) throws(Faults) -> [String] {
        var ids: [String] = []
        var faults: [Fault] = []
        for name in names {
            let found = indicators.first { $0.id == name || [$0.name.zh, $0.name.en].contains(name) }
            guard let indicator = found ?? indicators.first(where: { $0.aliases.contains(name) }) else {
                let all = indicators.flatMap { [$0.id, $0.name.zh, $0.name.en] + $0.aliases }
                faults.append(
                    .unknownIndicator(
                        Place(file: folder), found: name, nearest: NearestName.of(name, in: all)))
                continue
            }
            guard indicator.mayBeConfirmed else {
                faults.append(.notConfirmable(Place(file: folder), indicator: indicator.name))
                continue
            }
            ids.append(indicator.id)
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return ids
    }
}
