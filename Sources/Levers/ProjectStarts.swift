import Studies
import TimeSeries

extension Lever {
    /// Project starts: the planned works of projects not yet begun, of which fewer or more begin, or later.
    static let projectStarts = Lever(
        LeverDeclaration(
            id: "project_starts",
            name: LocalizedText(zh: "项目开工", en: "project starts"),
            summary: LocalizedText(
                zh: "拟开工项目年内计划工作量：实际开工的比重，推迟的季度数",
                en:
                    "planned works of projects about to begin: the share that begins, and its delay in quarters"
            ),
            shape: .instruments,
            parameters: [
                .yiYuan(
                    "planned", zh: "年内计划工作量", en: "works planned for the rest of the year", direction: nil),
                .share(
                    "realised", zh: "开工比重", en: "share that begins", neutral: 1, highest: 2,
                    direction: .raises),
                LeverParameter(
                    id: "delay", name: LocalizedText(zh: "推迟季度数", en: "delay"),
                    unit: LocalizedText(zh: "季度", en: "quarters"), kind: .number(lowest: 0, highest: 4),
                    neutral: 0, direction: .lowers),
                .land,
                // Works taken away take more from activity, the higher it is.
                .multiplier(direction: nil),
            ]),
        faults: { setting, context in
            setting.items.flatMap { item in
                SettingChecks.required(["planned"], in: item) + SettingChecks.investment(item, context)
            }
        },
        effects: { item in
            let planned = item.context.openQuarters.map { scaled(item.values("planned"), by: $0.value) }
            let realised = item.values("realised")
            let delay = item.values("delay")
            let land = item.values("land")
            return item.context.openQuarters.indices.flatMap { position -> [Effect] in
                let change = realised.indices.map { draw in
                    realised[draw] * delayed(planned, position, draw, by: delay[draw])
                        - planned[position][draw]
                }
                return InvestmentWorks(
                    quarter: item.context.openQuarters[position].quarter,
                    construction: product(change, land.map { 1 - $0 }), land: product(change, land),
                    multiplier: item.values("multiplier")
                ).effects(item.context)
            }
        })

    /// What a quarter gets of works planned by quarter that come later; a part of a quarter in proportion.
    private static func delayed(_ planned: [[Double]], _ position: Int, _ draw: Int, by delay: Double)
        -> Double
    {
        let whole = Int(delay.rounded(.down))
        let part = delay - Double(whole)
        func works(_ position: Int) -> Double { position < 0 ? 0 : planned[position][draw] }
        return (1 - part) * works(position - whole) + part * works(position - whole - 1)
    }
}
