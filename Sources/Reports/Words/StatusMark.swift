import Studies

/// The sign and the colour of a word of progress: the word says it, the sign before it can be seen from afar and printed
/// without colour, and the colour comes last.
///
/// The signs are in GB 2312, so that every Chinese font and encoding has them. No colour is red or green: in early-warning
/// charts these mean an overheating or a normal economy (planning-practice §4).
enum StatusMark {
    /// The sign.
    static func sign(_ status: ProgressStatus) -> String {
        switch status {
        case .met: return "●"
        case .onTrack: return "◎"
        case .attainable: return "○"
        case .moreEffort: return "△"
        case .withinCeiling: return "◇"
        case .yearly: return "□"
        case .blank: return ""
        }
    }

    /// The colour, red, green and blue, dark enough to be read on white; nothing where there is no word.
    static func colour(_ status: ProgressStatus) -> UInt32? {
        switch status {
        case .met: return 0x12395C
        case .onTrack, .withinCeiling: return 0x2F6C9E
        case .attainable: return 0x7A6020
        case .moreEffort: return 0x6B3F8A
        case .yearly: return 0x52606D
        case .blank: return nil
        }
    }

    /// Sign and word.
    static func text(_ status: ProgressStatus) -> LocalizedText {
        let (sign, word) = (sign(status), StatusWording.text(status))
        guard !sign.isEmpty else { return word }
        return LocalizedText(zh: "\(sign) \(word.zh)", en: "\(sign) \(word.en)")
    }

    /// What the signs of a table mean, and what their colours do not mean; nothing for a table without any.
    ///
    /// - Parameters:
    ///   - rows: the table's cells.
    ///   - context: the answer, for the language.
    static func legend(of rows: [[Cell]], _ context: ReportContext) -> [Statement] {
        let used = rows.joined().compactMap { cell -> ProgressStatus? in
            guard case .status(let status) = cell.content else { return nil }
            return status
        }
        let listed = ProgressStatus.allCases.filter(used.contains).map { text($0)[context.language] }
        guard !listed.isEmpty else { return [] }
        let signs = listed.joined(separator: context.text(zh: "　", en: "  "))
        return [
            Statement(
                context.text(
                    zh: "图例：\(signs)。标记和颜色只表示目标完成情况，不表示经济景气冷热。",
                    en:
                        "Legend: \(signs). Signs and colours speak of targets alone, not of a hot or a cold economy."
                ),
                .wording)
        ]
    }

    /// Six hexadecimal digits.
    static func hexadecimal(_ colour: UInt32) -> String {
        let digits = String(colour, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(6 - digits.count, 0)) + digits
    }
}

extension Cell {
    /// The colour of its text; nothing for the page's own.
    var colour: UInt32? {
        guard case .status(let status) = content else { return nil }
        return StatusMark.colour(status)
    }
}
