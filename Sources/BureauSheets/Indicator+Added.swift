import Studies

extension Indicator {
    /// An indicator that an import adds to a study: shown and kept, without dynamics, until someone describes it.
    ///
    /// - Parameters:
    ///   - name: its name in the sheet.
    ///   - unit: its unit there.
    ///   - place: where it stands.
    init(added name: String, unit: MeasurementUnit, at place: Place) {
        let text = LocalizedText(zh: name, en: name)
        self.init(
            id: name, name: text, aliases: [], kind: .progress, unit: unit,
            priceBasis: unit.dimension == .money ? .nominal : .notApplicable,
            definition: LocalizedText(zh: "导入时新列，口径待填", en: "added by an import, definition to be filled in"),
            tier: LocalizedText(zh: "", en: ""), direction: .neutral, role: .standalone, parentIndicator: nil,
            trendSpread: 10, partOf: nil, decimals: nil, isExtrapolated: true, isPrinted: true, targets: [],
            impliedBound: nil, remark: nil, place: place)
    }
}
