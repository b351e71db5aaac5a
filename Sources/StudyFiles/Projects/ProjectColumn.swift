/// Which cell of a row of `projects.csv` says what.
typealias ProjectColumns = TableColumns<ProjectColumn>

/// A column of `projects.csv`, the list of investment projects.
enum ProjectColumn: String, TableColumn {
    case project
    case total
    case plan
    case unit
    case constructionShare = "construction_share"
    case start
    case done
    case period
    case funds
    case filed
    case note

    var chinese: String {
        switch self {
        case .project: return "项目"
        case .total: return "总投资"
        case .plan: return "年度计划"
        case .unit: return "单位"
        case .constructionShare: return "建安占比"
        case .start: return "开工时间"
        case .done: return "本年完成"
        case .period: return "期间"
        case .funds: return "资金来源"
        case .filed: return "报送日期"
        case .note: return "备注"
        }
    }

    var isOptional: Bool {
        switch self {
        case .total, .start, .funds, .filed, .note: return true
        default: return false
        }
    }
}
