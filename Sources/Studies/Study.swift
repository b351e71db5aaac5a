public import TimeSeries

/// The question: one region, one as-of date, its indicators and what is known of them.
public struct Study: Sendable {
    /// The region the figures speak about.
    public struct Region: Hashable, Sendable {
        /// Identifier used in files.
        public let id: String
        /// Name.
        public let name: LocalizedText

        /// A region.
        ///
        /// - Parameters:
        ///   - id: identifier used in files.
        ///   - name: name in both languages.
        public init(id: String, name: LocalizedText) {
            self.id = id
            self.name = name
        }
    }

    /// A quarter that the study declares to be hit by a shock.
    public struct ShockQuarter: Hashable, Sendable {
        /// The quarter.
        public let quarter: Quarter
        /// Source, and since when it is known.
        public let evidence: Evidence

        /// A declared shock quarter.
        ///
        /// - Parameters:
        ///   - quarter: the quarter.
        ///   - evidence: source and date.
        public init(quarter: Quarter, evidence: Evidence) {
            self.quarter = quarter
            self.evidence = evidence
        }
    }

    /// Identifier: the folder's name.
    public let id: String
    /// Title.
    public let title: LocalizedText
    /// The region.
    public let region: Region
    /// Language of the study's outputs.
    public let language: Language
    /// Only what was known on this day is used.
    public let asOf: CalendarDay
    /// Last year projected.
    public let horizon: Int
    /// Long-run growth to which trends revert: mean and standard deviation, percent a year.
    public let longRunGrowth: (mean: Double, deviation: Double)
    /// Declared shock quarters.
    public let shockQuarters: [ShockQuarter]
    /// Indicators in the report's order.
    public let indicators: [Indicator]
    /// Everything read, of every date; ``known`` is what may be used.
    public let observations: [Observation]
    /// Departments' own estimates of periods to come, as filed: shown beside the projection, and rows
    /// of it only when ``trust`` says so.
    public let expectations: [Observation]
    /// Every line of the list of investment projects; ``projectList`` is what counts on the as-of date.
    public let projects: [Project]
    /// How far the list of projects and departments' estimates are believed.
    public let trust: OfficeTrust
    /// The observations that may be used on the as-of date, one a cell: of several vintages the latest known.
    ///
    /// Order: indicators in the study's order, then period, then measure.
    public let known: [Observation]
    /// Documented ranges of lever parameters.
    public let leverRanges: [LeverRange]
    /// Scenarios in the file order of their names, parents resolved.
    public let scenarios: [Scenario]
    /// Names of the recommended, low and high scenario.
    public let cases: Cases
    /// The weights that the office gives scenarios, if it does.
    public let weights: [ScenarioWeight]
    /// The next larger region's study, if any.
    public let parent: ParentStudy?
    /// The model it is projected with when none is asked for.
    public let model: ProjectionModel
    /// The chances of a target from which status words change.
    public let statusThresholds: StatusThresholds
    /// SHA-256 of the study's files and its parents', lower-case hexadecimal, in order of path.
    public let contentHash: String

    /// A study.
    public init(
        id: String, title: LocalizedText, region: Region, language: Language, asOf: CalendarDay, horizon: Int,
        longRunGrowth: (mean: Double, deviation: Double), shockQuarters: [ShockQuarter],
        indicators: [Indicator], observations: [Observation], expectations: [Observation] = [],
        projects: [Project] = [], trust: OfficeTrust = .standard,
        leverRanges: [LeverRange],
        scenarios: [Scenario], cases: Cases, weights: [ScenarioWeight] = [], parent: ParentStudy?,
        model: ProjectionModel = .trendGap,
        statusThresholds: StatusThresholds = .standard, contentHash: String
    ) {
        self.id = id
        self.title = title
        self.region = region
        self.language = language
        self.asOf = asOf
        self.horizon = horizon
        self.longRunGrowth = longRunGrowth
        self.shockQuarters = shockQuarters
        self.indicators = indicators
        self.observations = observations
        self.expectations = expectations
        self.projects = projects
        self.trust = trust
        known = Self.known(observations, indicators: indicators, asOf: asOf)
        self.leverRanges = leverRanges
        self.scenarios = scenarios
        self.cases = cases
        self.weights = weights
        self.parent = parent
        self.model = model
        self.statusThresholds = statusThresholds
        self.contentHash = contentHash
    }

    /// Names of the scenarios that tables single out.
    public struct Cases: Hashable, Sendable {
        /// 推荐方案
        public let recommended: String
        /// 低方案
        public let low: String
        /// 高方案
        public let high: String

        /// The three cases.
        ///
        /// - Parameters:
        ///   - recommended: 推荐方案.
        ///   - low: 低方案.
        ///   - high: 高方案.
        public init(recommended: String, low: String, high: String) {
            self.recommended = recommended
            self.low = low
            self.high = high
        }
    }

