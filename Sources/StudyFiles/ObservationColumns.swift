/// Which cell of a row of `observations.csv` says what.
typealias ObservationColumns = TableColumns<ObservationColumn>

/// A column of `observations.csv`.
enum ObservationColumn: String, TableColumn {
    case region
    case indicator
    case period
    case measure
    case value
    case unit
    case basis
    case published
    case edition
    case source
    case note

    var chinese: String {
        switch self {
        case .region: return "地区"
        case .indicator: return "指标"
        case .period: return "期间"
        case .measure: return "度量"
        case .value: return "数值"
        case .unit: return "单位"
        case .basis: return "价格"
        case .published: return "发布日期"
        case .edition: return "版本"
        case .source: return "来源"
        case .note: return "备注"
        }
    }

    var isOptional: Bool { self == .edition || self == .note }
}
