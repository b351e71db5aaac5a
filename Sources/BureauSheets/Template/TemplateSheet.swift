import StudyFiles

/// The sheets of a template.
package enum TemplateSheet: String, CaseIterable, Sendable {
    /// The figures: `observations.csv`.
    case figures = "数据"
    /// What is asked of the indicators: `targets` of `study.yaml`.
    case targets = "目标"
    /// Lever parameters of the scenarios.
    case settings = "情景参数"
    /// Departments' own estimates: `expectations.csv`.
    case expectations = "部门预计"
    /// The list of projects: `projects.csv`.
    case projects = "项目清单"

    /// The file of the study that the sheet is a copy of; nothing for those in YAML.
    package var file: String? {
        switch self {
        case .figures: return StudyFileName.observations
        case .expectations: return StudyFileName.expectations
        case .projects: return StudyFileName.projects
        case .targets, .settings: return nil
        }
    }

    /// The first cells of the head, by which a sheet is known when it comes back.
    var mark: [String] {
        switch self {
        case .figures, .expectations: return ["地区", "指标", "期间", "度量", "数值"]
        case .targets: return ["指标", "目标类型", "关系", "目标值"]
        case .settings: return ["情景参数", "对象", "参数", "单位"]
        case .projects: return []
        }
    }
}

/// The files of a study that a template copies.
package struct TemplateFiles: Sendable {
    /// Texts by the sheet that copies them; nothing for a file that the study does not have.
    package var texts: [TemplateSheet: String] = [:]
    /// The text of `study.yaml`.
    package var study = ""
    /// Texts of scenario files by the scenario's name.
    package var scenarios: [String: String] = [:]

    /// No files.
    package init() {}
}
