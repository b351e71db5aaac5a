import Levers
import StudyFiles
import Studies

/// The sheet of lever parameters: a row a parameter of an indicator or instrument, a column a scenario, what each
/// scenario itself states.
struct SettingRows {
    /// What a row is about.
    struct Row: Hashable {
        /// Lever id.
        let lever: String
        /// Indicator id.
        let indicator: String?
        /// Name of an instrument.
        let instrument: LocalizedText?
        /// Parameter id.
        let parameter: String
    }

    static let fixedHead = ["情景参数", "对象", "参数", "单位", "参照区间", "区间来源"]

    private let study: Study

    init(_ study: Study) {
        self.study = study
    }

    /// The scenarios that can set anything: all but the baseline.
    var scenarios: [Scenario] { study.scenarios.filter { $0.name != StudyFileName.baseline } }

    /// The head: fixed columns, then one a scenario, `平稳恢复（steady-recovery）`.
    var head: [String] { Self.fixedHead + scenarios.map(Self.heading) }

    /// How the head names a scenario.
    static func heading(_ scenario: Scenario) -> String { "\(scenario.title.zh)（\(scenario.name)）" }

    /// The rows: what any scenario states, and the leading parameter of levers on drivers.
    var keys: [Row] {
        LeverCatalogue.declarations.flatMap { lever -> [Row] in
            let stated = scenarios.flatMap(\.levers).filter { $0.lever == lever.id }.flatMap(\.items)
            var keys: [Row] = []
            if lever.shape == .byIndicator(.drivers) {
                keys = study.indicators.filter(\.isPlainDriver).map {
                    Row(lever: lever.id, indicator: $0.id, instrument: nil, parameter: lever.parameters[0].id)
                }
            }
            for item in stated {
                keys += item.values.map {
                    Row(
                        lever: lever.id, indicator: item.indicator, instrument: item.name,
                        parameter: $0.parameter)
                }
            }
            return keys.enumerated().filter { keys.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        }
    }

    /// The cells of all rows.
    var rows: [[String]] {
        keys.compactMap { key in
            guard let lever = LeverCatalogue.lever(key.lever)?.declaration,
                let parameter = lever.parameter(key.parameter)
            else { return nil }
            let object = key.indicator.flatMap { study.indicator($0)?.name.zh } ?? key.instrument?.zh ?? ""
            let range = study.leverRanges.first {
                $0.lever == key.lever && $0.parameter == key.parameter
                    && ($0.indicator == key.indicator || $0.indicator == nil)
            }
            let fixed = [
                lever.name.zh, object, parameter.name.zh, parameter.unit.zh,
                range.map { SettingText.text(.number($0.range.range)) } ?? "",
                range?.range.evidence.source ?? "",
            ]
            return fixed + scenarios.map { text(of: key, in: $0) }
        }
    }

    /// What a scenario itself states, not what it inherits.
    func text(of key: Row, in scenario: Scenario) -> String {
        let setting = scenario.levers.first { $0.lever == key.lever && $0.origin == scenario.name }
        let item = setting?.items.first { $0.indicator == key.indicator && $0.name == key.instrument }
        return item?.value(key.parameter).map(SettingText.text) ?? ""
    }
}
