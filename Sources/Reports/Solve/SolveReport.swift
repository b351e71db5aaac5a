public import Outcomes
public import Studies
import TimeSeries

/// What targets need (倒算), in words and as a contract.
public struct SolveReport {
    private let answer: GoalSeek
    private let language: Language
    private let printsRules: Bool

    /// A report.
    ///
    /// - Parameters:
    ///   - answer: the answer.
    ///   - language: the language of words; the contract is the same in both.
    ///   - printsRules: whether simple extrapolations stand beside.
    public init(_ answer: GoalSeek, language: Language, printsRules: Bool) {
        self.answer = answer
        self.language = language
        self.printsRules = printsRules
    }

    /// The contract `midyear.solve/1`.
    public var json: String { SolveContract(answer).text }

    /// Lines for a terminal.
    public var text: String {
        let goals = answer.goals.map { goal in
            GoalLines(answer, goal, language, printsRules: printsRules).lines
        }
        let parts = [[head]] + goals + [LeverLines(answer, language).lines]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var head: String {
        let title = answer.study.title[language]
        let scenario = answer.scenario.title[language]
        let count = answer.goals.count { answer.study.indicator($0.target.indicator)?.kind != .progress }
        let joint = count > 1 ? answer.jointProbability.map(Self.percent) : nil
        let head = LocalizedText(
            zh: "倒算　\(title)　情景：\(scenario)　测算编号 \(answer.run.number)",
            en: "Goal seek  \(title)  scenario: \(scenario)  run \(answer.run.number)")[language]
        guard let joint else { return head }
        return head
            + LocalizedText(
                zh: "\n\(count)个目标同时达到的可能性\(joint)%。",
                en: "\nChance of meeting all \(count) targets together: \(joint) %.")[language]
    }

    /// A probability in whole percent; certainty is never printed.
    static func percent(_ probability: Double) -> String {
        FigureText(language: .zh, region: LocalizedText(zh: "", en: "")).percent(probability)
    }
}
