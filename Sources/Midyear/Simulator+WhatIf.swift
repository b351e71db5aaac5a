import Levers
import Models
public import Outcomes
import Projection
import StudyFiles
import Studies

extension Simulator {
    /// What a one-off question asks.
    public struct Question: Sendable {
        /// Name or title of the scenario over which parameters are set; the recommended one when nothing is stated.
        public var scenario: String?
        /// Settings: `LEVER.PARAMETER=VALUE`.
        public var settings: [String]
        /// Name or title of the scenario to compare with; the scenario itself when nothing is stated.
        public var against: String?
        /// Settings over the scenario compared with; over the settings when no scenario is named.
        public var settingsAgainst: [String]
        /// Links to be switched off: `LEVER:INDICATOR`.
        public var links: [String]
        /// The name under which the scenario is kept.
        public var save: String?
        /// As-of date, draws and seed; its scenarios are not used.
        public var request: Request

        /// A question.
        public init(
            scenario: String? = nil, settings: [String] = [], against: String? = nil,
            settingsAgainst: [String] = [], links: [String] = [], save: String? = nil,
            request: Request = Request()
        ) {
            self.scenario = scenario
            self.settings = settings
            self.against = against
            self.settingsAgainst = settingsAgainst
            self.links = links
            self.save = save
            self.request = request
        }
    }

    /// Answers a one-off question.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - question: what is set, and what it is compared with.
    /// - Returns: the comparison, difference by difference.
    /// - Throws: ``Faults``; `CancellationError`; the file system's error when the scenario cannot be kept.
    public func answer(_ folder: String, _ question: Question) async throws -> WhatIf {
        let (study, _) = try read(folder, question.request)
        let keeper = ScenarioKeeper(folder: folder, study: study)
        if let name = question.save, !inputs.isReplay { try keeper.check(name) }
        let sides = try Sides(question, study, folder: folder, choose: chosen(_:in:folder:))
        let prediction = try await predict(study, question.request)
        let projector = try await projector(
            study, prediction, for: sides.pairs.flatMap { [$0.of, $0.against] }, question.request)
        stage("scenarios")
        let comparisons = try sides.pairs.map {
            try projector.compare($0.of, with: $0.against)
        }
        try Task.checkCancellation()
        if let name = question.save, !inputs.isReplay {
            let text = ScenarioText.text(
                sides.of, title: name, base: sides.base, changes: sides.changes)
            try keeper.keep(text, as: name)
        }
        return WhatIf(
            study: study,
            run: Run(
                study, model: ModelChoice(study, asked: question.request.model),
                // The name tells the links that the question switches off.
                scenarios: sides.pairs.flatMap { [$0.of.unlinking(sides.base.unlinked), $0.against] },
                draws: question.request.draws, seed: question.request.seed),
            base: sides.base, changes: sides.changes, changesAgainst: sides.changesAgainst,
            against: sides.changesAgainst.isEmpty ? sides.against : nil, links: sides.links,
            comparisons: comparisons, savedAs: question.save)
    }
}

/// The two scenarios of a question.
struct Sides {
    /// Scenarios of a study by names or titles, or all faults of these.
    typealias Choice = (_ names: [String], _ study: Study, _ folder: String) throws(Faults) -> [Scenario]

    /// How the name of what is asked begins.
    static let name = "what-if"

    let base, of, against: Scenario
    let changes, changesAgainst: [SettingChange]
    let links: [LeverLink]
    private let study: Study

    init(
        _ question: Simulator.Question, _ study: Study, folder: String,
        choose: Choice
    ) throws(Faults) {
        self.study = study
        let overlay = ScenarioOverlay(study, option: "--set")
        let names = [question.scenario ?? study.cases.recommended] + [question.against].compactMap { $0 }
        let chosen = try choose(names, study, folder)
        base = chosen[0]
        let (scenario, changes) = try overlay.scenario(base, question.settings)
        let other = question.against == nil ? nil : chosen[1]
        let reference = other ?? (question.settingsAgainst.isEmpty ? base : scenario)
        (against, changesAgainst) = try ScenarioOverlay(study, option: "--against-set").scenario(
            reference, question.settingsAgainst)
        self.changes = changes
        var links: [LeverLink] = []
        for text in question.links {
            links.append(try ScenarioOverlay(study, option: "--unlink").link(text, in: scenario))
        }
        self.links = links
        let marks = links.map { " -\($0.lever)/\($0.instrument?.zh ?? "")/\($0.indicator)" }
        let own = links.filter { !scenario.unlinked.contains($0) }
        of = scenario.named(Self.name + marks.joined()).unlinking(scenario.unlinked + own)
    }

    /// Comparisons to make: two when the overlap of money is not stated, end by end.
    var pairs: [(of: Scenario, against: Scenario)] { OverlapVariants.pairs(of, against, in: study) }
}

extension Scenario {
    /// The scenario under another name.
    fileprivate func named(_ name: String) -> Scenario {
        Scenario(
            name: name, title: title, story: story, ancestors: ancestors, levers: levers,
            conditions: conditions, unlinked: unlinked, place: place)
    }
}
