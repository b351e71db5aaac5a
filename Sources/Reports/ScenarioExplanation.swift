import Levers
public import Studies

/// A scenario in plain words: its story, where it comes from, and every value in use with its origin.
public struct ScenarioExplanation {
    private let study: Study
    private let scenario: Scenario
    private let language: Language
    private let parameters: ParameterText

    /// An explanation.
    ///
    /// - Parameters:
    ///   - scenario: the scenario, inheritance resolved.
    ///   - study: its study.
    ///   - language: the language.
    public init(_ scenario: Scenario, in study: Study, language: Language) {
        self.scenario = scenario
        self.study = study
        self.language = language
        parameters = ParameterText(study, language)
    }

    /// The text, lines ended by line feeds.
    public var text: String { TerminalText.text(blocks) }

    private var blocks: [Block] {
        let title = scenario.title[language] + text(zh: "（\(scenario.name)）", en: " (\(scenario.name))")
        let head: [Block] = [.lines([title, scenario.story[language], inheritance])]
        let rows = scenario.levers.flatMap(rows)
        guard !rows.isEmpty else {
            return head + [
                .lines([text(zh: "不设任何情景参数：按已估计的速度继续。", en: "Sets no lever: goes on as estimated.")])
            ] + conditions + links
        }
        let table = TextTable(
            columns: [
                .init(text(zh: "情景参数", en: "lever"), .left, limit: 22),
                .init(text(zh: "对象", en: "on"), .left, limit: 24),
                .init(text(zh: "参数", en: "parameter"), .left, limit: 24),
                .init(text(zh: "取值〔区间〕", en: "value [range]"), .right),
                .init(Term.unit[language], .left, limit: 16), .init(text(zh: "来源", en: "origin"), .left),
            ], rows: rows.map { .cells($0) })
        return head + [.table(table), .lines(meanings)] + conditions + links
    }

    /// The links that are off.
    private var links: [Block] {
        guard !scenario.unlinked.isEmpty else { return [] }
        let wording = LinkWording(study: study, language: language)
        return [
            .lines([
                wording.heading + Term.colon[language] + wording.list(scenario.unlinked)
                    + Term.fullStop[language]
            ])
        ]
    }

    /// What outcomes the scenario imposes, each with where it is stated.
    private var conditions: [Block] {
        guard !scenario.conditions.isEmpty else { return [] }
        let wording = ConditionWording(language: language)
        let rows = scenario.conditions.map { condition -> [String] in
            let indicator = study.indicator(condition.indicator)
            let name = indicator?.name ?? LocalizedText(zh: condition.indicator, en: condition.indicator)
            return [
                wording.subject(condition, name), wording.value(condition, unit: indicator?.unit),
                "\(origin(condition.origin)) \(condition.place.lineOnly)",
            ]
        }
        return [
            .table(
                TextTable(
                    columns: [
                        .init(Term.condition[language], .left, limit: 40),
                        .init(text(zh: "取值", en: "value"), .left),
                        .init(text(zh: "来源", en: "origin"), .left),
                    ], rows: rows.map { .cells($0) }))
        ]
    }

    /// Whether a value is the scenario's own or inherited.
    private func origin(_ name: String) -> String {
        guard name != scenario.name else { return text(zh: "本情景", en: "this scenario") }
        let title = study.scenario(name)?.title[language] ?? name
        return text(zh: "继承自“\(title)”", en: "inherited from “\(title)”")
    }

    private var inheritance: String {
        let line = scenario.ancestors.map { study.scenario($0)?.title[language] ?? $0 }
        guard !line.isEmpty else { return text(zh: "不继承其他情景。", en: "Inherits from no other scenario.") }
        let names = line.joined(separator: " → ")
        return text(
            zh: "继承：\(names)。本情景写明的参数整项替换继承的同名参数。",
            en: "Inherits: \(names). A lever stated here replaces the inherited one.")
    }

