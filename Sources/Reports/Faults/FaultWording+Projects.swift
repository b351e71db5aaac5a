import Studies
import TimeSeries

/// The list of projects.
extension FaultWording {
    static func doneBeforeStart(_ project: String, _ period: Period) -> LocalizedText {
        LocalizedText(
            zh: "“\(project)”\(PeriodWording(.zh).full(period))已有完成额，开工时间却在其后。请改正其一。",
            en:
                "“\(project)” has investment done in \(PeriodWording(.en).full(period)) and starts later; correct one "
                + "of the two")
    }

    static func projectNotContinued(_ project: String, _ period: Period) -> LocalizedText {
        LocalizedText(
            zh:
                "“\(project)”没有列入\(PeriodWording(.zh).full(period))的清单，剩余投资会漏算。请补上这一月的一行；已完工的，年度计划照列，本年完成填全数。",
            en:
                "“\(project)” is not in the list of \(PeriodWording(.en).full(period)), and what is left of it would be "
                + "lost; add its row of that month; a finished project keeps its plan, with all of it done")
    }

    static let projectsWithoutTotal = LocalizedText(
        zh: "本专题没有“其中：建安投资”这样的合计指标（role: total），项目清单没有作用对象。请补指标，或删去projects.csv。",
        en:
            "the study has no total of investment with its construction part (role: total), so that a list of projects "
            + "has nothing to act on; add the indicators, or remove projects.csv")
}
