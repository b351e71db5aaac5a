import Workbooks

/// How CSV is written as bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
    /// UTF-8 with a byte order mark, which Excel and WPS open without asking.
    case utf8 = "utf-8"
    /// GB18030, for programs that know nothing else.
    case gb18030

    /// The encoding.
    var encoding: DecodedText.Encoding {
        switch self {
        case .utf8: return .utf8WithMark
        case .gb18030: return .gb18030
        }
    }
}
