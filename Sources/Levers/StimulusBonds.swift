import Studies
import TimeSeries

extension Lever {
    /// Stimulus bonds: instruments in the pipeline applied, allotted, issued, paid out, turned into works.
    ///
    /// Only works count. The works enter the part of the study's total (construction investment), their land
    /// share enters the total alone, and activity follows by the in-district multiplier, once.
    static let stimulusBonds = Lever(
        LeverDeclaration(
            id: "stimulus_bonds",
            name: LocalizedText(zh: "专项国债和债券", en: "stimulus bonds"),
            summary: LocalizedText(
                zh: "申请—下达—发行—拨付—形成实物工作量，只有实物工作量计入",
                en: "applied for, allotted, issued, paid out, turned into works; only works count"),
            shape: .instruments,
            parameters: [
                .yiYuan("applied", zh: "申请金额", en: "applied for", neutral: nil, direction: nil),
                .yiYuan("allotted", zh: "下达金额", en: "allotted"),
                LeverParameter(
                    id: "arrives", name: LocalizedText(zh: "到位月份", en: "month of arrival"),
                    unit: LocalizedText(zh: "月", en: "month"), kind: .month, neutral: nil),
                // A faster pace takes works of later quarters forward, so that jobs at year end may be fewer.
                LeverParameter(
                    id: "monthly_pace", name: LocalizedText(zh: "月度实物转化率", en: "monthly pace of works"),
                    unit: LocalizedText(zh: "未完部分每月转化的比重", en: "share of the rest turned into works a month"),
                    kind: .number(lowest: 0, highest: 1), neutral: 0, standsIn: true),
                LeverParameter(
                    id: "works_profile",
                    name: LocalizedText(zh: "到位后各月实物工作量比重", en: "works by month after arrival"),
                    unit: LocalizedText(zh: "比重", en: "share"), kind: .sequence(total: 1), neutral: nil),
                LeverParameter(
                    id: "works", name: LocalizedText(zh: "分季实物工作量比重", en: "works by quarter"),
                    unit: LocalizedText(zh: "比重", en: "share"), kind: .byQuarter(highest: 1), neutral: nil),
                .share(
                    "in_base", zh: "已在计划或基数中的比重", en: "share already in plan or base", neutral: 1,
                    direction: .lowers),
                .land,
                LeverParameter(
                    id: "leverage", name: LocalizedText(zh: "撬动系数", en: "leverage"),
                    unit: LocalizedText(zh: "元投资/元债券", en: "yuan invested per yuan of bonds"),
                    kind: .number(lowest: 0, highest: 10), neutral: nil, otherwise: 1, standsIn: true,
                    direction: .raises),
                .multiplier(),
            ]),
        faults: { setting, context in setting.items.flatMap { bondFaults($0, context) } },
        effects: { item in
            guard let bond = BondWorks(item) else { return [] }
            return bond.byQuarter.flatMap { quarter, works in
                InvestmentWorks(
                    quarter: quarter,
                    construction: works.indices.map { works[$0] * (1 - bond.land[$0]) * bond.leverage[$0] },
                    land: product(works, bond.land), multiplier: bond.multiplier
                ).effects(item.context)
            }
        },
        money: { item in
            let works = BondWorks(item)
            let nothing = Array(repeating: 0.0, count: item.draws.count)
            return MoneyUse(
                name: item.item.name ?? item.lever.name, applied: item.item.number("applied")?.central ?? 0,
                allotted: item.item.number("allotted")?.central ?? 0, works: works?.worksInYear ?? nothing,
                carried: works?.carriedOver ?? nothing)
        })

    private static func bondFaults(_ item: LeverSetting.Item, _ context: Context) -> [Fault] {
        let name = item.name?[context.study.language] ?? ""
        let isAllotted = item.number("allotted").map { $0.high > 0 } ?? false
        let hasMonth = item.value("arrives") != nil
        let hasWorks = item.value("works") != nil
        var faults: [Fault] = []
        if !isAllotted && (hasMonth || hasWorks) && item.value("allotted") == nil {
            faults.append(.arrivalWithoutAllotment(item.place, instrument: name))
        }
        if isAllotted && !hasMonth && !hasWorks {
            faults.append(.allotmentWithoutTiming(item.place, instrument: name))
        }
        if isAllotted, case .month(let year, let month)? = item.value("arrives") {
            let quarter = Period.end(year, month: month).lastQuarter
            if quarter > context.lastQuarter {
                faults.append(
                    .effectBeyondHorizon(
                        item.place, lever: "stimulus_bonds", quarter: quarter, last: context.lastQuarter))
            }
        }
        if isAllotted { faults += SettingChecks.investment(item, context) }
        if hasMonth && hasWorks {
            faults.append(.timingStatedTwice(item.place, instrument: name))
        }
        return faults
    }
}
