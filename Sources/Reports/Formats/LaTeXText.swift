/// Text as LaTeX sets it.
enum LaTeXText {
    /// Characters that TeX would read as commands, escaped.
    ///
    /// - Parameter text: any text.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\textbackslash{}"
            case "~": result += "\\textasciitilde{}"
            case "^": result += "\\textasciicircum{}"
            case "&", "%", "$", "#", "_", "{", "}": result += "\\" + String(character)
            // Brackets and asterisks after a line break would be read as its argument.
            case "[", "]", "*": result += "{" + String(character) + "}"
            case "<": result += "\\textless{}"
            case ">": result += "\\textgreater{}"
            case "-" where result.hasSuffix("-"): result += "{}-"
            default: result.append(character)
            }
        }
        return result
    }
}
