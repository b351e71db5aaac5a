import Studies
import TimeSeries

/// Sheets of statistics bureaus.
extension FaultWording {
    /// One switch over all cases, longer than a function should be, so that a missing translation does not compile.
    static func sheet(_ fault: SheetFault) -> LocalizedText {
        let (zh, en) = (PeriodWording(.zh), PeriodWording(.en))
        switch fault {
        case .noSuchSheet(let found, let available):
            return LocalizedText(
                zh: "没有工作表“\(found)”。现有：\(list(available).zh)。",
                en: "no sheet “\(found)”; there are: \(list(available).en)")
        case .severalSheets(let names):
            return LocalizedText(
                zh: "有\(names.count)张工作表含有表格：\(list(names).zh)。请加 --sheet \(names[0]) 指定（可多次给出）。",
                en:
                    "\(names.count) sheets hold tables: \(list(names).en); choose with --sheet \(names[0]) (repeatable)"
            )
        case .noTable:
            return LocalizedText(
                zh: "找不到表头。表头行须有“指标”“项目”或“地区”一格，右边是期间和“同比”。请核对工作表，或另指定 --sheet。",
                en:
                    "no head of a table; one row needs a cell 指标, 项目 or 地区, with periods and 同比 to its right; check the "
                    + "sheet or choose another with --sheet")
        case .noRegion(let region):
            return LocalizedText(
                zh: "没有“\(region.zh)”的数据列，只有其他地区的。请核对是否选错了工作表或专题。",
                en: "no column of \(region.en), only of other regions; check sheet and study")
        case .noIndicator(let title, let nearest):
            return LocalizedText(
                zh:
                    "从标题“\(title)”看不出是哪个指标\(nearest.isEmpty ? "" : "（相近：\(list(nearest).zh)）")。请加 --indicator 指标名称。",
                en:
                    "the title “\(title)” names no indicator of the study\(nearest.isEmpty ? "" : " (near: \(list(nearest).en))"); "
                    + "say which with --indicator")
        case .periodUndecided(let column):
            return LocalizedText(
                zh: "“\(column)”列看不出数据期：列名、标题、工作表名和文件名都没有写明年份和月份。请加 --period 2020年1-6月 的样式。",
                en:
                    "nothing says what months column “\(column)” covers; say it with --period, such as --period 2020年1-6月"
            )
        case .quarterUndecided(let found, let year, let quarter):
            let numeral = ["一", "二", "三", "四"][(quarter - 1) % 4]
            let prefix = year.map { "\($0)年" } ?? ""
            return LocalizedText(
                zh: "“\(found)”含义不清。累计数请写“\(prefix)1-\(quarter * 3)月”，当季数请写“\(prefix)\(numeral)季度当季”。",
                en:
                    "“\(found)” may be cumulative or a single quarter; write \(prefix)1-\(quarter * 3)月 for the year to date, "
                    + "\(prefix)\(numeral)季度当季 for the quarter alone")
        case .periodsDisagree(let column, let title):
            return LocalizedText(
                zh: "列名“\(column)”的月份在标题的“\(title)”之后，年份不明。请在列名中写明年份，或加 --period。",
                en:
                    "column “\(column)” covers months after those of the title (\(title)); state its year, or use --period"
            )
        case .perMille(let indicator, let found):
            return LocalizedText(
                zh: "“\(found)”：\(indicator.zh)的单位应为“%”。", en: "“\(found)”: \(indicator.en) is published in %"
            )
        case .multiple(let found):
            return LocalizedText(
                zh: "“\(found)”：倍数可能是增长到，也可能是增长了。请改填百分数。",
                en: "“\(found)”: a multiple may mean growth to or by; write percent")
        case .unknownUnit(let found):
            return LocalizedText(
                zh: "没有总量单位或单位“\(found)”不认识，不能列为新指标。请在表中写明单位，或先在study.yaml列出该指标。",
                en:
                    "no unit of a level, or unknown unit “\(found)”; state it in the sheet, or list the indicator in study.yaml"
            )
        case .formulaError(let found):
            return LocalizedText(
                zh: "公式出错“\(found)”。请在WPS中改正，或填入数值。",
                en: "a formula failed with “\(found)”; correct it, or enter the number")
        case .formulaWithoutResult:
            return LocalizedText(
                zh: "公式没有保存结果。请在WPS或Excel中打开，重新计算后保存。",
                en: "a formula without a saved result; open the file, recalculate and save it")
        case .dateInFigure(let found):
            return LocalizedText(
                zh: "数字格中是日期“\(found)”。请把该格设为“常规”后重填数字。",
                en:
                    "a date “\(found)” where a figure belongs; set the cell to General and enter the number again"
            )
        case .restatedWithoutDate(let indicator, let period, let before, let now):
            return LocalizedText(
                zh:
                    "\(indicator.zh)\(zh.full(period))原值\(number(before))，新值\(number(now))，没有填发布日期，无法判断先后。请加 --published。",
                en:
                    "\(indicator.en), \(en.full(period)): \(number(before)) before, \(number(now)) now, and no release date to "
                    + "tell which is later; use --published")
        case .originalWithoutDate(let indicator, let period, let before, let now, let place):
            return LocalizedText(
                zh:
                    "\(indicator.zh)\(zh.full(period))原值\(number(before))，新值\(number(now))；原值（\(place)）没有发布日期，无法判断先后。请先补填原值的发布日期。",
                en:
                    "\(indicator.en), \(en.full(period)): \(number(before)) before, \(number(now)) now; the former (\(place)) has no "
                    + "release date; fill it in first")
        case .restatedOnSameDay(let indicator, let period, let before, let now, let day):
            return LocalizedText(
                zh:
                    "\(indicator.zh)\(zh.full(period))在\(day)已有发布数\(number(before))，新值\(number(now))。同一天不能有两个数，请核对 --published。",
                en:
                    "\(indicator.en), \(en.full(period)): \(number(before)) was released on \(day), now \(number(now)); one day cannot "
                    + "have both, check --published")
        case .afterAsOf(let period, let asOf):
            return LocalizedText(
                zh:
                    "\(zh.full(period))在专题的数据截止日\(asOf)尚未结束。已公布的请加 --published 【日期】；未公布的请先修改study.yaml的as_of。",
                en:
                    "\(en.full(period)) is not over on the study's as-of date \(asOf); give --published, or move as_of in study.yaml "
                    + "for unreleased figures")
        case .releasedTooEarly(let period, let published):
            return LocalizedText(
                zh: "发布日期\(published)早于\(zh.full(period))结束。请核对 --published 或数据期。",
                en:
                    "released on \(published), before \(en.full(period)) ended; check --published or the period"
            )
        case .figureChanged:
            return LocalizedText(
                zh: "改动了专题已有的数据。原值要保留：请还原这一行，另加一行填新值和新的发布日期。",
                en:
                    "a figure of the study is changed; old values stay: restore the row, and add one with the new value and its "
                    + "own release date")
        case .nothingAsked(let row):
            return LocalizedText(
                zh: "第\(row)行没有待确认的事项。请核对 --accept、--ignore 的行号。",
                en: "row \(row) asks nothing; check the rows of --accept and --ignore")
        case .severalSheetsAsk(let row, let sheets):
            let answers = sheets.map { "\($0):\(row)" }
            return LocalizedText(
                zh: "第\(row)行在\(sheets.count)张工作表中都有待确认的事项。请写明是哪一张：\(answers.joined(separator: "，"))。",
                en:
                    "row \(row) asks something in \(sheets.count) sheets; say which: \(answers.joined(separator: ", "))"
            )
        }
    }
}
