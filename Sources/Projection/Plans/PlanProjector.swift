import Models
package import Outcomes
package import Plans
import Probability
package import Studies

/// Projects a plan under one case: rows year by year, targets against each other, the closing of the plan before.
package struct PlanProjector {
    private let study: Study
    private let plan: Plan
    private let projector: Projector
    private let paths: ShiftedPaths
    private let withoutShock: ShiftedPaths

    /// A plan under one case.
    ///
    /// - Parameters:
    ///   - study: the study, as far as the plan's last year.
    ///   - plan: the plan.
    ///   - projector: the study's projector under the case's long-run growth.
    ///   - scenario: the case's scenario, its overlaps stated.
    /// - Throws: ``Faults`` when a lever cannot act on the study or a condition cannot hold.
    package init(
        study: Study, plan: Plan, projector: Projector, scenario: Scenario
    ) throws(Faults) {
        self.study = study
        self.plan = plan
        self.projector = projector
        paths = try projector.paths(of: scenario)
        withoutShock = projector.unmoved.withoutShock
    }

    /// Rows of the draft that are projected, in its order.
    package var rowPaths: [PlanPath] { rows(of: plan.draft).compactMap(\.summary) }

    /// The draft's targets against each other; nothing where none has a number that is projected.
    package var targets: JointTargets? {
        let targets = rows(of: plan.draft).compactMap { row -> TargetSet.Target? in
            guard let meets = row.meets(), let loosened = row.meets(loosenedBy: 1) else { return nil }
            return TargetSet.Target(row: row.position, meets: meets, meetsLoosened: loosened)
        }
        return TargetSet(targets, threshold: study.statusThresholds.difficult).answer
    }

    /// The rows of a table whose indicator is projected and whose base year is in sight.
    private func rows(of table: PlanTable) -> [PlanRow] {
        table.indicators.enumerated().compactMap { row(table, $0, $1) }
    }

    private func row(_ table: PlanTable, _ position: Int, _ row: PlanIndicator) -> PlanRow? {
        guard let indicator = row.indicator.flatMap({ study.indicator($0) }),
            let path = path(indicator, paths),
            let adjusted = path.isInSight ? self.path(indicator, withoutShock) : nil
        else { return nil }
        return PlanRow(
            position: position, row: row, path: path, adjusted: adjusted,
            fixedBase: fixedBase(row, indicator, year: table.baseYear), baseYear: table.baseYear,
            targetYear: table.targetYear, trend: projector.finalTrend(of: indicator), picks: paths.picks)
    }

    /// The years of an indicator; nothing for a count and for what is not projected forward.
    private func path(_ indicator: Indicator, _ paths: ShiftedPaths) -> YearlyPath? {
        guard indicator.isExtrapolated, indicator.kind != .progress else { return nil }
        return projector.draws(of: indicator, paths).map { YearlyPath($0) }
    }

    /// The base year's level where a figure fixes it.
    private func fixedBase(_ row: PlanIndicator, _ indicator: Indicator, year: Int) -> Double? {
        switch row.base {
        case .stated(let value, _, _, _): return value
        case .observed: return study.yearFigure(of: indicator, .level, year)?.value
        case .projected, .adjusted, .undecided, .notApplicable: return nil
        }
    }

    // MARK: The plan that ends

    /// The rows of the closing table.
    package var closing: [ClosingOutcome] {
        guard let table = plan.closing else { return [] }
        return table.indicators.enumerated().map { position, row in
            let indicator = row.indicator.flatMap { study.indicator($0) }
            return ClosingRow(
                position: position, row: row, table: table, study: study, indicator: indicator,
                path: indicator.flatMap { path($0, paths) }, picks: paths.picks
            ).outcome
        }
    }
}

extension YearlyPath {
    /// Whether any year is projected.
    var isInSight: Bool { index.count > 1 }
}

extension Projector {
    /// Mean trend of the last year projected, one a draw; of a total that of part and rest by their shares.
    func finalTrend(of indicator: Indicator) -> [Double] {
        if let response = prediction.responses.first(where: { $0.path.indicator.id == indicator.id }) {
            return response.path.finalTrend
        }
        guard let driver = prediction.drivers.first(where: { $0.path.indicator.id == indicator.id }) else {
            return []
        }
        guard let total = driver.total else { return driver.path.finalTrend }
        let part = prediction.drivers[total.part].path.finalTrend
        return zip(zip(driver.path.finalTrend, part), total.partShare).map { $0.0 + $1 * ($0.1 - $0.0) }
    }
}
