public import Outcomes
public import Studies

/// The back-test of one or more studies, written in any format.
public struct SkillReport {
    private let skills: [StudySkill]
    private let language: Language

    /// A report in a language.
    ///
    /// - Parameters:
    ///   - skills: one back-test a study, at least one.
    ///   - language: the language of words; the JSON contract is the same in both.
    public init(_ skills: [StudySkill], language: Language) {
        self.skills = skills
        self.language = language
    }

    /// The whole report in one format.
    ///
    /// - Parameter format: the format.
    /// - Returns: UTF-8.
    public func bytes(_ format: OutputFormat) -> [UInt8] {
        switch format {
        case .table: return Array(TerminalText.text(page).utf8)
        case .json: return Array(SkillJSON(skills).text.utf8)
        case .csv: return Array(SkillCSV(skills, language).text.utf8)
        case .markdown: return Array(MarkdownText.text(page).utf8)
        }
    }

    /// What `--out` writes: the page, all cases, the contract, and one chart a study that has cases to draw.
    public var files: [(name: String, bytes: [UInt8])] {
        [
            ("skill.md", bytes(.markdown)), ("skill.csv", bytes(.csv)), ("skill.json", bytes(.json)),
        ]
            + skills.compactMap { skill in
                SkillChart(SkillContext(skill, language)).text.map {
                    ("skill-\(skill.study.id).svg", Array($0.utf8))
                }
            }
    }

    /// One weights file a study, by its position: name and bytes.
    ///
    /// - Parameter engines: versions of the models tested.
    public func weightsFiles(engines: [String]) -> [(name: String, bytes: [UInt8])] {
        skills.map { skill in
            (ModelWeights.fileName, Array(SkillWeightsFile(skill: skill, engines: engines).text.utf8))
        }
    }

    private var page: [Block] {
        skills.flatMap { SkillPage(context: SkillContext($0, language)).blocks }
    }
}
