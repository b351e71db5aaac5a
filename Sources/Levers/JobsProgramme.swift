import Studies

extension Lever {
    /// Jobs programme: public posts and training places beyond the plan, which the base holds already.
    static let jobsProgramme = Lever(
        LeverDeclaration(
            id: "jobs_programme",
            name: LocalizedText(zh: "就业项目", en: "jobs programme"),
            summary: LocalizedText(
                zh: "计划以外增加（减少）的公共服务类岗位和培训人次，按安置比重计入促进就业人数",
                en: "public posts and training places beyond the plan; those placed count as helped into jobs"
            ),
            shape: .byIndicator(.flowResponses),
            parameters: [
                Self.people("posts", zh: "公共服务类岗位", en: "public posts"),
                Self.people("training", zh: "培训人次", en: "training places"),
                .share("placement", zh: "培训后就业比重", en: "placed after training", neutral: nil, standsIn: true),
                .profile,
            ]),
        faults: { setting, context in SettingChecks.units(setting, context, unit: "persons") },
        effects: { item in
            guard let indicator = item.indicator else { return [] }
            let posts = item.values("posts")
            let trained = product(item.values("training"), item.values("placement"))
            let placed = item.context.converted(
                posts.indices.map { posts[$0] + trained[$0] }, from: "persons", to: indicator)
            return item.profile.map {
                .flow(
                    indicator: indicator.id, quarter: $0.quarter, amount: scaled(placed, by: $0.value),
                    responses: .doNotFollow)
            }
        })

    private static func people(_ id: String, zh: String, en: String) -> LeverParameter {
        LeverParameter(
            id: id, name: LocalizedText(zh: zh, en: en),
            unit: LocalizedText(zh: "人（计划外）", en: "persons beyond the plan"),
            kind: .number(lowest: -1_000_000, highest: 1_000_000), neutral: 0, direction: .raises)
    }
}
