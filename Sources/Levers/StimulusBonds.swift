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
                LeverParameter(
                    id: "applied", name: LocalizedText(zh: "申请金额", en: "applied for"),
                    unit: LocalizedText(zh: "亿元", en: "100 million yuan"),
                    kind: .number(lowest: 0, highest: 100_000), neutral: 0),
                LeverParameter(
                    id: "allotted", name: LocalizedText(zh: "下达金额", en: "allotted"),
                    unit: LocalizedText(zh: "亿元", en: "100 million yuan"),
                    kind: .number(lowest: 0, highest: 100_000), neutral: 0),
                LeverParameter(
                    id: "arrives", name: LocalizedText(zh: "到位月份", en: "month of arrival"),
                    unit: LocalizedText(zh: "月", en: "month"), kind: .month, neutral: nil),
                LeverParameter(
                    id: "monthly_pace", name: LocalizedText(zh: "月度实物转化率", en: "monthly pace of works"),
                    unit: LocalizedText(zh: "未完部分每月转化的比重", en: "share of the rest turned into works a month"),
                    kind: .number(lowest: 0, highest: 1), neutral: 0),
                LeverParameter(
                    id: "works_profile",
                    name: LocalizedText(zh: "到位后各月实物工作量比重", en: "works by month after arrival"),
                    unit: LocalizedText(zh: "比重", en: "share"), kind: .sequence(total: 1), neutral: nil),
                LeverParameter(
                    id: "works", name: LocalizedText(zh: "分季实物工作量比重", en: "works by quarter"),
                    unit: LocalizedText(zh: "比重", en: "share"), kind: .byQuarter(highest: 1), neutral: nil),
                LeverParameter(
                    id: "in_base",
                    name: LocalizedText(zh: "已在计划或基数中的比重", en: "share already in plan or base"),
                    unit: LocalizedText(zh: "比重", en: "share"), kind: .number(lowest: 0, highest: 1),
                    neutral: 1),
                LeverParameter(
                    id: "land", name: LocalizedText(zh: "土地及购置比重", en: "land share"),
                    unit: LocalizedText(zh: "比重", en: "share"), kind: .number(lowest: 0, highest: 1),
                    neutral: nil),
                LeverParameter(
                    id: "leverage", name: LocalizedText(zh: "撬动系数", en: "leverage"),
                    unit: LocalizedText(zh: "元投资/元债券", en: "yuan invested per yuan of bonds"),
                    kind: .number(lowest: 0, highest: 10), neutral: 0),
                LeverParameter(
                    id: "multiplier", name: LocalizedText(zh: "区内乘数", en: "in-district multiplier"),
                    unit: LocalizedText(zh: "元增加值/元投资", en: "yuan of activity per yuan invested"),
                    kind: .number(lowest: 0, highest: 5), neutral: 0),
            ],
            actsOnDriversOnly: true),
        faults: { setting, context in setting.items.flatMap { bondFaults($0, of: setting.lever, context) } },
        effects: { setting, context, lever, draws in
            setting.items.indices.flatMap {
                bondEffects(setting.items[$0], position: $0, context, lever, draws)
            }
        })

    private static func bondFaults(
        _ item: LeverSetting.Item, of lever: String, _ context: Context
    ) -> [Fault] {
        let name = item.name?[context.study.language] ?? ""
        let isAllotted = number(item, "allotted").map { $0.high > 0 } ?? false
        let hasMonth = item.value("arrives") != nil
        let hasWorks = item.value("works") != nil
        var faults: [Fault] = []
        if !isAllotted && (hasMonth || hasWorks) && item.value("allotted") == nil {
            faults.append(.arrivalWithoutAllotment(item.place, instrument: name))
        }
        if isAllotted && !hasMonth && !hasWorks {
            faults.append(.allotmentWithoutTiming(item.place, instrument: name))
        }
        if isAllotted && !context.study.indicators.contains(where: { $0.totalRole != nil }) {
            faults.append(.bondsWithoutTotal(item.place, instrument: name))
        }
        if hasMonth && hasWorks {
            faults.append(.timingStatedTwice(item.place, instrument: name))
        }
        if case .byQuarter(let works)? = item.value("works") {
            faults += works.filter { $0.quarter < context.firstOpenQuarter }.map {
                .effectInThePast(
                    item.place, lever: lever, quarter: $0.quarter,
                    firstOpen: context.firstOpenQuarter)
            }
        }
        return faults
    }

    /// Works of one instrument and what they add, quarter by quarter.
    private static func bondEffects(
        _ item: LeverSetting.Item, position: Int, _ context: Context, _ lever: LeverDeclaration,
        _ draws: ParameterDraws
    ) -> [Effect] {
        guard let bond = BondWorks(item, position: position, context, lever, draws) else { return [] }
        guard let total = context.study.indicators.first(where: { $0.totalRole != nil }),
            let part = total.totalRole?.part
        else { return [] }
        return bond.byQuarter.flatMap { quarter, works -> [Effect] in
            let construction = works.indices.map { works[$0] * (1 - bond.land[$0]) * bond.leverage[$0] }
            let land = works.indices.map { works[$0] * bond.land[$0] }
            let activity = construction.indices.map { construction[$0] * bond.multiplier[$0] }
            return [
                .flow(
                    indicator: part, quarter: quarter,
                    amount: converted(construction, to: context.study.indicator(part)),
                    responses: .doNotFollow),
                .flow(
                    indicator: total.id, quarter: quarter, amount: converted(land, to: total),
                    responses: .doNotFollow),
                .activity(
                    quarter: quarter,
                    amount: converted(
                        activity, to: context.study.indicators.first { $0.role == .activity })),
            ]
        }
    }

    /// Amounts in 亿元 in the unit of an indicator.
    private static func converted(_ amounts: [Double], to indicator: Indicator?) -> [Double] {
        guard let indicator, let bonds = MeasurementUnit(named: "yi_yuan"),
            let exponent = bonds.exponent(to: indicator.unit)
        else { return amounts }
        let tens = (0..<abs(exponent)).reduce(1.0) { scale, _ in scale * 10 }
        return amounts.map { exponent < 0 ? $0 / tens : $0 * tens }
    }

    private static func number(_ item: LeverSetting.Item, _ parameter: String) -> UncertainValue? {
        guard case .number(let range)? = item.value(parameter) else { return nil }
        return range
    }
}

extension Indicator {
    /// Its composition, when it is a total.
    var totalRole: TotalRole? {
        guard case .total(let role) = role else { return nil }
        return role
    }
}
