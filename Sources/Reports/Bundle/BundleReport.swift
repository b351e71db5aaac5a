public import Outcomes
public import Studies

/// A bundle: the tables, sentences and pictures of one run in one edition and language, in any formats.
public struct BundleReport: Sendable {
    /// What is handed in.
    package let document: Document
    private let omissions: [Omission]
    private let edition: Edition

    /// A bundle.
    ///
    /// - Parameters:
    ///   - projection: the answer; its first recommended scenario, or else its first, is shown in full.
    ///   - language: language of all words.
    ///   - edition: for whom it is written.
    ///   - confirmed: ids of indicators whose projected number a public edition may carry.
    ///   - additions: what is asked for besides.
    public init(
        _ projection: StudyProjection, language: Language, edition: Edition = .internal,
        confirmed: [String] = [], additions: BundleAdditions = BundleAdditions()
    ) {
        let contents = BundleContents(
            ReportContext(projection, language), edition, confirmed: confirmed, additions)
        self.edition = edition
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
