/// A form in which a document is written. A format places finished cells; it computes nothing, opens no file, and does
/// not know that editions exist.
protocol DocumentFormat {
    /// The document's files.
    ///
    /// - Parameter document: the document.
    /// - Returns: one file, or one a table or picture.
    /// - Throws: the format's own error when a library refuses to write.
    func files(_ document: Document) throws -> [BundleFile]
}

/// A finished file of a bundle.
public struct BundleFile: Hashable, Sendable {
    /// Its name, the same for every study and language.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// A finished file.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - bytes: its bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The name, without ending, of formats that write one file.
    static let stem = "report"

    private static let endings = ["xlsx", "docx", "csv", "md", "html", "tex", "json", "svg", "png"]
    private static let pictures = [
        "outlook", "fan", "panels", "progress", "heat", "waterfall", "tornado",
    ]
    private static let ofPlans = [
        "plan-closing", "plan-indicators", "plan-path", "plan-targets", "plan-levels", "plan-needed",
        "plan-cases",
    ]
    private static let names =
        [stem, "iamc", "sdmx"] + BundleTable.allCases.map(\.rawValue) + pictures + ofPlans

    /// Whether a bundle may have a file of a name.
    ///
    /// - Parameter name: the name, with its ending.
    /// - Returns: true for names of tables, pictures and reports, a continuation's number included.
    public static func isKnown(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, endings.contains(String(parts[1])) else { return false }
        let stem = String(parts[0])
        return names.contains(stem)
            || names.contains { stem.hasPrefix($0 + "-") && Int(stem.dropFirst($0.count + 1)) != nil }
    }
}
