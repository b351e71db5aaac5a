public import Studies

/// A plan of several years: what it asks of which indicators.
public struct PlanTable: Hashable, Sendable {
    /// Rows under one heading.
    public struct Section: Hashable, Sendable {
        /// The heading: 经济发展.
        public let name: LocalizedText
        /// The rows.
        public let indicators: [PlanIndicator]

        /// Rows under one heading.
        ///
        /// - Parameters:
        ///   - name: the heading.
        ///   - indicators: the rows.
        public init(name: LocalizedText, indicators: [PlanIndicator]) {
            self.name = name
            self.indicators = indicators
        }
    }

    /// Title.
    public let title: LocalizedText
    /// The year before its first: 2020.
    public let baseYear: Int
    /// Its last year: 2025.
    public let targetYear: Int
    /// The year whose prices real levels are stated in; nothing where the table has none.
    public let priceYear: Int?
    /// Its rows by heading.
    public let sections: [Section]

    /// A plan of several years.
    public init(
        title: LocalizedText, baseYear: Int, targetYear: Int, priceYear: Int?, sections: [Section]
    ) {
        self.title = title
        self.baseYear = baseYear
        self.targetYear = targetYear
        self.priceYear = priceYear
        self.sections = sections
    }

    /// All rows, in order.
    public var indicators: [PlanIndicator] { sections.flatMap(\.indicators) }
    /// Number of its years.
    public var years: Int { targetYear - baseYear }
}

/// The plan of a study: the table of the draft, the closing of the plan before, and the cases that project it.
public struct Plan: Hashable, Sendable {
    /// A case: a scenario of the study under a long-run growth.
    public struct Case: Hashable, Sendable {
        /// Name of the scenario that it goes on from.
        public let scenario: String
        /// Long-run growth to which trends revert, percent a year; the study's own when nothing is stated.
        public let longRunGrowth: Double?
        /// Where the case stands.
        public let place: Place

        /// A case.
        ///
        /// - Parameters:
        ///   - scenario: name of a scenario of the study.
        ///   - longRunGrowth: percent a year.
        ///   - place: where it stands.
        public init(scenario: String, longRunGrowth: Double?, place: Place) {
            self.scenario = scenario
            self.longRunGrowth = longRunGrowth
            self.place = place
        }
    }

    /// The three cases of a plan.
    public struct Cases: Hashable, Sendable {
        /// 低方案
        public let low: Case
        /// 推荐方案
        public let recommended: Case
        /// 高方案
        public let high: Case
        /// Where the long-run growth rates come from.
        public let source: String

        /// The three cases.
        ///
        /// - Parameters:
        ///   - low: 低方案.
        ///   - recommended: 推荐方案.
        ///   - high: 高方案.
        ///   - source: where the long-run growth rates come from.
        public init(low: Case, recommended: Case, high: Case, source: String) {
            self.low = low
            self.recommended = recommended
            self.high = high
            self.source = source
        }

        /// The cases from low to high.
        public var list: [Case] { [low, recommended, high] }
    }

    /// The closing table of the plan before (十三五收官).
    public let closing: PlanTable?
    /// The main table of the draft (主要指标).
    public let draft: PlanTable
    /// The cases.
    public let cases: Cases
    /// SHA-256 of the plan's file, lower-case hexadecimal.
    public let contentHash: String
    /// The file.
    public let place: Place

    /// A plan.
    public init(
        closing: PlanTable?, draft: PlanTable, cases: Cases, contentHash: String, place: Place
    ) {
        self.closing = closing
        self.draft = draft
        self.cases = cases
        self.contentHash = contentHash
        self.place = place
    }
}
