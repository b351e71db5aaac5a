import Levers
import Outcomes
import StudyFiles
import Studies

/// Reads what a user wants varied: `LEVER.INDICATOR.PARAMETER=FIRST:LAST:POINTS`, the left side as in settings.
struct SweepAxes {
    let study: Study
    let scenario: Scenario
    let context: Lever.Context

    private static let mostPoints = 1_000_000

    /// The axes of some texts.
    ///
    /// - Throws: all faults of all texts.
    func axes(_ texts: [String]) throws(Faults) -> [SweepAxis] {
        var axes: [SweepAxis] = []
        var faults: [Fault] = []
        for text in texts {
            do { axes.append(try axis(text)) } catch { faults += error.list }
        }
        let addresses = axes.flatMap(\.addresses)
        for (position, address) in addresses.enumerated() where addresses[..<position].contains(address) {
            faults.append(.duplicateKey(Place(file: "--vary"), key: address.id))
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return axes
    }

    private func axis(_ text: String) throws(Faults) -> SweepAxis {
        let place = Place(file: "--vary \(text)")
        let sides = text.replacing("＝", with: "=").split(separator: "=", maxSplits: 1).map(String.init)
        let ends = sides.count == 2 ? sides[1].replacing("：", with: ":").split(separator: ":") : []
        let numbers = ends.prefix(2).compactMap { Double($0) }.filter(\.isFinite)
        guard (2...3).contains(ends.count), numbers.count == 2,
            let points = ends.count == 3 ? Int(ends[2]) : 2
        else { throw Faults([.rangeToVaryNotUnderstood(place)]) }
        guard (1...Self.mostPoints).contains(points) else {
            throw Faults([
                .outOfBounds(
                    place, what: LocalizedText("points"), value: Double(points), lowest: 1,
                    highest: Double(Self.mostPoints))
            ])
        }
        let path = try SettingPath(
            sides[0].replacing("．", with: "."), over: scenario, in: study, at: place)
        try refuseNewInstruments(path.addresses, at: place)
        let faults = path.addresses.flatMap { address in
            numbers.flatMap { self.faults(address, $0, at: place) }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return SweepAxis(addresses: path.addresses, first: numbers[0], last: numbers[1], points: points)
    }

    /// A single run may bring an instrument in; a sweep varies those that the scenario has.
    private func refuseNewInstruments(_ addresses: [ParameterAddress], at place: Place) throws(Faults) {
        for address in addresses {
            let stated = scenario.levers.filter { $0.lever == address.lever }.flatMap(\.items)
            let names = stated.compactMap(\.name)
            guard let instrument = address.instrument, !names.contains(instrument) else { continue }
            throw Faults([
                .settingNeedsName(place, lever: address.lever, names: names.map { $0[study.language] })
            ])
        }
    }

    /// What is wrong with a number of a parameter.
    private func faults(_ address: ParameterAddress, _ value: Double, at place: Place) -> [Fault] {
        guard let lever = LeverCatalogue.lever(address.lever),
            case .number(let lowest, let highest)? = lever.declaration.parameter(address.parameter)?.kind
        else { return [.rangeToVaryNotUnderstood(place)] }
        guard (lowest...highest).contains(value) else {
            return [
                .outOfBounds(
                    place, what: LocalizedText(address.id), value: value, lowest: lowest, highest: highest)
            ]
        }
        return scenario.setting([(address, value)]).levers.filter { $0.lever == address.lever }
            .flatMap { lever.faults(in: $0, context) }
    }
}
