public import Studies

/// The answer of a back-test: every projection that a study's data allow to repeat, with what came.
public struct StudySkill: Sendable {
    /// The study, as read.
    public let study: Study
    /// Draws a projection.
    public let draws: Int
    /// Seed of the draws.
    public let seed: UInt64
    /// Version of the engine.
    public let engine: String
    /// All cases: by hidden history, origin, indicator.
    public let cases: [SkillCase]
    /// Summaries by group.
    public let groups: [SkillGroup]
    /// What was left out or done differently.
    public let remarks: [SkillRemark]

    /// The answer of a back-test.
    public init(
        study: Study, draws: Int, seed: UInt64, engine: String, cases: [SkillCase], groups: [SkillGroup],
        remarks: [SkillRemark]
    ) {
        self.study = study
        self.draws = draws
        self.seed = seed
        self.engine = engine
        self.cases = cases
        self.groups = groups
        self.remarks = remarks
    }

    /// The same answer with further remarks, which come first.
    ///
    /// - Parameter others: what else was left out.
    public func adding(_ others: [SkillRemark]) -> StudySkill {
        StudySkill(
            study: study, draws: draws, seed: seed, engine: engine, cases: cases, groups: groups,
            remarks: others + remarks)
    }

    /// The group of a selection, if it has cases.
    ///
    /// - Parameter selection: the selection.
    public func group(_ selection: SkillGroup.Selection) -> SkillGroup? {
        groups.first { $0.selection == selection }
    }
}

/// Cases that are summed up together.
public struct SkillGroup: Hashable, Sendable {
    /// Which cases.
    public struct Selection: Hashable, Sendable {
        /// How much of the year was over.
        public let moment: SkillOrigin.Moment
        /// Whose history was hidden.
        public let hidden: HiddenHistory
        /// Which indicators.
        public let indicators: Indicators
        /// Which years; all when nothing.
        public let climate: SkillClimate?

        /// A selection.
        public init(
            moment: SkillOrigin.Moment, hidden: HiddenHistory, indicators: Indicators, climate: SkillClimate?
        ) {
            self.moment = moment
            self.hidden = hidden
            self.indicators = indicators
            self.climate = climate
        }

        /// Whether a case belongs to it.
        ///
        /// - Parameter item: the case.
        public func holds(_ item: SkillCase) -> Bool {
            guard item.origin.moment == moment, item.hidden == hidden else { return false }
            guard climate == nil || climate == item.climate else { return false }
            switch indicators {
            case .core: return item.isCore
            case .all: return item.measure == .growth
            case .one(let id): return item.indicator == id
            }
        }
    }

    /// Which indicators.
    public enum Indicators: Hashable, Sendable {
        /// Activity and the drivers.
        case core
        /// All that have growth.
        case all
        /// One.
        case one(String)
    }

    /// Which cases.
    public let selection: Selection
    /// One summary a forecaster that has a case, in the order of ``Forecaster/allCases``.
    public let summaries: [SkillSummary]

    /// A group.
    ///
    /// - Parameters:
    ///   - selection: which cases.
    ///   - summaries: one a forecaster.
    public init(selection: Selection, summaries: [SkillSummary]) {
        self.selection = selection
        self.summaries = summaries
    }

    /// How a forecaster did.
    ///
    /// - Parameter forecaster: the forecaster.
    public func summary(_ forecaster: Forecaster) -> SkillSummary? {
        summaries.first { $0.forecaster == forecaster }
    }
}
