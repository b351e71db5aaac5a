import StudyFiles
import Studies

/// The name at the head of a row, freed of numbering, marks and unit.
struct RowName: Hashable {
    /// The name.
    let name: String
    /// Whether the row is a part of one above (其中).
    let isPart: Bool
    /// The unit in brackets behind the name.
    let unit: MeasurementUnit?

    /// Reads `一、一般公共预算收入`, `　其中：建安投资`, `# 限额以上`, `3.社会消费品零售总额（亿元）①`.
    ///
    /// - Parameter text: the cell.
    init(_ text: String) {
        var rest = text.compact[...]
        var isPart = false
        var changed = true
        while changed {
            let before = rest
            if let match = rest.prefixMatch(of: /(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.])/) {
                rest = rest[match.range.upperBound...]
            }
            if let match = rest.prefixMatch(of: /(?:\([0-9]{1,2}\)|[0-9]{1,2}(?:[、]|\.(?![0-9])|\)))/) {
                rest = rest[match.range.upperBound...]
            }
            if let match = rest.prefixMatch(of: /(?:其中:?|#|＃|\*|[①-⑳]|-+)/) {
                isPart = isPart || match.0.hasPrefix("其中") || match.0.hasPrefix("#")
                rest = rest[match.range.upperBound...]
            }
            changed = rest != before
        }
        let (outside, inside) = String(rest).bracketed
        let units = inside.map { UnitText.exact($0) }
        unit = units.compactMap { $0 }.first
        // A bracket that is neither a unit nor a period belongs to the name: 细颗粒物(PM2.5)平均浓度.
        let isOfName = units.allSatisfy { $0 == nil } && inside.allSatisfy { PeriodText($0) == nil }
        let kept = isOfName ? String(rest) : outside
        name = String(kept.drop { $0 == ":" }.reversed().drop { "*:①②③④⑤⑥⑦⑧⑨⑩".contains($0) }.reversed())
        self.isPart = isPart
    }
}
