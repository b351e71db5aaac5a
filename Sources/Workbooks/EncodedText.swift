import Foundation

/// Text as bytes.
public enum EncodedText {
    /// Why text has no bytes in an encoding.
    public enum Failure: Error, Hashable, Sendable {
        /// A character that the encoding does not have.
        case noSuchCharacter
    }

    /// The bytes of a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - encoding: how it is written.
    /// - Returns: the bytes, with a byte order mark where the encoding has one.
    /// - Throws: ``Failure/noSuchCharacter``.
    public static func bytes(of text: String, _ encoding: DecodedText.Encoding) throws(Failure) -> [UInt8] {
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .gb18030:
            guard let data = text.data(using: DecodedText.gb18030) else { throw .noSuchCharacter }
            return Array(data)
        }
    }
}
