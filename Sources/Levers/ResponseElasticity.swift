import Studies

extension Lever {
    /// The elasticity of a response: a multiple of all coefficients by which it follows the drivers.
    static let responseElasticity = Lever(
        LeverDeclaration(
            id: "response_elasticity",
            name: LocalizedText(zh: "关联弹性", en: "elasticity to activity"),
            summary: LocalizedText(
                zh: "收入等关联指标随经济活动变化的弹性，为估计值的倍数；0为不随之变化",
                en:
                    "how far revenue and other responses follow activity, as a multiple of the estimate; 0 = not at all"
            ),
            shape: .byIndicator(.responses),
            parameters: [
                LeverParameter(
                    id: "multiple", name: LocalizedText(zh: "弹性倍数", en: "multiple of the elasticity"),
                    unit: LocalizedText(zh: "倍", en: "×"), kind: .number(lowest: 0, highest: 10), neutral: 1)
            ]),
        effects: { item in
            guard let indicator = item.item.indicator else { return [] }
            return [.elasticity(indicator: indicator, multiple: item.values("multiple"))]
        })
}
