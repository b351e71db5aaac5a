import Studies

/// Values and tables.
extension FaultWording {
    static func notANumber(_ found: String) -> LocalizedText {
        guard found.contains(where: { $0.isLetter || $0.isNumber }) else { return noNumber(found) }
        guard !isScientific(found) else { return scientificNumber(found) }
        return LocalizedText(
            zh: "“\(found)”不是数字。请只写数字，下降写负号，单位不写在一起。",
            en:
                "“\(found)” is not a number; write the number alone, a fall with a minus sign, without its unit"
        )
    }

    /// Whether a spreadsheet has written a number as `1.2E+05`.
    private static func isScientific(_ text: String) -> Bool {
        Double(text) != nil && text.lowercased().contains("e")
    }

    private static func scientificNumber(_ found: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(found)”是科学计数法，末位数字可能已丢失。请写出全部数字，或换用更大的单位。",
            en: "“\(found)” is in scientific notation, which may have lost digits; write the number out, "
                + "or use a larger unit")
    }

    /// An empty cell, or a dash or dots in place of a number.
    private static func noNumber(_ found: String) -> LocalizedText {
        let found = LocalizedText(
            zh: found.isEmpty ? "此处没有数字" : "“\(found)”不是数字",
            en: found.isEmpty ? "there is no number here" : "“\(found)” is not a number")
        return LocalizedText(
            zh: "\(found.zh)。请补上；没有数据的，请删去这一行或这一项。",
            en: "\(found.en); fill it in, or delete the row or key of what is missing")
    }

    static func notFinite(_ found: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(found)”不是有限的数。请改为数字；没有数据的，请删去这一行或这一项。",
            en: "“\(found)” is not a finite number; correct it, or delete the row or key of what is missing")
    }

    static func outOfBounds(
        _ what: LocalizedText, _ value: Double, _ lowest: Double, _ highest: Double
    ) -> LocalizedText {
        guard highest.isFinite else {
            return LocalizedText(
                zh: "“\(what.zh)”为\(number(value))，超出可能范围。请填不小于\(number(lowest))的数。",
                en:
                    "“\(what.en)” is \(number(value)), which is impossible; use a number of at least \(number(lowest))"
            )
        }
        let (value, lowest, highest) = (number(value), number(lowest), number(highest))
        return LocalizedText(
            zh: "“\(what.zh)”为\(value)，超出可能范围。请填\(lowest)到\(highest)之间的数。",
            en: "“\(what.en)” is \(value), which is impossible; use a number from \(lowest) to \(highest)")
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
            zh: "同比“\(number(value))”过大，小数点可能有误。是否为\(guess)？上年基数很小、数字属实的，请删去这一行，只列总量。",
            en:
                "growth of “\(number(value))” is implausible, perhaps a lost decimal point; did you mean \(guess)? "
                + "if it is true of a tiny base, delete the row and give levels only")
    }

    static func zeroLevel(_ indicator: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "“\(indicator.zh)”为0：总量为0时没有增速可言。缺数据不是0，请删去这一行；确为0的计数任务请用kind: progress。",
            en:
                "“\(indicator.en)” is 0, and no growth leads to or from 0; a missing figure is not 0: delete the row, "
                + "or make a counted task kind: progress")
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

    static func wrongSeparator(_ found: String) -> LocalizedText {
        let name =
            found == "\t"
            ? LocalizedText(zh: "制表符", en: "tabs") : LocalizedText(zh: "“\(found)”", en: "“\(found)”")
        return LocalizedText(
            zh: "各列用\(name.zh)分隔。请用半角逗号分隔，或在Excel、WPS中另存为“CSV（逗号分隔）”。",
            en:
                "columns are separated by \(name.en); separate them by commas, or save the sheet as comma-separated CSV"
        )
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
