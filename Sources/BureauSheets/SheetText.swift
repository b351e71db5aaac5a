import StudyFiles

extension String {
    /// The text without any white space, in half-width characters, with one kind of dash and of brackets.
    var compact: String {
        var text = ""
        for character in halfWidth where !character.isWhitespace {
            switch character {
            case "—", "–", "～", "~", "‐", "−", "﹣", "至": text.append("-")
            case "〔", "【", "[": text.append("(")
            case "〕", "】", "]": text.append(")")
            default: text.append(character)
            }
        }
        return text
    }

    /// The texts within brackets, outermost ones, and the text without them.
    var bracketed: (outside: String, inside: [String]) {
        var outside = ""
        var inside: [String] = []
        var current = ""
        var depth = 0
        for character in self {
            switch character {
            case "(", "（":
                depth += 1
                if depth > 1 { current.append("(") }
            case ")",
                "）" where depth > 0:
                depth -= 1
                if depth > 0 {
                    current.append(")")
                } else {
                    inside.append(current)
                    current = ""
                }
            default:
                if depth > 0 { current.append(character) } else { outside.append(character) }
            }
        }
        if !current.isEmpty { outside += "(" + current }
        return (outside, inside)
    }
}
