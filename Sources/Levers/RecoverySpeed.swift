import Studies

extension Lever {
    /// Recovery speed: a multiple of the estimated share of a driver's shock gap that closes in a quarter.
    static let recoverySpeed = Lever(
        LeverDeclaration(
            id: "recovery_speed",
            name: LocalizedText(zh: "恢复速度", en: "recovery speed"),
            summary: LocalizedText(
                zh: "今后各季偏离趋势的部分弥合得多快，1为按已估计的速度继续",
                en: "how fast the gap from trend closes from here on; 1 goes on as estimated"),
            shape: .byIndicator(.drivers),
            parameters: [
                LeverParameter(
                    id: "multiple", name: LocalizedText(zh: "倍数", en: "multiple"),
                    unit: LocalizedText(zh: "倍", en: "×"), kind: .number(lowest: 0.05, highest: 10),
                    neutral: 1)
            ]),
        effects: { item in
            guard let indicator = item.item.indicator else { return [] }
            return [.speed(indicator: indicator, multiple: item.values("multiple"))]
        })
}
