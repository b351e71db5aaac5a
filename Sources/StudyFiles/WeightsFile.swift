import Studies

/// Reads `model-weights.yaml`: how much each model counts, as `midyear backtest --write-weights` wrote it.
enum WeightsFile {
    /// Its name.
    static let name = ModelWeights.fileName

    /// Distance from 1 that rounding may leave to the sum of shares.
    private static let rounding = 0.001

    /// Reads the weights.
    ///
    /// - Parameter root: the root of the file.
    static func weights(_ root: YAMLValue) -> ModelWeights? {
        guard var map = root.mapping() else { return nil }
        _ = map.required("schema")?.word(of: [ModelWeights.schema])
        let hash = map.required("data_hash")?.text()
        let engines = map.required("engines")?.texts() ?? []
        // What the weights rest on is there to be read by people.
        for key in ["draws", "seed", "scores"] { _ = map.value(key) }
        let list = map.required("weights")?.list() ?? []
        map.reportUnknownKeys()
        var entries: [ModelWeights.Entry] = []
        for value in list {
            guard let entry = entry(value) else { continue }
            if entries.contains(where: { $0.year == entry.year && $0.quarters == entry.quarters }) {
                value.file.log.report(.duplicateKey(value.place, key: "\(entry.year), \(entry.quarters)"))
            }
            entries.append(entry)
        }
        guard let hash else { return nil }
        return ModelWeights(
            entries: entries, dataHash: hash, engines: engines, place: Place(file: root.place.file))
    }

    private static func entry(_ value: YAMLValue) -> ModelWeights.Entry? {
        guard var map = value.mapping() else { return nil }
        let year = map.required("year")?.wholeNumber(in: 1900...2199)
        let quarters = map.required("quarters")?.wholeNumber(in: 1...3)
        let origins = (map.required("origins")?.list() ?? []).compactMap { $0.wholeNumber(in: 1900...2199) }
        let gain = map.value("gain")?.number(in: -1e6...1e6)
        let shares = ProjectionModel.allCases.compactMap { model in
            map.value(model.rawValue)?.number(in: 0...1).map { ModelWeights.Share(model: model, share: $0) }
        }
        map.reportUnknownKeys()
        let sum = shares.reduce(0) { $0 + $1.share }
        if abs(sum - 1) > rounding {
            map.log.report(
                .outOfBounds(
                    value.place,
                    what: LocalizedText(ProjectionModel.allCases.map(\.rawValue).joined(separator: " + ")),
                    value: sum, lowest: 1, highest: 1))
        }
        guard let year, let quarters else { return nil }
        if let late = origins.first(where: { $0 >= year }) {
            map.log.report(
                .outOfBounds(
                    map.place(of: "origins"), what: LocalizedText("origins"), value: Double(late),
                    lowest: 1900,
                    highest: Double(year - 1)))
        }
        return ModelWeights.Entry(
            year: year, quarters: quarters, origins: origins, gain: gain, shares: shares)
    }
}
