public import Outcomes
import Plans
public import Studies

/// Which table of a plan.
public enum PlanTableName: String, CaseIterable, Sendable {
    /// 十三五收官: the closing of the plan before.
    case closing = "十三五收官"
    /// 主要指标: the main table of the draft.
    case indicators = "主要指标"
    /// 年度路径: the internal annex.
    case path = "年度路径"

    /// The name in English.
    public var english: String {
        switch self {
        case .closing: return "closing"
        case .indicators: return "indicators"
        case .path: return "path"
        }
    }

    /// The table of a name in either language; 收官 and 五年规划收官 mean the closing too.
    ///
    /// - Parameter text: what was written.
    public init?(named text: String) {
        let aliases: [String: PlanTableName] = ["收官": .closing, "规划收官": .closing]
        let found = Self.allCases.first { $0.rawValue == text || $0.english == text.lowercased() }
        guard let found = found ?? aliases[text] else { return nil }
        self = found
    }
}

/// The tables of a plan in one edition and language, in any format.
public struct PlanReport: Sendable {
    private let document: Document
    private let omissions: [Omission]
    private let edition: Edition

    /// A report.
    ///
    /// - Parameters:
    ///   - projection: the answer.
    ///   - tables: which tables, in order.
    ///   - language: language of all words.
    ///   - edition: for whom it is written; a public one never holds the annex.
    ///   - confirmed: ids of indicators whose projected base a public edition may carry.
    public init(
        _ projection: PlanProjection, tables: [PlanTableName], language: Language,
        edition: Edition = .internal,
        confirmed: [String] = []
    ) {
        let context = PlanContext(projection: projection, language: language, confirmed: confirmed)
        let whole = Document(
            title: Self.title(tables, context),
            banner: edition == .internal ? Term.internalEdition[language] : "",
            statements: Self.statements(context), run: projection.run.number, date: projection.study.asOf,
            language: language,
            parts: tables.enumerated().flatMap { Self.parts($1, number: $0 + 1, context) })
        self.edition = edition
        switch edition {
        case .internal: (document, omissions) = (whole, [])
        case .public:
            let filtered = PublicEdition(whole)
            (document, omissions) = (filtered.document, filtered.omissions + [.runNumber])
        }
    }

    private static func title(_ tables: [PlanTableName], _ context: PlanContext) -> String {
        let plan = context.plan
        return (tables == [.closing] ? plan.closing?.title : nil)?[context.language]
            ?? plan.draft.title[context.language]
    }

    private static func statements(_ context: PlanContext) -> [Statement] {
        let study = context.study
        return [
            Statement(
                context.text(zh: "数据截止日 \(study.asOf)。", en: "Data as of \(study.asOf)."), .wording),
            Statement(Term.run[context.language] + " " + context.projection.run.number, .record),
        ]
    }

    private static func parts(_ name: PlanTableName, number: Int, _ context: PlanContext) -> [Document.Part] {
        switch name {
        case .closing:
            return context.plan.closing.map {
                [.table(PlanClosingTable(context: context, plan: $0, number: number).table)]
            }
                ?? []
        case .indicators: return [.table(PlanIndicatorTable(context: context, number: number).table)]
        case .path:
            let title = context.text(zh: "目标之间", en: "Targets together")
            return PlanPathTables(context: context).tables.map { .table($0) } + [
                .text(
                    id: "plan-joint", title: title,
                    paragraphs: [JointTargetSentences(context: context).paragraph])
            ]
        }
    }

    /// Whether anything is left after a public edition's filter.
    public var isEmpty: Bool { document.parts.isEmpty }

    /// The tables for a terminal.
    public var text: String { TerminalText.text(document.blocks) }

    /// The report's files.
    ///
    /// - Parameters:
    ///   - formats: the formats, each written once.
    ///   - encoding: how CSV is written as bytes.
    /// - Throws: a format's error, when a library refuses to write or an encoding lacks a character.
    public func files(_ formats: [ExportFormat], encoding: TextEncoding = .utf8) throws -> [BundleFile] {
        try formats.flatMap { try $0.format(encoding).files(document) }
    }

    /// What a public edition leaves out, for standard error; empty for an internal one.
    public var omissionText: String {
        edition == .internal ? "" : OmissionWording(document.language).text(omissions)
    }
}
