import Outcomes
import Studies

/// What the office must confirm.
extension SheetImportWording {
    /// What the office must confirm, a heading first.
    var questions: [String] {
        let ends = understood.notices.compactMap { notice -> (SheetRow, String)? in
            guard case .takenAsEnd(let row, _, _, _) = notice else { return nil }
            return (row, self.notice(notice))
        }
        let asked = understood.questions.map { ($0.row, question($0)) } + ends
        guard !asked.isEmpty else { return [] }
        let heading = LocalizedText(zh: "待确认 \(asked.count) 行", en: "To confirm: \(asked.count)")[language]
        return [heading]
            + asked.enumerated().sorted {
                ($0.element.0.number, $0.offset) < ($1.element.0.number, $1.offset)
            }
            .map {
                let row = $0.element.0
                return "  " + rows([row])[language] + "  " + $0.element.1
            }
    }

    private func question(_ question: SheetImport.Question) -> String {
        let words =
            switch question {
            case .sameAs(let row, let name, let indicator, let similarity):
                LocalizedText(
                    zh:
                        "“\(name)”与“\(indicator.zh)”名称相近（相似度\(DecimalText(similarity, decimals: 2).text)）。按同一指标处理？  --accept \(row)　不是：--ignore \(row)",
                    en:
                        "“\(name)” is near “\(indicator.en)” (similarity \(DecimalText(similarity, decimals: 2).text)); the same? "
                        + "--accept \(row); if not: --ignore \(row)")
            case .newIndicator(let row, let name, let figure, let nearest):
                LocalizedText(
                    zh: "“\(name)\(figure.isEmpty ? "" : " " + figure)”"
                        + (nearest.isEmpty
                            ? "不在专题的指标中" : "与\(nearest.map { "“\($0)”" }.joined(separator: "、"))不是同一指标，未合并")
                        + "。列为新指标？  --accept \(row)　以后不再问：--ignore \(row)",
                    en: "“\(name)\(figure.isEmpty ? "" : " " + figure)” is none of the study's indicators"
                        + (nearest.isEmpty
                            ? "" : " (not \(nearest.map { "“\($0)”" }.joined(separator: ", ")))")
                        + "; add it? --accept \(row); never ask again: --ignore \(row)")
            case .unit(let row, let name, let unit):
                LocalizedText(
                    zh: "“\(name)”没有写单位。按“\(unit.zh)”读取？  --accept \(row)",
                    en: "“\(name)” states no unit; take it in \(unit.en)? --accept \(row)")
            }
        return words[language]
    }
}
