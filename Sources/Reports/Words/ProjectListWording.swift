import Studies
import TimeSeries

/// The list of projects in words.
enum ProjectListWording {
    /// What the list holds.
    static func list(
        _ count: Int, _ period: Period, done: Double, remaining: Double, notBegun: Double
    ) -> LocalizedText {
        let (done, remaining, notBegun) = (amount(done), amount(remaining), amount(notBegun))
        return LocalizedText(
            zh: "\(PeriodWording(.zh).full(period))在列\(count)个项目，建安投资已完成\(done.zh)，年度计划内未完成\(remaining.zh)，"
                + "其中未开工项目\(notBegun.zh)。",
            en:
                "\(count) projects listed for \(PeriodWording(.en).full(period)); construction investment done \(done.en), "
                + "planned for the year and not done \(remaining.en), of it \(notBegun.en) of projects not begun."
        )
    }

    /// An overlap that the list settles.
    static func overlap(_ instrument: LocalizedText, planned: Double, share: Double) -> LocalizedText {
        let (planned, percent) = (amount(planned), percent(share))
        return LocalizedText(
            zh: "\(instrument.zh)与在列项目重叠：项目年度计划已列\(planned.zh)，占下达额的\(percent)%，这一部分不再增加投资。",
            en:
                "\(instrument.en) overlap with listed projects: their plans for the year count \(planned.en) of it, "
                + "\(percent) % of the allotment, which adds no investment.")
    }

    /// A stated overlap that the list does not confirm.
    static func overlapDiffers(_ instrument: LocalizedText, stated: Double, listed: Double) -> LocalizedText {
        let (stated, listed) = (percent(stated), percent(listed))
        return LocalizedText(
            zh: "\(instrument.zh)填的重叠比例（in_base）是\(stated)%，按项目清单推算是\(listed)%。按所填数计算，请核对；不填则用清单推算的数。",
            en:
                "\(instrument.en): the stated overlap (in_base) is \(stated) %, the list of projects gives \(listed) %. "
                + "The stated one is used; please check, or leave it out to use the listed one.")
    }

    /// Why the list is not used.
    static func notUsable(_ reason: ProjectListGap) -> LocalizedText {
        switch reason {
        case .nothingToCompare:
            return LocalizedText(
                zh: "在列项目没有完成额，或年度计划已全部完成，无可比较，清单未用于测算。",
                en:
                    "listed projects have nothing done, or nothing left to do; there is nothing to compare, and the list is "
                    + "not used.")
        case .coverageUnknown:
            return LocalizedText(
                zh: "建安投资没有总量，推算不出清单占多少，清单未用于测算。请在study.yaml填project_list的coverage（清单占全区建安投资的比重）。",
                en:
                    "construction investment has no level to tell the list's share of it, so that the list is not used; "
                    + "state coverage under project_list in study.yaml.")
        case .moreThanTheRegion(let share):
            return LocalizedText(
                zh: "在列项目已完成的建安投资相当于全区的\(percent(share))%，超过全部，清单未用于测算。请核对完成额、建安占比和单位。",
                en:
                    "listed construction investment done is \(percent(share)) % of the region's, more than all of it; the "
                    + "list is not used; check amounts done, construction shares and units.")
        case .olderThanFigures(let listed, let observed):
            return LocalizedText(
                zh:
                    "清单只到\(PeriodWording(.zh).full(listed))，建安投资数据已到\(PeriodWording(.zh).full(observed))，清单未用于测算。请更新清单。",
                en: "the list reaches \(PeriodWording(.en).full(listed)), figures of construction investment "
                    + "\(PeriodWording(.en).full(observed)); it is not used; please update it.")
        case .notInModel:
            return LocalizedText(
                zh: "所选模型不能使用项目清单，未用于测算；需要它请用trend-gap模型。",
                en: "the chosen model cannot use it; use the trend-gap model for it.")
        }
    }

    private static func amount(_ value: Double) -> LocalizedText { QuantityText.money(value, decimals: 1) }

    private static func percent(_ share: Double) -> String { DecimalText(share * 100, decimals: 0).text }
}
