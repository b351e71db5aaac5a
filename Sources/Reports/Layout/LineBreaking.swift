/// Breaking text into lines of limited width: between Chinese characters, or at spaces.
enum LineBreaking {
    /// Lines of a text.
    ///
    /// A word wider than a line stands on a line of its own. Closing punctuation never starts a line, opening
    /// punctuation never ends one.
    ///
    /// - Parameters:
    ///   - text: one paragraph.
    ///   - width: terminal columns a line.
    /// - Returns: at least one line.
    static func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            if !line.isEmpty, DisplayWidth.of(line + piece.trimmingTrailingSpaces) > width {
                lines.append(line.trimmingTrailingSpaces)
                line = ""
            }
            line += piece
        }
        return lines + [line.trimmingTrailingSpaces]
    }

    /// The parts between which a line may be broken.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var mayBreak = true
        for character in text {
            let joins = closing.contains(character) || character == " "
            if pieces.isEmpty || (mayBreak || DisplayWidth.isWide(character)) && !joins && !endsOpen(pieces) {
                pieces.append(String(character))
            } else {
                pieces[pieces.count - 1].append(character)
            }
            mayBreak = character == " " || DisplayWidth.isWide(character)
        }
        return pieces
    }

    private static func endsOpen(_ pieces: [String]) -> Bool {
        pieces.last?.last.map { opening.contains($0) } ?? false
    }

    private static let closing = "、，。；：！？）〕】”」%—…"
    private static let opening = "（〔【“「　"
}

extension String {
    /// The text without spaces at its end.
    var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
