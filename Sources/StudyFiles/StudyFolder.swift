import Studies
import TimeSeries

/// Reads one folder, and those of its parents, as far as faults allow.
struct StudyFolder {
    /// What a folder holds.
    struct Content {
        /// The study; nothing when not even its as-of date could be read.
        let study: Study?
        /// Its indicators.
        let indicators: IndicatorDirectory
        /// The files read.
        let record: FileRecord
    }

    /// Path of the folder, as the user named it; empty for the current one.
    let path: String
    /// Where a study names this folder as its parent, and how; nothing for the study asked for.
    let namedAsParent: (place: Place, folder: String)?
    /// Absolute paths of the studies that have this one as their parent, the study asked for first.
    let descendants: [String]
    /// Where files come from.
    let source: FileSource
    /// Where faults go.
    let log: FaultLog
    /// Path of the observations as seen from the folder.
    var observationsFile = StudyFileName.observations

    /// Reads everything in the folder.
    ///
    /// - Parameter asked: the as-of date, instead of the study's own.
    func content(asOf asked: CalendarDay?) -> Content {
        var record = FileRecord(folder: path, source: source, log: log)
        guard let names = fileNames() else {
            return Content(study: nil, indicators: .unreadable, record: record)
        }
        var file = tree(StudyFileName.study, &record).flatMap {
            StudyFile($0, asOf: asked, isParent: !descendants.isEmpty)
        }
        let header = file?.header
        let parent = header?.parent.flatMap { parentContent($0, asOf: header?.asOf, &record) }
        let drafts = file?.drafts(parent: parent?.indicators) ?? []
        let indicators = file == nil ? .unreadable : IndicatorDirectory(drafts)
        let (observations, isWhole) = log.watching {
            readFigures(observationsFile, header, indicators, &record)
        }
        let expectations =
            names.contains(StudyFileName.expectations)
            ? readFigures(StudyFileName.expectations, header, indicators, &record) : []
        let projects =
            names.contains(StudyFileName.projects) ? readProjects(header, indicators, &record) : []
        StudyChecks(
            drafts: drafts, indicators: indicators, parent: parent?.indicators,
            observations: isWhole ? observations : nil, asOf: header?.asOf, log: log
        ).report()
        let levers = LeversFile(indicators: indicators, evidence: EvidenceReader(asOf: header?.asOf))
        let ranges =
            names.contains(StudyFileName.levers)
            ? tree(StudyFileName.levers, &record).map(levers.ranges) : nil
        let files = ScenarioFiles(
            names: names.filter { !StudyFileName.otherThanScenarios.contains($0) }, path: path, log: log)
        let known = observations.filter { figure in header?.asOf.map(figure.isKnown) ?? false }
        let scenarios = readScenarios(files, header, indicators, known, &record)
        let weights =
            names.contains(WeightsFile.name) && descendants.isEmpty
            ? tree(WeightsFile.name, &record).flatMap(WeightsFile.weights) : nil
        var study = header.flatMap { header in
            header.study(
                id: id, indicators: indicators.indicators, observations: observations,
                expectations: expectations, projects: projects, leverRanges: ranges ?? [],
                scenarios: scenarios, cases: files.cases(header), parent: parent?.study,
                contentHash: record.contentHash)
        }
        study?.dataHash = record.dataHash
        study?.modelWeights = weights
        if let study, study.horizon >= study.asOf.year {
            reportLeverFaults(study)
            reportClosedPeriods(study)
        }
        return Content(
            study: study.map { weighed($0, header?.weights) }, indicators: indicators, record: record)
    }

    /// The study with the weights that its file gives scenarios.
    private func weighed(_ study: Study, _ value: YAMLValue?) -> Study {
        guard let value, let map = value.mapping() else { return study }
        let stated = map.entries.compactMap { entry in
            entry.value.number(in: -100...100).map { (name: entry.key, value: $0, place: entry.place) }
        }
        do {
            return study.weighing(try ScenarioWeights(study).checked(stated, at: value.place))
        } catch {
            error.list.forEach(log.report)
            return study
        }
    }

