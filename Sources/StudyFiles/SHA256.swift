import Crypto

/// The SHA-256 digest of a sequence of bytes that arrives in parts.
///
/// Source: FIPS 180-4, by swift-crypto.
package struct SHA256 {
    private var hash = Crypto.SHA256()

    /// A digest of no bytes yet.
    package init() {}

    /// Takes in more bytes.
    ///
    /// - Parameter bytes: the bytes that follow those before.
    package mutating func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

    /// The digest of all bytes so far.
    ///
    /// - Returns: 64 lower-case hexadecimal digits.
    package func hexadecimal() -> String {
        hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// The digest of a text's UTF-8 bytes, lower-case hexadecimal.
    ///
    /// - Parameter text: any text.
    /// - Returns: 64 characters.
    package static func hexadecimal(of text: String) -> String { hexadecimal(of: Array(text.utf8)) }

    /// The digest of some bytes, lower-case hexadecimal.
    ///
    /// - Parameter bytes: any bytes.
    /// - Returns: 64 characters.
    package static func hexadecimal(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.hexadecimal()
    }
}
