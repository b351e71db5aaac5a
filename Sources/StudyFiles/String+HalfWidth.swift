extension String {
    /// The text with full-width letters, digits and signs as ASCII, and without white space at both ends.
    ///
    /// Chinese input methods write `２０２０Ｈ１` and `－１７．１` when they are left in full-width mode.
    package var halfWidth: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return trimmed }
        var text = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: text.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0x00A0: text.append(" ")
            case 0x2212: text.append("-")
            default: text.append(scalar)
            }
        }
        return String(text).trimmed
    }

    /// The text without white space at both ends.
    package var trimmed: String {
        // Most cells begin and end with an ASCII letter or digit, and bytes are quicker to look at than characters.
        if let first = utf8.first, let last = utf8.last, Self.isInk(first), Self.isInk(last) { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Whether a byte is a visible ASCII character.
    private static func isInk(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
