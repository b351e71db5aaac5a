import Studies

/// Values and tables.
extension FaultWording {
    static func notANumber(_ found: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(found)”不是数字。只写数字，单位另有一列或已固定。",
            en: "“\(found)” is not a number; write the number alone, its unit has a column or is fixed")
    }

    static func notFinite(_ found: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(found)”不是有限的数。没有数据请留空，不要写NaN或inf。",
            en: "“\(found)” is not a finite number; leave out what is missing, never write NaN or inf")
    }

    static func outOfBounds(
        _ what: String, _ value: Double, _ lowest: Double, _ highest: Double
    ) -> LocalizedText {
        let (value, lowest, highest) = (number(value), number(lowest), number(highest))
        return LocalizedText(
            zh: "“\(what)”为\(value)，超出可能范围。请填\(lowest)到\(highest)之间的数。",
            en: "“\(what)” is \(value), which is impossible; use a number from \(lowest) to \(highest)")
    }

    /// A fall of 100 % or more, most often a lost decimal point.
    static func impossibleFall(_ value: Double) -> LocalizedText {
        let guess = DecimalText(likely(value), decimals: 1).text
        return LocalizedText(
            zh: "同比“\(number(value))”：降幅不能达到或超过100%。是否为\(guess)？",
            en: "growth of “\(number(value))”: a fall cannot reach 100 %; did you mean \(guess)?")
    }

    static func implausibleGrowth(_ value: Double) -> LocalizedText {
        let guess = DecimalText(likely(value), decimals: 1).text
        return LocalizedText(
            zh: "同比“\(number(value))”过大，小数点可能有误。是否为\(guess)？属实的请在备注中说明原因。",
            en:
                "growth of “\(number(value))” is implausible, perhaps a lost decimal point; did you mean \(guess)?"
        )
    }

    static func rangeNotOrdered(_ low: Double, _ central: Double, _ high: Double) -> LocalizedText {
        let ends = [low, central, high]
        let written = ends.map(number).joined(separator: ", ")
        let sorted = ends.sorted().map(number).joined(separator: ", ")
        return LocalizedText(
            zh: "区间的低、中、高（\(written)）没有由小到大。是否为\(sorted)？",
            en: "low, central and high (\(written)) are not in order; did you mean \(sorted)?")
    }

    static func unknownValue(_ what: String, _ found: String, _ allowed: [String]) -> LocalizedText {
        let allowed = list(allowed)
        return LocalizedText(
            zh: "“\(what)”不能写“\(found)”。可用：\(allowed.zh)。",
            en: "“\(found)” is no value of “\(what)”; allowed: \(allowed.en)")
    }

    static func notADate(_ found: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(found)”不是日期。请按2020-08-26的样式填写。",
            en: "“\(found)” is not a date; write it like 2020-08-26")
    }

    static func wrongNumberOfCells(_ expected: Int, _ found: Int) -> LocalizedText {
        LocalizedText(
            zh: "这一行有\(found)格，应为\(expected)格。单元格内有逗号的，请用双引号括起。",
            en: "the row has \(found) cells, not \(expected); put cells that hold a comma in quotation marks")
    }

    static func missingColumn(_ column: String) -> LocalizedText {
        LocalizedText(
            zh: "缺“\(column)”这一列。请在表头中补上。", en: "the column “\(column)” is missing; add it to the header")
    }

    static func unknownColumn(_ found: String, _ nearest: String?) -> LocalizedText {
        let suggestion = suggestion(nearest)
        return LocalizedText(
            zh: "没有“\(found)”这一列。\(suggestion.zh)不需要的请删去。",
            en: "unknown column “\(found)”; \(suggestion.en)delete it if it is not needed")
    }

    static let unclosedQuote = LocalizedText(
        zh: "双引号没有成对。请补上后一个双引号。", en: "a quotation mark is not closed; add the closing one")

    /// The growth that was probably meant: the decimal point moved until it is possible.
    private static func likely(_ value: Double) -> Double {
        var value = value
        while value.isFinite && value.magnitude >= 100 { value /= 10 }
        return value
    }
}
