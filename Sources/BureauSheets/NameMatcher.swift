import Outcomes
import Studies

/// Finds the indicator that a name in a sheet means.
struct NameMatcher {
    /// What a name may mean.
    enum Reading {
        /// An indicator.
        case found(Indicator, SheetImport.Match)
        /// Left out by an earlier answer.
        case ignored
        /// Near one indicator's name, to be confirmed.
        case near(Indicator, similarity: Double)
        /// No indicator; those whose names are nearest.
        case unknown(nearest: [Indicator])
    }

    /// The study's indicators.
    let indicators: [Indicator]
    /// The names confirmed before.
    let memory: SheetMemory

    /// From this share on, a name is proposed as the same.
    ///
    /// Source: our judgement: 社会消费品零售额 and 社会消费品零售总额 (0.80) may be the same; 一般公共预算收入 and
    /// 一般公共预算支出 (0.71), 工业总产值 and 工业增加值, 新设企业 and 新设市场主体 (0.25) are not.
    static let proposed = 0.75
    /// From this share on, a name is listed as near.
    static let listed = 0.2

    /// Finds a name.
    ///
    /// - Parameter name: freed of numbering and unit.
    func reading(_ name: String) -> Reading {
        switch memory.answer(for: name) {
        case .ignored: return .ignored
        case .indicator(let id):
            if let indicator = indicators.first(where: { $0.id == id }) {
                return .found(indicator, .confirmed)
            }
        case nil: break
        }
        if let indicator = indicators.first(where: { $0.name.zh.compact == name || $0.id == name }) {
            return .found(indicator, .name)
        }
        if let indicator = indicators.first(where: { $0.names.contains(name) }) {
            return .found(indicator, .alias)
        }
        let ranked = ranked(name)
        guard let first = ranked.first, first.similarity >= Self.proposed else {
            return .unknown(
                nearest: ranked.filter { $0.similarity >= Self.listed }.prefix(3).map(\.indicator))
        }
        return .near(first.indicator, similarity: first.similarity)
    }

    /// What was answered about a name; nothing when it was never asked, or about an indicator that the study lost.
    func remembered(_ name: String) -> Reading? {
        switch memory.answer(for: name) {
        case .ignored: return .ignored
        case .indicator(let id):
            return indicators.first { $0.id == id }.map { .found($0, .confirmed) }
        case nil: return nil
        }
    }

    /// Indicators by the similarity of their nearest name, the nearest first.
    func ranked(_ name: String) -> [(indicator: Indicator, similarity: Double)] {
        let scored = indicators.map { indicator in
            (indicator, indicator.names.map { NameSimilarity.of(name, $0) }.max() ?? 0)
        }
        return scored.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map {
            (indicator: $0.element.0, similarity: $0.element.1)
        }
    }
}

extension Indicator {
    /// Every name that a sheet may use, compact.
    var names: [String] { ([name.zh, name.en] + aliases).map(\.compact) }
}
