import Levers
import Outcomes
package import Studies
import TimeSeries

/// What a user should know of a study that has no fault: what to decide, what to keep in mind.
package struct StudyReview {
    private let study: Study
    private var known: [Observation] { study.known }

    /// Deviation of the ratio of levels from published growth above which the user decides, percentage points.
    ///
    /// Source: planning practice 1.2 (the bureaus' comparable-basis rule).
    static let largestDeviation = 0.2

    /// A review.
    ///
    /// - Parameter study: the study, seen on its as-of date.
    package init(_ study: Study) {
        self.study = study
    }

    /// Everything worth telling, decisions first, in the study's order.
    package var findings: [Finding] {
        targets + contradictions + cases + bonds + projects + money + oneOffs + withoutFigures + unverified
            + comparisons
            + shares
            + conditions + outsideRanges
            + laterVintages.filter { $0.count > 0 }.map {
                .laterVintages(study: $0.study, count: $0.count, of: $0.total)
            } + notYetKnown
    }

    private var targets: [Finding] {
        study.indicators.filter { $0.shownTarget?.goal == .notFilled }.map {
            .targetNotFilled(indicator: $0.id, bound: $0.impliedBound)
        }
    }

    /// Published growth of the year that published levels do not confirm.
    private var contradictions: [Finding] {
        known.compactMap { growth -> Finding? in
            guard growth.measure == .growth, growth.period.year == study.asOf.year,
                study.indicator(growth.indicator)?.priceBasis != .real,
                let now = level(growth.indicator, growth.period),
                let before = level(growth.indicator, growth.period.yearBefore)
            else { return nil }
            let ratio = (now.value / before.value - 1) * 100
            guard abs(ratio - growth.value) > Self.largestDeviation else { return nil }
            return .growthDiffersFromLevels(
                indicator: growth.indicator, period: growth.period, growth: growth.value, levelNow: now.value,
                levelBefore: before.value,
                impliedBefore: CumulativeArithmetic.comparableBase(level: now.value, growth: growth.value),
                place: before.place)
        }
    }

    private func level(_ indicator: String, _ period: Period) -> Observation? {
        known.first { $0.indicator == indicator && $0.period == period && $0.measure == .level }
    }

    private var bonds: [Finding] {
        study.scenarios.flatMap { scenario in
            scenario.levers.flatMap(\.items).flatMap { item -> [Finding] in
                guard let name = item.name else { return [] }
                if let finding = listed(item, name, in: scenario) { return [finding] }
                if OverlapVariants.isOpen(item) {
                    return [.overlapNotStated(scenario: scenario.name, instrument: name)]
                }
                guard let applied = BondState(item).onlyApplied else { return [] }
                return [.onlyAppliedFor(scenario: scenario.name, instrument: name, applied: applied)]
            }
        }
    }

    /// What the list of projects says of a bond's overlap: it settles an open one, and a stated one may differ.
    private func listed(
        _ item: LeverSetting.Item, _ name: LocalizedText, in scenario: Scenario
    ) -> Finding? {
        guard let share = ListedOverlap(study).share(of: item) else { return nil }
        guard let stated = item.number("in_base")?.central else {
            return .overlapListed(
                scenario: scenario.name, instrument: name,
                planned: study.projectList?.planned(with: name) ?? 0, share: share)
        }
        guard abs(stated - share) > Self.largestOverlapDeviation else { return nil }
        return .overlapDiffersFromList(
            scenario: scenario.name, instrument: name, stated: stated, listed: share)
    }

    /// A stated overlap this near to the listed one is the same.
    private static let largestOverlapDeviation = 0.05

    /// Cases that are one scenario: a table has one column for both.
    private var cases: [Finding] {
        let (low, recommended, high) = (study.cases.low, study.cases.recommended, study.cases.high)
        let twice = [low, recommended, high].filter { name in
            [low, recommended, high].count { $0 == name } > 1
        }
        let isOpen = study.scenarios.count > 1
        return isOpen && !twice.isEmpty ? [.casesCoincide(scenario: twice[0])] : []
    }

    /// Labels of money over all scenarios: they may hold each other, so that their sum is a bound and nothing that acts.
    private var money: [Finding] {
        var labels: [MoneyLabel] = []
        for setting in study.scenarios.flatMap(\.levers) {
            for item in setting.items {
                guard let name = item.name, let amount = Self.amount(item) else { continue }
                if let position = labels.firstIndex(where: { $0.name == name }) {
                    labels[position] = MoneyLabel(name: name, amount: max(labels[position].amount, amount))
                } else {
                    labels.append(MoneyLabel(name: name, amount: amount))
                }
            }
        }
        guard labels.count > 1 else { return [] }
        return [.moneyNotAddedUp(labels: labels, sum: labels.reduce(0) { $0 + $1.amount })]
    }

    /// The amount of money that an instrument states: of a bond what is applied for or allotted.
    private static func amount(_ item: LeverSetting.Item) -> Double? {
        ["applied", "allotted", "amount", "planned"].compactMap { item.number($0)?.central }.max().flatMap {
            $0 > 0 ? $0 : nil
        }
    }

    private var projects: [Finding] {
        study.projectList.map { list in
            [
                .projectList(
                    count: list.projects.count, period: list.period, done: list.doneConstruction,
                    remaining: list.remainingConstruction, notBegun: list.notBegunConstruction)
            ]
        } ?? []
    }

    private var oneOffs: [Finding] {
        study.indicators.filter { !$0.isExtrapolated }.map { indicator in
            let growth = known.last {
                $0.indicator == indicator.id && $0.measure == .growth && $0.period.year == study.asOf.year
            }
            return .notExtrapolated(indicator: indicator.id, growth: growth?.value)
        }
    }

    private var withoutFigures: [Finding] {
        study.indicators.filter { indicator in
            !known.contains { $0.indicator == indicator.id && $0.period.year == study.asOf.year }
        }.map { .noOwnFigure(indicator: $0.id) }
    }

    private var unverified: [Finding] {
        known.filter(\.isUnverified).map {
            .sourceUnverified(indicator: $0.indicator, period: $0.period, source: $0.source)
        }
    }

    /// Rates of unemployment, here and in the parents, that count different people.
    private var comparisons: [Finding] {
        var findings: [Finding] = []
        let lineage = sequence(first: study) { $0.parent?.study }
        let others = lineage.flatMap(\.indicators)
        for indicator in study.indicators where indicator.kind == .rate {
            for other in others where other.kind == .rate && !Comparability.areComparable(indicator, other) {
                let finding = Finding.ratesNotComparable(first: indicator.name, second: other.name)
                if !findings.contains(finding) { findings.append(finding) }
            }
        }
        return findings
    }

    /// Whether the region has no year with both a part and the whole of any flow.
    private var shares: [Finding] {
        let hasPair = study.indicators.contains { indicator in
            let levels = known.filter {
                $0.indicator == indicator.id && $0.measure == .level && indicator.kind == .flow
            }
            return levels.contains { part in
                !part.period.isFullYear && levels.contains { $0.period == .year(part.period.year) }
            }
        }
        return hasPair ? [] : [.noOwnShares]
    }

    private var conditions: [Finding] {
        study.scenarios.flatMap { scenario in
            scenario.conditions.filter { $0.origin == scenario.name }.map {
                .conditionImposed(scenario: scenario.name, condition: $0)
            }
        }
    }

    private var outsideRanges: [Finding] {
        study.scenarios.flatMap { scenario in
            RangeCheck(study: study).outside(scenario).map {
                .outsideRange(
                    scenario: scenario.name, lever: $0.lever, parameter: $0.parameter,
                    indicator: $0.indicator,
                    value: $0.value, range: $0.range)
            }
        }
    }

    /// Figures read from tables later than the as-of date, study by study up to the nation.
    var laterVintages: [(study: LocalizedText, count: Int, total: Int)] {
        sequence(first: study) { $0.parent?.study }.map { study in
            let known = study.known
            return (study.region.name, known.count { $0.isLaterVintage(on: study.asOf) }, known.count)
        }
    }

    private var notYetKnown: [Finding] {
        sequence(first: study) { $0.parent?.study }.compactMap { study in
            let count = study.observations.count { !$0.isKnown(on: study.asOf) }
            return count == 0 ? nil : .notYetKnown(study: study.region.name, count: count)
        }
    }
}

/// Where a bond stands in its pipeline.
private struct BondState {
    private let item: LeverSetting.Item

    init(_ item: LeverSetting.Item) {
        self.item = item
    }

    private func amount(_ parameter: String) -> Double { item.number(parameter)?.high ?? 0 }

    /// The amount, when it is applied for and nothing is allotted.
    var onlyApplied: Double? {
        amount("applied") > 0 && amount("allotted") == 0 ? amount("applied") : nil
    }
}
