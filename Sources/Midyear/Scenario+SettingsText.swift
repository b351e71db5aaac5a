import Studies

extension Scenario {
    /// The settings, conditions and links that are off in one line, the same for the same content: what a run's identity rests on.
    var settingsText: String {
        let levers = levers.map { setting in
            let items = setting.items.map { item in
                let values = item.values.map { "\($0.parameter)=\(Self.text($0.value))" }
                return ([item.indicator ?? item.name?.zh ?? ""] + values).joined(separator: ",")
            }
            return "\(setting.lever)(\(items.joined(separator: ";")))"
        }
        let conditions = conditions.map { condition in
            "|\(condition.indicator)@\(condition.period) \(condition.measure.rawValue)=\(condition.value)"
                + " \(condition.meaning.rawValue) \(condition.tolerance)"
        }
        let links = unlinked.map { "|-\($0.lever)/\($0.instrument?.zh ?? "")/\($0.indicator)" }
        return levers.joined(separator: "|") + conditions.joined() + links.joined()
    }

    private static func text(_ value: ParameterValue.Value) -> String {
        switch value {
        case .number(let range): return "\(range.low)/\(range.central)/\(range.high)"
        case .month(let year, let month): return "\(year)-\(month)"
        case .quarter(let quarter): return "\(quarter)"
        case .byQuarter(let values): return values.map { "\($0.quarter)=\($0.value)" }.joined(separator: "+")
        case .sequence(let values): return values.map { "\($0)" }.joined(separator: "+")
        }
    }
}
