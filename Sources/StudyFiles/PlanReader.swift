public import Plans
public import Studies
import TimeSeries
import Workbooks

/// Reads the plan of a study, `plan.yaml` in its folder: a plan, or all faults of the file together.
public struct PlanReader: Sendable {
    /// Name of the file.
    public static let file = StudyFileName.plan

    private let files: FileSource

    /// A reader.
    ///
    /// - Parameter files: where files come from.
    public init(files: FileSource = .disk) {
        self.files = files
    }

    /// Reads a plan.
    ///
    /// - Parameters:
    ///   - folder: path of the study's folder.
    ///   - study: the study, on whose as-of date targets must be known.
    /// - Returns: the plan; nothing when the study has none.
    /// - Throws: every fault of the file.
    public func plan(in folder: String, of study: Study) throws(Faults) -> Plan? {
        let path = FilePath.joined(FilePath.joined("", folder), Self.file)
        let log = FaultLog()
        guard let bytes = try bytes(path) else { return nil }
        guard let text = try? DecodedText(bytes).text else {
            throw Faults([.encodingUnknown(Place(file: path))])
        }
        guard !YAMLFile.isEmpty(text) else { throw Faults([.fileEmpty(Place(file: path))]) }
        let root = YAMLFile.root(of: text, path: path, log: log)
        let plan = root.flatMap { self.plan($0, study, hash: SHA256.hexadecimal(of: text)) }
        guard log.faults.isEmpty else { throw Faults(log.faults) }
        return plan
    }

    private func bytes(_ path: String) throws(Faults) -> [UInt8]? {
        do {
            return try files.read(path)
        } catch {
            switch error {
            case .missing: return nil
            case .unreadable(let reason): throw Faults([.fileUnreadable(Place(file: path), reason: reason)])
            }
        }
    }

    private func plan(_ value: YAMLValue, _ study: Study, hash: String) -> Plan? {
        guard var map = value.mapping() else { return nil }
        _ = map.required("schema")?.word(of: ["midyear.plan/1"])
        let cases = map.required("cases").flatMap { self.cases($0, study) }
        let closing = map.value("closing").flatMap {
            PlanTableReader(study: study, isClosing: true).table($0)
        }
        let draft = map.required("draft").flatMap {
            PlanTableReader(study: study, isClosing: false).table($0)
        }
        map.reportUnknownKeys()
        guard let cases, let draft else { return nil }
        return Plan(closing: closing, draft: draft, cases: cases, contentHash: hash, place: value.place)
    }

    private func cases(_ value: YAMLValue, _ study: Study) -> Plan.Cases? {
        guard var map = value.mapping() else { return nil }
        let source = map.required("source")?.text()
        let low = map.required("low").flatMap { self.planCase($0, study) }
        let recommended = map.required("recommended").flatMap { self.planCase($0, study) }
        let high = map.required("high").flatMap { self.planCase($0, study) }
        map.reportUnknownKeys()
        guard let source, let low, let recommended, let high else { return nil }
        return Plan.Cases(low: low, recommended: recommended, high: high, source: source)
    }

    private func planCase(_ value: YAMLValue, _ study: Study) -> Plan.Case? {
        guard var map = value.mapping() else { return nil }
        let scenario = map.required("scenario").flatMap { self.scenario($0, study) }
        let growth = map.value("long_run_growth")?.growth()
        map.reportUnknownKeys()
        return scenario.map { Plan.Case(scenario: $0, longRunGrowth: growth, place: map.place) }
    }

    private func scenario(_ value: YAMLValue, _ study: Study) -> String? {
        guard let name = value.text() else { return nil }
        if let scenario = study.scenario(name) { return scenario.name }
        let available = study.scenarios.map(\.name)
        value.file.log.report(
            .unknownScenario(
                value.place, found: name,
                nearest: NearestName.of(name, in: available + study.scenarios.map(\.title.zh)),
                available: available))
        return nil
    }
}
