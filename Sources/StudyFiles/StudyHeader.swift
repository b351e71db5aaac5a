import Studies
import TimeSeries

/// What `study.yaml` says besides its indicators. What could not be read is nothing; its fault is reported.
struct StudyHeader {
    /// Title.
    let title: LocalizedText?
    /// The region.
    let region: Study.Region?
    /// Language of the study's outputs.
    let language: Language?
    /// The as-of date: the one asked for, or else the file's own.
    let asOf: CalendarDay?
    /// Last year projected.
    let horizon: Int?
    /// Folder of the parent, as written.
    let parent: YAMLValue?
    /// The model, if the file names one.
    let model: ProjectionModel?
    /// Long-run growth: mean and standard deviation, percent a year.
    let longRunGrowth: (mean: Double, deviation: Double)
    /// Where the long-run growth comes from; expert judgement when the file does not say.
    let longRunSource: String
    /// Declared shock quarters.
    let shockQuarters: [Study.ShockQuarter]
    /// The chances from which status words change.
    let statusThresholds: StatusThresholds
    /// How far offices are believed.
    let trust: OfficeTrust
    /// The stated weights of scenarios.
    let weights: YAMLValue?
    /// The stated order of scenarios.
    let scenarios: [YAMLValue]
    /// The scenarios that tables single out.
    let recommended, low, high: YAMLValue?

    /// Reads the header.
    ///
    /// - Parameters:
    ///   - map: the root of `study.yaml`.
    ///   - asked: the as-of date asked for instead of the file's own.
    ///   - isParent: whether another study reads it as its parent, whose horizon does not matter then.
    init(_ map: inout YAMLMapping, asOf asked: CalendarDay?, isParent: Bool) {
        _ = map.required("schema")?.word(of: ["midyear.study/1"])
        title = map.required("title")?.bothLanguages()
        region = map.required("region").flatMap(Self.region)
        language = map.required("language")?.choice(Language.self)
        let stated = map.required("as_of")?.day()
        asOf = asked ?? stated
        let first = isParent ? CalendarDay.years.lowerBound : stated?.year ?? CalendarDay.years.lowerBound
        horizon = map.required("horizon")?.wholeNumber(in: first...CalendarDay.years.upperBound)
        if !isParent, let asked, let horizon, asked.year > horizon {
            map.log.report(.asOfBeyondHorizon(map.place(of: "horizon"), asOf: asked, horizon: horizon))
        }
        parent = map.value("parent")
        model = map.value("model")?.choice(ProjectionModel.self)
        let longRun = map.value("long_run_growth").flatMap(Self.longRunGrowth)
        longRunGrowth = longRun.map { ($0.mean, $0.deviation) } ?? (mean: 5, deviation: 3)
        longRunSource = longRun?.source ?? "expert judgement"
        let evidence = EvidenceReader(asOf: asOf)
        let shocks = map.value("shock_quarters")?.list() ?? []
        shockQuarters = shocks.compactMap { Self.shockQuarter($0, evidence) }
        statusThresholds = map.value("status_thresholds").flatMap(ReportingReader.thresholds) ?? .standard
        trust = OfficeTrustReader(evidence: evidence).trust(
            estimates: map.value("estimates"), projects: map.value("project_list"))
        weights = map.value("weights")
        scenarios = map.value("scenarios")?.list() ?? []
        recommended = map.value("recommended")
        low = map.value("low")
        high = map.value("high")
    }

    private static func region(_ value: YAMLValue) -> Study.Region? {
        guard var map = value.mapping() else { return nil }
        let id = map.required("id")?.text()
        let name = map.required("name")?.bothLanguages()
        map.reportUnknownKeys()
        guard let id else { return nil }
        return Study.Region(id: id, name: name ?? LocalizedText(zh: id, en: id))
    }

    private static func longRunGrowth(
        _ value: YAMLValue
    ) -> (mean: Double, deviation: Double, source: String?)? {
        guard var map = value.mapping() else { return nil }
        let mean = map.required("mean")?.growth()
        let deviation = map.required("deviation")?.number(in: 0...100)
        let source = map.value("source")?.text()
        map.reportUnknownKeys()
        guard let mean, let deviation else { return nil }
        return (mean, deviation, source)
    }

    private static func shockQuarter(_ value: YAMLValue, _ reader: EvidenceReader) -> Study.ShockQuarter? {
        guard var map = value.mapping() else { return nil }
        let quarter = map.required("quarter")?.quarter()
        let evidence = reader.evidence(in: &map, what: quarter?.description ?? "shock_quarters")
        map.reportUnknownKeys()
        guard let quarter, let evidence else { return nil }
        return Study.ShockQuarter(quarter: quarter, evidence: evidence)
    }
}

extension StudyHeader {
    /// The study, if at least its as-of date could be read. What else could not be read has a fault already, and a
    /// stand-in here, so that levers can still be checked.
    func study(
        id: String, indicators: [Indicator], observations: [Observation], expectations: [Observation],
        projects: [Project], leverRanges: [LeverRange], scenarios: [Scenario], cases: Study.Cases,
        parent: Study?, contentHash: String
    ) -> Study? {
        guard let asOf else { return nil }
        let name = LocalizedText(zh: id, en: id)
        return Study(
            id: id, title: title ?? name, region: region ?? Study.Region(id: id, name: name),
            language: language ?? .zh, asOf: asOf, horizon: horizon ?? asOf.year,
            longRunGrowth: longRunGrowth, longRunSource: longRunSource,
            shockQuarters: shockQuarters, indicators: indicators, observations: observations,
            expectations: expectations, projects: projects, trust: trust,
            leverRanges: leverRanges, scenarios: scenarios, cases: cases,
            parent: parent.map { ParentStudy($0.seen(on: asOf)) }, model: model ?? .trendGap,
            statusThresholds: statusThresholds,
            contentHash: contentHash)
    }
}
