import Foundation

/// The text of a file and how its bytes were written.
public struct DecodedText: Hashable, Sendable {
    /// How the bytes were written.
    public enum Encoding: Hashable, Sendable {
        /// UTF-8 without a byte order mark.
        case utf8
        /// UTF-8 with a byte order mark, as Excel writes it.
        case utf8WithMark
        /// GB18030, as WPS and Chinese Excel write CSV.
        case gb18030
    }

    /// Why bytes are no text.
    public enum Failure: Error, Hashable, Sendable {
        /// The bytes are neither UTF-8 nor GB18030.
        case unknownEncoding
    }

    /// The text, without a byte order mark.
    public let text: String
    /// How the bytes were written.
    public let encoding: Encoding

    /// Decodes the bytes of a file.
    ///
    /// - Parameter bytes: the whole file.
    /// - Throws: ``Failure/unknownEncoding`` when the bytes are neither UTF-8 nor GB18030, or hold a zero byte,
    ///   as UTF-16 does.
    public init(_ bytes: [UInt8]) throws(Failure) {
        guard !bytes.contains(0) else { throw .unknownEncoding }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) {
            self.text = text
            encoding = hasMark ? .utf8WithMark : .utf8
        } else if let text = String(data: Data(bytes), encoding: Self.gb18030) {
            self.text = text
            encoding = .gb18030
        } else {
            throw .unknownEncoding
        }
    }

    /// Foundation's number of GB18030 (GB 18030-2000), which has no name of its own there.
    static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}
