import Studies

/// The scenario files of a folder: their names, their order, and the ones that tables single out.
struct ScenarioFiles {
    private static let wrongEnding = ".yml"

    /// Names of the scenarios: the baseline first, the others by name.
    let scenarios: [String]
    private let log: FaultLog

    /// Finds the scenarios; a folder without baseline, or a file that ends in `.yml`, is a fault.
    ///
    /// - Parameters:
    ///   - names: files of the folder besides those that the study itself has.
    ///   - path: path of the folder.
    ///   - log: where faults go.
    init(names: [String], path: String, log: FaultLog) {
        self.log = log
        let found = names.filter { $0.hasSuffix(StudyFileName.ending) }.map {
            String($0.dropLast(StudyFileName.ending.count))
        }
        let others = found.filter { $0 != StudyFileName.baseline }.sorted()
        let hasBaseline = found.contains(StudyFileName.baseline)
        scenarios = (hasBaseline ? [StudyFileName.baseline] : []) + others
        if !hasBaseline {
            log.report(
                .fileMissing(
                    Place(file: FilePath.joined(path, StudyFileName.scenario(StudyFileName.baseline)))))
        }
        for name in names.sorted() where name.hasSuffix(Self.wrongEnding) {
            log.report(.formatNotRead(Place(file: FilePath.joined(path, name)), fileExtension: "yml"))
        }
    }

    /// The scenarios in the order that the study states; those it leaves out follow.
    ///
    /// - Parameter stated: the names under `scenarios` of `study.yaml`.
    func order(stated: [YAMLValue]) -> [String] {
        var order: [String] = []
        for value in stated {
            guard let name = name(value) else { continue }
            if order.contains(name) {
                log.report(.duplicateKey(value.place, key: name))
            } else {
                order.append(name)
            }
        }
        return order + scenarios.filter { !order.contains($0) }
    }

    /// The scenarios that tables single out; the baseline where the study names none.
    func cases(_ header: StudyHeader) -> Study.Cases {
        func stated(_ value: YAMLValue?) -> String { value.flatMap(name) ?? StudyFileName.baseline }
        return Study.Cases(
            recommended: stated(header.recommended), low: stated(header.low), high: stated(header.high))
    }

    private func name(_ value: YAMLValue) -> String? {
        guard let name = value.text() else { return nil }
        if scenarios.contains(name) { return name }
        log.report(
            .unknownScenario(
                value.place, found: name, nearest: NearestName.of(name, in: scenarios), available: scenarios))
        return nil
    }
}
