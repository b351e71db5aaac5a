/// A scenario of a new study: a recovery speed, and nothing else.
struct TemplateScenario {
    /// Name of its file, without ending.
    let name: String
    private let title: String
    private let story: String
    /// The multiple of the estimated speed; nothing for the reference.
    private let speed: String?

    /// The reference first, then the low and the high case.
    static let all = [
        TemplateScenario(
            name: "baseline", title: "{zh: 延续情景, en: Carry-on}",
            story: """
                  zh: 各领域按已经形成的恢复速度继续恢复，不设新的政策和事件。
                  en: Every field goes on recovering at the speed estimated. No further policy or event is assumed.
                """, speed: nil),
        TemplateScenario(
            name: "slower-recovery", title: "{zh: 恢复放慢, en: Slower recovery}",
            story: """
                  zh: 居民消费和企业投资偏于谨慎，各领域继续恢复，但速度放慢。
                  en: Households and firms stay cautious. Recovery goes on in every field, but more slowly.
                """, speed: "{low: 0.5, central: 0.75, high: 1.0}"),
        TemplateScenario(
            name: "faster-recovery", title: "{zh: 恢复加快, en: Faster recovery}",
            story: """
                  zh: 生产和居民出行较快恢复，各领域的恢复速度有所加快。
                  en: Production and travel return soon. Every field recovers somewhat faster.
                """, speed: "{low: 1.0, central: 1.25, high: 1.5}"),
    ]

    /// Reference ranges of the two levers that every study has.
    static let ranges = """
        schema: midyear.levers/1
        ranges:
          - {lever: recovery_speed, parameter: multiple, low: 0.5, central: 1.0, high: 1.5, source: expert judgement, known_by: 2012-12-31}
          - {lever: consumption_rebound, parameter: share, low: 0, central: 0, high: 0.2, source: expert judgement, known_by: 2012-12-31}

        """

    /// The scenario's file.
    ///
    /// - Parameter drivers: ids of the study's drivers.
    func text(drivers: [String]) -> String {
        let levers = speed.map { speed in
            ["inherits: baseline", "levers:", "  recovery_speed:"] + drivers.map { "    \($0): \(speed)" }
        }
        return (["title: \(title)", "story:", story] + (levers ?? [])).joined(separator: "\n") + "\n"
    }
}
