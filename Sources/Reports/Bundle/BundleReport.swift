public import Outcomes
public import Studies

/// A bundle: the tables, sentences and pictures of one run in one edition and language, in any formats.
public struct BundleReport: Sendable {
    /// What is handed in.
    package let document: Document
    private let omissions: [Omission]
    private let edition: Edition
    /// Tables that were asked for and that the bundle does not have.
    public let missing: [BundleTable]
    /// Tables that it has, before the filter of a public edition; empty unless some are missing.
    public let available: [BundleTable]

    /// A bundle.
    ///
    /// - Parameters:
    ///   - projection: the answer; its first recommended scenario, or else its first, is shown in full.
    ///   - language: language of all words.
    ///   - edition: for whom it is written.
    ///   - tables: the only tables wanted, in order, without text and pictures; everything when none is named.
    ///   - confirmed: ids of indicators whose projected number a public edition may carry.
    ///   - additions: what is asked for besides.
    public init(
        _ projection: StudyProjection, language: Language, edition: Edition = .internal,
        tables: [BundleTable] = [], confirmed: [String] = [], additions: BundleAdditions = BundleAdditions()
    ) {
        let contents = BundleContents(
            ReportContext(projection, language), edition, tables: tables, confirmed: confirmed, additions)
        self.edition = edition
        missing = contents.missing
        available = missing.isEmpty ? [] : contents.available
        switch edition {
        case .internal:
            document = contents.document
            omissions = []
        case .public:
            let filtered = PublicEdition(contents.document)
            document = filtered.document
            omissions = contents.omissions + filtered.omissions
        }
    }

    /// Whether nothing is left to be written.
    public var isEmpty: Bool { document.parts.isEmpty }

    /// The bundle's files.
    ///
    /// - Parameters:
    ///   - formats: the formats, each written once.
    ///   - encoding: how CSV is written as bytes.
    /// - Returns: names and bytes, in the order of the formats.
    /// - Throws: a format's error, when a library refuses to write or an encoding lacks a character.
    public func files(_ formats: [ExportFormat], encoding: TextEncoding = .utf8) throws -> [BundleFile] {
        try formats.flatMap { try $0.format(encoding).files(document) }
    }

    /// What a public edition leaves out, for standard error; empty for an internal one.
    public var omissionText: String {
        edition == .internal ? "" : OmissionWording(document.language).text(omissions)
    }
}