    /// The same study seen from another day.
    ///
    /// - Parameters:
    ///   - day: the as-of date.
    ///   - horizon: last year projected; the study's own when not stated.
    /// - Returns: the study, and its parents, as of that day.
    public func seen(on day: CalendarDay, horizon: Int? = nil) -> Study {
        copy(
            asOf: day, horizon: horizon ?? self.horizon, observations: observations,
            parent: parent.map { ParentStudy($0.study.seen(on: day, horizon: horizon)) },
            contentHash: contentHash)
    }

    /// The same study with another date, figures and parent.
    func copy(
        asOf: CalendarDay, horizon: Int, observations: [Observation], parent: ParentStudy?,
        contentHash: String
    ) -> Study {
        copy(
            asOf: asOf, horizon: horizon, observations: observations, parent: parent,
            contentHash: contentHash, trust: trust, weights: weights)
    }

    private func copy(
        asOf: CalendarDay, horizon: Int, observations: [Observation], parent: ParentStudy?,
        contentHash: String, trust: OfficeTrust, weights: [ScenarioWeight]
    ) -> Study {
        Study(
            id: id, title: title, region: region, language: language, asOf: asOf, horizon: horizon,
            longRunGrowth: longRunGrowth, shockQuarters: shockQuarters, indicators: indicators,
            observations: observations, expectations: expectations, projects: projects, trust: trust,
            leverRanges: leverRanges, scenarios: scenarios, cases: cases, weights: weights, parent: parent,
            model: model, statusThresholds: statusThresholds, contentHash: contentHash)
    }

    /// The same study with offices believed otherwise.
    ///
    /// - Parameter trust: how far they are believed.
    public func trusting(_ trust: OfficeTrust) -> Study {
        copy(
            asOf: asOf, horizon: horizon, observations: observations, parent: parent,
            contentHash: contentHash, trust: trust, weights: weights)
    }

    /// The same study with other weights of scenarios.
    ///
    /// - Parameter weights: two or more, adding up to 1; none for no summary.
    public func weighing(_ weights: [ScenarioWeight]) -> Study {
        copy(
            asOf: asOf, horizon: horizon, observations: observations, parent: parent,
            contentHash: contentHash, trust: trust, weights: weights)
    }

    private static func known(
        _ observations: [Observation], indicators: [Indicator], asOf: CalendarDay
    ) -> [Observation] {
        let order = Dictionary(
            indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var latest: [Observation] = []
        var positions: [Cell: Int] = [:]
        for observation in observations where observation.isKnown(on: asOf) {
            let cell = Cell(observation)
            if let position = positions[cell] {
                if isNewer(observation, than: latest[position]) { latest[position] = observation }
            } else {
                positions[cell] = latest.count
                latest.append(observation)
            }
        }
        return latest.sorted { left, right in
            let leftKey = (order[left.indicator] ?? .max, left.indicator, left.period)
            let rightKey = (order[right.indicator] ?? .max, right.indicator, right.period)
            if leftKey != rightKey { return leftKey < rightKey }
            return left.measure.rawValue < right.measure.rawValue
        }
    }

    /// The indicator with an id.
    ///
    /// - Parameter id: identifier.
    /// - Returns: the indicator, if the study has it.
    public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

    /// The indicator with an id, a name in either language, or an alias.
    ///
    /// - Parameter text: what the user wrote.
    public func indicator(named text: String) -> Indicator? {
        indicators.first {
            $0.id == text || $0.name.zh == text || $0.name.en == text || $0.aliases.contains(text)
        }
    }

    /// The scenario with a name.
    ///
    /// - Parameter name: file name without extension, or a title in either language.
    /// - Returns: the scenario, if the study has it.
    public func scenario(_ name: String) -> Scenario? {
        scenarios.first { $0.name == name || $0.title.zh == name || $0.title.en == name }
    }

    /// The documented range of a lever parameter.
    ///
    /// - Parameters:
    ///   - lever: lever id.
    ///   - parameter: parameter id.
    ///   - indicator: indicator id, for levers set by indicator; its own range wins over the general one.
    /// - Returns: the range of `levers.yaml`, if it states one.
    public func documentedRange(_ lever: String, _ parameter: String, indicator: String? = nil)
        -> UncertainValue?
    {
        let candidates = leverRanges.filter { $0.lever == lever && $0.parameter == parameter }
        let match = candidates.first { $0.indicator == indicator } ?? candidates.first { $0.indicator == nil }
        return match?.range.range
    }

    private struct Cell: Hashable {
        let indicator: String
        let period: Period
        let measure: Measure

        init(_ observation: Observation) {
            indicator = observation.indicator
            period = observation.period
            measure = observation.measure
        }
    }

    /// The later release wins; the office's own, unreleased number wins over a released one.
    private static func isNewer(_ left: Observation, than right: Observation) -> Bool {
        switch (left.published, right.published) {
        case (let left?, let right?): return left > right
        case (nil, _?): return true
        default: return false
        }
    }
}

/// A parent study, boxed because a study holds its parent.
public final class ParentStudy: Sendable {
    /// The parent.
    public let study: Study

    /// Boxes a study.
    ///
    /// - Parameter study: the parent.
    public init(_ study: Study) {
        self.study = study
    }
}
