/// Which cell of a row of `observations.csv` says what.
typealias ObservationColumns = TableColumns<ObservationColumn>

/// A column of `observations.csv`.
package enum ObservationColumn: String, TableColumn {
    /// Id of the region.
    case region
    /// Id or name of the indicator.
    case indicator
    /// Period.
    case period
    /// What the number measures.
    case measure
    /// The number.
    case value
    /// Its unit.
    case unit
    /// Price basis.
    case basis
    /// Day of first release.
    case published
    /// Date of the later table it was read from.
    case edition
    /// Publisher, title.
    case source
    /// Remark.
    case note

    package var chinese: String {
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

    package var isOptional: Bool { self == .edition || self == .note }
}
