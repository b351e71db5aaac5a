/// Tells statistics apart that look alike and must never be compared.
package enum Comparability {
    /// Whether one indicator may borrow from another: the same kind, and not a registered rate of unemployment
    /// beside a surveyed one, which count different people.
    package static func areComparable(_ left: Indicator, _ right: Indicator) -> Bool {
        guard left.kind == right.kind else { return false }
        let isMixed = isRegistered(left) && isSurveyed(right) || isSurveyed(left) && isRegistered(right)
        return !isMixed
    }

    private static func isRegistered(_ indicator: Indicator) -> Bool {
        isUnemployment(indicator) && names(indicator).contains { $0.contains("登记") || $0.contains("regist") }
    }

    private static func isSurveyed(_ indicator: Indicator) -> Bool {
        isUnemployment(indicator) && names(indicator).contains { $0.contains("调查") || $0.contains("survey") }
    }

    private static func isUnemployment(_ indicator: Indicator) -> Bool {
        names(indicator).contains { $0.contains("失业") || $0.contains("unemployment") }
    }

    private static func names(_ indicator: Indicator) -> [String] {
        [indicator.id.lowercased(), indicator.name.zh, indicator.name.en.lowercased()]
    }
}
