import Studies

/// Weights of scenarios.
extension FaultWording {
    static func weights(_ fault: WeightFault) -> LocalizedText {
        switch fault {
        case .notUnderstood(let found):
            return LocalizedText(
                zh: "“\(found)”不是情景权重。请写“情景名=权重”，如 平稳恢复=0.6,再次发生聚集性疫情=0.4。",
                en: "“\(found)” is no weight of a scenario; write SCENARIO=WEIGHT, such as "
                    + "steady-recovery=0.6,renewed-cluster=0.4")
        case .statedTwice(let scenario):
            return LocalizedText(
                zh: "情景“\(scenario.zh)”给了两次权重。请只留一个。",
                en: "the scenario “\(scenario.en)” has two weights; keep one")
        case .notPositive(let scenario, let value):
            return LocalizedText(
                zh: "情景“\(scenario.zh)”的权重为\(number(value))。权重须大于0；不考虑的情景请删去。",
                en:
                    "the scenario “\(scenario.en)” has the weight \(number(value)); weights are above 0, leave out what "
                    + "does not count")
        case .sumIsNotOne(let sum):
            let sum = DecimalText(sum, decimals: 2).text
            return LocalizedText(
                zh: "各情景权重之和为\(sum)，应为1（或100%）。权重由你给定，程序不代为调整。",
                en: "the weights add up to \(sum), not to 1 (or 100 %); they are yours and are not adjusted")
        case .onlyOne:
            return LocalizedText(
                zh: "只有一个情景，不需要权重。请给出两个以上情景，或用--scenario单独测算。",
                en: "one scenario needs no weight; name two or more, or project it alone with --scenario")
        }
    }
}
