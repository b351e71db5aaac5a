import Levers
import Studies
import TimeSeries

/// What is wrong with scenarios once the study is whole.
extension StudyFolder {
    /// What levers themselves find wrong, once for the scenario that states a setting.
    func reportLeverFaults(_ study: Study) {
        let context = Lever.Context(study)
        for scenario in study.scenarios {
            for setting in scenario.levers where setting.origin == scenario.name {
                LeverCatalogue.lever(setting.lever)?.faults(in: setting, context).forEach(log.report)
            }
        }
    }

    /// Conditions on periods in which nothing is open any more, once for the scenario that states them.
    func reportClosedPeriods(_ study: Study) {
        for scenario in study.scenarios {
            for condition in scenario.conditions where condition.origin == scenario.name {
                guard let indicator = study.indicator(condition.indicator),
                    let observed = study.latestFigure(of: indicator),
                    condition.period.lastMonth <= observed.lastMonth
                else { continue }
                log.report(
                    .condition(
                        condition.place,
                        .nothingOpen(indicator: indicator.name, period: condition.period, observed: observed))
                )
            }
        }
    }
}
