public import Studies

/// Reads the weights that a user gives scenarios: `平稳恢复=0.6,再次发生聚集性疫情=0.3,有利因素叠加=0.1`.
public struct ScenarioWeights {
    private let study: Study

    /// A reader for a study.
    ///
    /// - Parameter study: the study whose scenarios are named.
    public init(_ study: Study) {
        self.study = study
    }

    /// The weights of a text.
    ///
    /// - Parameters:
    ///   - text: scenarios by name, title or case (低方案, 推荐方案, 高方案), each with a share of 1 or a percentage.
    ///   - place: where faults are shown.
    /// - Throws: all faults of the text.
    public func weights(_ text: String, at place: Place) throws(Faults) -> [ScenarioWeight] {
        let parts = text.replacing("，", with: ",").replacing("＝", with: "=").split(separator: ",")
        var faults: [Fault] = []
        var stated: [(name: String, value: Double, place: Place)] = []
        for part in parts {
            let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            let number = sides.count == 2 ? sides[1].halfWidth.replacing("％", with: "%") : ""
            let isPercent = number.hasSuffix("%")
            if sides.count == 2, let value = Double(isPercent ? String(number.dropLast()) : number) {
                stated.append((sides[0], isPercent ? value / 100 : value, place))
            } else {
                faults.append(.weights(place, .notUnderstood(found: String(part))))
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return try checked(stated, at: place)
    }

    /// Weights that make sense together: known scenarios, each once, above 0, of a sum of 1.
    ///
    /// - Parameters:
    ///   - stated: names, numbers and places.
    ///   - place: of all of them.
    func checked(
        _ stated: [(name: String, value: Double, place: Place)], at place: Place
    ) throws(Faults) -> [ScenarioWeight] {
        var faults: [Fault] = []
        var weights: [ScenarioWeight] = []
        for (name, value, place) in stated {
            guard let scenario = scenario(name) else {
                let available = study.scenarios.map(\.name)
                let nearest = NearestName.of(name, in: available + study.scenarios.map(\.title.zh))
                faults.append(.unknownScenario(place, found: name, nearest: nearest, available: available))
                continue
            }
            if weights.contains(where: { $0.scenario == scenario.name }) {
                faults.append(.weights(place, .statedTwice(scenario: scenario.title)))
            }
            if !(value > 0 && value.isFinite) {
                faults.append(.weights(place, .notPositive(scenario: scenario.title, value: value)))
            }
            weights.append(ScenarioWeight(scenario: scenario.name, weight: value))
        }
        let sum = weights.reduce(0) { $0 + $1.weight }
        if faults.isEmpty, abs(sum - 1) > Self.rounding {
            faults.append(.weights(place, .sumIsNotOne(sum: sum)))
        }
        if faults.isEmpty, weights.count < 2 { faults.append(.weights(place, .onlyOne)) }
        guard faults.isEmpty else { throw Faults(faults) }
        return weights.map { ScenarioWeight(scenario: $0.scenario, weight: $0.weight / sum) }
    }

    /// Thirds written with two decimals add up to 1 within this.
    private static let rounding = 0.0101

    private func scenario(_ name: String) -> Scenario? {
        let cases = [
            ("低方案", study.cases.low), ("推荐方案", study.cases.recommended), ("高方案", study.cases.high),
        ]
        return study.scenario(name) ?? cases.first { $0.0 == name }.flatMap { study.scenario($0.1) }
    }
}
