/// Columns that text takes on a terminal.
///
/// Characters that Unicode calls wide or full-width take two, combining marks none, all others one. Characters
/// of ambiguous width (— … ≤ ≥ “ ”) count as one: terminals draw them so unless told otherwise. CJK
/// punctuation (〔〕【】，。) is wide, never ambiguous.
///
/// Source: Unicode Standard Annex 11, East Asian Width.
package enum DisplayWidth {
    /// The width of a text.
    ///
    /// - Parameter text: one line.
    /// - Returns: its width in terminal columns.
    package static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// Whether a character takes two columns.
    ///
    /// - Parameter character: the character.
    /// - Returns: true for wide and full-width characters.
    static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.contains { width($0) == 2 }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD,
    ]
}
