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
            do throws(Fault) {
                let indicator = try indicator(named: name, at: Place(file: folder))
                if indicator.mayBeConfirmed {
                    ids.append(indicator.id)
                } else {
                    faults.append(.notConfirmable(Place(file: folder), indicator: indicator.name))
                }
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return ids
    }
}