    /// What each lever of the scenario means.
    private var meanings: [String] {
        scenario.levers.compactMap { LeverCatalogue.lever($0.lever)?.declaration }.map {
            $0.name[language] + Term.colon[language] + $0.summary[language] + Term.fullStop[language]
        }
    }

    private func rows(_ setting: LeverSetting) -> [[String]] {
        guard let lever = LeverCatalogue.lever(setting.lever)?.declaration else { return [] }
        return setting.items.flatMap { item in
            lever.parameters.compactMap { parameter -> [String]? in
                guard let (value, origin) = used(parameter, of: lever, item, setting) else { return nil }
                let on =
                    item.name?[language] ?? item.indicator.flatMap { study.indicator($0)?.name[language] }
                return [
                    lever.name[language], on ?? "", parameter.name[language], parameters.text(value),
                    parameter.unit[language], origin,
                ]
            }
        }
    }

    /// The value in use with its origin: stated here, inherited, or from the documented range.
    private func used(
        _ parameter: LeverParameter, of lever: LeverDeclaration, _ item: LeverSetting.Item,
        _ setting: LeverSetting
    ) -> (ParameterValue.Value, String)? {
        if let stated = item.values.first(where: { $0.parameter == parameter.id }) {
            return (stated.value, "\(origin(setting.origin)) \(stated.place.lineOnly)")
        }
        if parameter.id == "in_base", let share = ListedOverlap(study).share(of: item) {
            return (
                .number(UncertainValue(share)), text(zh: "按项目清单推算", en: "from the list of projects")
            )
        }
        guard parameter.standsIn,
            let documented = study.leverRanges.first(where: {
                $0.lever == lever.id && $0.parameter == parameter.id
                    && ($0.indicator == nil || $0.indicator == item.indicator)
            })
        else { return nil }
        let evidence = documented.range.evidence
        let source =
            evidence.isExpertJudgement ? text(zh: "专家判断", en: "expert judgement") : evidence.source
        return (
            .number(documented.range.range), text(zh: "参照区间（\(source)）", en: "prior range (\(source))")
        )
    }

    private func text(zh: String, en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}

/// Every lever there is, with its parameters, units, bounds and neutral values.
public enum LeverList {
    /// The text, lines ended by line feeds.
    ///
    /// - Parameter language: the language.
    public static func text(_ language: Language) -> String {
        let blocks = LeverCatalogue.declarations.flatMap { lever -> [Block] in
            let title = LocalizedText(
                zh: "\(lever.name.zh)（\(lever.id)）", en: "\(lever.name.en) (\(lever.id))")
            return [
                .lines([title[language], lever.summary[language]]),
                .table(
                    TextTable(
                        columns: [
                            .init(LocalizedText(zh: "参数", en: "parameter")[language], .left, limit: 40),
                            .init(LocalizedText(zh: "代号", en: "id")[language], .left),
                            .init(Term.unit[language], .left),
                            .init(LocalizedText(zh: "允许范围", en: "bounds")[language], .right),
                            .init(LocalizedText(zh: "不起作用的值", en: "neutral")[language], .right),
                        ], rows: lever.parameters.map { .cells(row($0, language)) })),
            ]
        }
        return TerminalText.text(blocks)
    }

    private static func row(_ parameter: LeverParameter, _ language: Language) -> [String] {
        let bounds: String
        switch parameter.kind {
        case .number(let lowest, let highest), .path(let lowest, let highest):
            bounds = "\(DecimalText(shortest: lowest).text)—\(DecimalText(shortest: highest).text)"
        case .byQuarter(let highest), .sequence(let highest):
            bounds = "0—\(DecimalText(shortest: highest).text)"
        case .month: bounds = "2020-10"
        case .quarter: bounds = "2020Q4"
        }
        return [
            parameter.name[language], parameter.id, parameter.unit[language], bounds,
            parameter.neutral.map { DecimalText(shortest: $0).text } ?? "—",
        ]
    }
}

extension Place {
    /// File and line.
    fileprivate var lineOnly: String { line.map { "\(file):\($0)" } ?? file }
}
