import Studies

/// What a public edition leaves out, in words: whole objects, columns, single cells, sentences.
struct OmissionWording {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// Lines ended by line feeds.
    ///
    /// - Parameter omissions: what was left out, in the document's order.
    func text(_ omissions: [Omission]) -> String {
        let lines =
            [wholes(omissions), columns(omissions), definitions(omissions)].compactMap { $0 }
            + cells(omissions)
            + [unconfirmed(omissions), sentences(omissions)].compactMap { $0 }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A line of names, each once.
    private func line(zh: String, en: String, _ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let distinct = names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
        let listed = distinct.joined(separator: Term.listSeparator[language])
        return LocalizedText(zh: zh, en: en)[language] + listed + Term.fullStop[language]
    }

    private func wholes(_ omissions: [Omission]) -> String? {
        line(
            zh: "对外稿已略去：", en: "Left out of the public edition: ",
            omissions.compactMap { omission in
                switch omission {
                case .whole(let title): return title
                case .runNumber:
                    return LocalizedText(
                        zh: "测算编号（写入文件属性）", en: "the run number (kept in the files' properties)")[language]
                default: return nil
                }
            })
    }

    private func columns(_ omissions: [Omission]) -> String? {
        line(
            zh: "略去的列：", en: "Columns left out: ",
            omissions.compactMap { omission in
                guard case .column(let title, _) = omission else { return nil }
                return title.joinedLines
            })
    }

    private func definitions(_ omissions: [Omission]) -> String? {
        line(
            zh: "略去的口径（待核）：", en: "Definitions left out, to be verified: ",
            omissions.compactMap { omission in
                guard case .definition(let name) = omission else { return nil }
                return name
            })
    }

    /// One line a footing, with every cell.
    private func cells(_ omissions: [Omission]) -> [String] {
        Standing.allCases.compactMap { standing in
            let names = omissions.compactMap { omission -> String? in
                guard case .cell(let column, let row, let table, standing) = omission else { return nil }
                let place = [row, column.joinedLines].joined(
                    separator: LocalizedText(zh: "", en: ", ")[language])
                return LocalizedText(
                    zh: "\(place)（\(table.prefix { $0 != "　" })）",
                    en: "\(place) (\(table.prefix { $0 != "." }))")[language]
            }
            let words = StandingWording.text(standing)
            return line(zh: "略去的\(words.zh)：", en: "Left out, \(words.en): ", names)
        }
    }

    private func unconfirmed(_ omissions: [Omission]) -> String? {
        let found = omissions.compactMap { omission -> (name: String, count: Int)? in
            guard case .unconfirmed(let name, let count) = omission else { return nil }
            return (Self.name(name), count)
        }
        guard let first = found.first else { return nil }
        let list = found.map {
            LocalizedText(zh: "\($0.name) \($0.count) 句", en: "\($0.name) \($0.count)")[language]
        }
        return LocalizedText(
            zh: "以下句子含预计数，需逐句确认后才写入：\(list.joined(separator: "、"))。  确认：--confirm \(first.name)",
            en:
                "Sentences with a projected number, to be confirmed one by one: \(list.joined(separator: ", ")).  "
                + "Confirm: --confirm \"\(first.name)\"")[language]
    }

    private func sentences(_ omissions: [Omission]) -> String? {
        line(
            zh: "略去的句子（含未公布、待核或推算的数）：",
            en: "Sentences left out (unreleased, unverified or derived figures): ",
            omissions.compactMap { omission in
                guard case .sentences(let name, let count) = omission else { return nil }
                return LocalizedText(zh: "\(Self.name(name)) \(count) 句", en: "\(Self.name(name)) \(count)")[
                    language]
            })
    }

    /// A paragraph's lead without its full stop.
    private static func name(_ lead: String) -> String {
        let text = lead.trimmingTrailingSpaces
        return text.last.map("。.".contains) == true ? String(text.dropLast()) : text
    }
}

/// Footings in words, for lists of what was left out.
enum StandingWording {
    /// A footing in words.
    static func text(_ standing: Standing) -> LocalizedText {
        switch standing {
        case .wording: return LocalizedText(zh: "文字", en: "words")
        case .published: return LocalizedText(zh: "已公布数", en: "published figures")
        case .approved: return LocalizedText(zh: "已批准目标", en: "approved targets")
        case .comparison: return LocalizedText(zh: "比较", en: "comparisons")
        case .judgement: return LocalizedText(zh: "判断", en: "judgements")
        case .confirmed: return LocalizedText(zh: "已确认的预计数", en: "confirmed figures")
        case .unreleased: return LocalizedText(zh: "未公布数", en: "unreleased figures")
        case .unverified: return LocalizedText(zh: "来源待核的数", en: "unverified figures")
        case .derived: return LocalizedText(zh: "推算数", en: "derived figures")
        case .implied: return LocalizedText(zh: "推得的上下限", en: "implied bounds")
        case .projected: return LocalizedText(zh: "测算数", en: "projected figures")
        case .assumption: return LocalizedText(zh: "情景假定", en: "assumptions")
        case .parameter: return LocalizedText(zh: "参数", en: "parameters")
        case .remark: return LocalizedText(zh: "备注", en: "remarks")
        case .record: return LocalizedText(zh: "测算记录", en: "records of the run")
        }
    }
}
