import Studies

extension Lever {
    /// The structural share of a gap: firms that moved out or closed do not come back when the shock is over.
    ///
    /// Source: MODEL §7 (level): `x[T] ← (1 − v) x[T]`, `p[T] ← p[T] + v x[T]`, for shortfalls only.
    static let structuralGap = Lever(
        LeverDeclaration(
            id: "structural_gap",
            name: LocalizedText(zh: "结构性缺口", en: "structural gap"),
            summary: LocalizedText(
                zh: "现有缺口中因调整转型、生产环节外迁而不再恢复的比重",
                en: "share of the present shortfall that stays, because firms moved out or changed"),
            shape: .byIndicator(.drivers),
            parameters: [
                .share("share", zh: "不再恢复的比重", en: "share that stays", neutral: 0, direction: .lowers)
            ]),
        effects: { item in
            guard let indicator = item.item.indicator else { return [] }
            return [.permanent(indicator: indicator, share: item.values("share"))]
        })
}