    /// The folder's last component.
    private var id: String { source.absolutePath(path).split(separator: "/").last.map(String.init) ?? path }

    /// The names of the files; a folder that does not exist, or is no study, is a fault.
    private func fileNames() -> [String]? {
        let place = Place(file: path.isEmpty ? "." : path)
        let parentFault = namedAsParent.map { Fault.parentNotFound($0.place, folder: $0.folder) }
        do {
            let names = try source.list(path)
            if names.contains(StudyFileName.study) { return names.filter { !$0.hasPrefix(".") } }
            log.report(parentFault ?? .notAStudy(place))
        } catch {
            switch error {
            case .missing: log.report(parentFault ?? .fileMissing(place))
            case .unreadable(let reason): log.report(.fileUnreadable(place, reason: reason))
            }
        }
        return nil
    }

    private func tree(_ name: String, _ record: inout FileRecord) -> YAMLValue? {
        record.text(name).flatMap { text in
            guard !YAMLFile.isEmpty(text) else {
                log.report(.fileEmpty(Place(file: record.path(name))))
                return nil
            }
            return YAMLFile.root(of: text, path: record.path(name), log: log)
        }
    }

    /// The parent's content; nothing is in it when the parent is the study itself or one of its descendants.
    private func parentContent(_ value: YAMLValue, asOf: CalendarDay?, _ record: inout FileRecord) -> Content?
    {
        guard let folder = value.text() else { return nil }
        let parentPath = FilePath.joined(path, folder)
        let line = descendants + [source.absolutePath(path)]
        let absolutePath = source.absolutePath(parentPath)
        guard !line.contains(absolutePath) else {
            log.report(.parentCycle(value.place, names: line + [absolutePath]))
            return Content(study: nil, indicators: .unreadable, record: record)
        }
        let content = StudyFolder(
            path: parentPath, namedAsParent: (value.place, folder), descendants: line, source: source,
            log: log
        ).content(asOf: asOf)
        record.absorb(content.record, at: folder)
        return content
    }

    /// Observations, or the departments' estimates, which have the same columns.
    private func readFigures(
        _ name: String, _ header: StudyHeader?, _ indicators: IndicatorDirectory, _ record: inout FileRecord
    ) -> [Observation] {
        let file = ObservationsFile(
            path: record.path(name), region: header?.region, indicators: indicators, asOf: header?.asOf,
            areExpectations: name == StudyFileName.expectations, log: log)
        return record.text(name).map(file.observations) ?? []
    }

    /// The list of projects, which a study without a total of investment and its construction part has no use for.
    private func readProjects(
        _ header: StudyHeader?, _ indicators: IndicatorDirectory, _ record: inout FileRecord
    ) -> [Project] {
        let file = ProjectsFile(path: record.path(StudyFileName.projects), asOf: header?.asOf, log: log)
        let hasTotal = indicators.indicators.contains { if case .total = $0.role { true } else { false } }
        if !hasTotal, !indicators.indicators.isEmpty {
            log.report(.projectsWithoutTotal(Place(file: file.path)))
        }
        return record.text(StudyFileName.projects).map(file.projects) ?? []
    }

    private func readScenarios(
        _ files: ScenarioFiles, _ header: StudyHeader?, _ indicators: IndicatorDirectory,
        _ known: [Observation], _ record: inout FileRecord
    ) -> [Scenario] {
        let drafts = files.order(stated: header?.scenarios ?? []).compactMap { name in
            tree(StudyFileName.scenario(name), &record).flatMap {
                ScenarioFile(
                    name: name, indicators: indicators, year: header?.asOf?.year, known: known
                ).draft($0)
            }
        }
        return ScenarioInheritance(
            drafts: drafts, names: files.scenarios, indicators: indicators, log: log
        ).resolved()
    }
}
