import Levers
import Outcomes
import StudyFiles
import Studies

/// Reads what a user wants varied: `LEVER.INDICATOR.PARAMETER=FIRST:LAST:POINTS`, `INSTRUMENT.PARAMETER=…`.
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
        let numbers = ends.prefix(2).compactMap { Double($0) }
        guard (2...3).contains(ends.count), numbers.count == 2,
            let points = ends.count == 3 ? Int(ends[2]) : 2
        else { throw Faults([.rangeToVaryNotUnderstood(place)]) }
        guard (1...Self.mostPoints).contains(points) else {
            throw Faults([
                .outOfBounds(
                    place, what: "points", value: Double(points), lowest: 1, highest: Double(Self.mostPoints))
            ])
        }
        let address = try address(sides[0], at: place)
        let faults = numbers.flatMap { self.faults(address, $0, at: place) }
        guard faults.isEmpty else { throw Faults(faults) }
        return SweepAxis(addresses: [address], first: numbers[0], last: numbers[1], points: points)
    }

    /// What is wrong with a number of a parameter.
    private func faults(_ address: ParameterAddress, _ value: Double, at place: Place) -> [Fault] {
        guard let lever = LeverCatalogue.lever(address.lever),
            case .number(let lowest, let highest)? = lever.declaration.parameter(address.parameter)?.kind
        else { return [.rangeToVaryNotUnderstood(place)] }
        guard (lowest...highest).contains(value) else {
            return [
                .outOfBounds(place, what: address.id, value: value, lowest: lowest, highest: highest)
            ]
        }
        return scenario.setting([(address, value)]).levers.filter { $0.lever == address.lever }
            .flatMap { lever.faults(in: $0, context) }
    }

    private func address(_ path: String, at place: Place) throws(Faults) -> ParameterAddress {
        var names = path.replacing("．", with: ".").split(separator: ".").map(String.init)
        guard let first = names.first else { throw Faults([.rangeToVaryNotUnderstood(place)]) }
        let instruments = scenario.levers.flatMap { setting in
            setting.items.compactMap { item in item.name.map { (lever: setting.lever, name: $0) } }
        }
        func instrument(_ name: String) -> (lever: String, name: LocalizedText)? {
            instruments.first { $0.name.zh == name || $0.name.en == name }
        }
        guard
            let lever = instrument(first).flatMap({ LeverCatalogue.lever($0.lever) })
                ?? LeverCatalogue.lever(first)
        else { throw unknownLever(first, instruments.map(\.name), at: place) }
        if LeverCatalogue.lever(first) != nil { names.removeFirst() }
        let named = names.first.flatMap(instrument)
        let indicator = named == nil ? names.first.flatMap { study.indicator(named: $0) } : nil
        if named != nil || indicator != nil { names.removeFirst() }
        let parameter = try parameter(names, of: lever.declaration, at: place)
        return ParameterAddress(
            lever: lever.declaration.id, indicator: indicator?.id, instrument: named?.name,
            parameter: parameter.id)
    }

    private func unknownLever(_ found: String, _ instruments: [LocalizedText], at place: Place) -> Faults {
        let names =
            instruments.map(\.zh) + LeverCatalogue.declarations.flatMap { [$0.id, $0.name.zh, $0.name.en] }
        return Faults([.unknownLever(place, found: found, nearest: NearestName.of(found, in: names))])
    }

    /// The parameter that is left to be named; the leading one when nothing is.
    private func parameter(
        _ names: [String], of lever: LeverDeclaration, at place: Place
    ) throws(Faults) -> LeverParameter {
        guard let name = names.first else { return lever.parameters[0] }
        guard names.count == 1, let parameter = lever.parameter(name) else {
            let allowed = lever.parameters.map(\.id)
            let known = allowed + lever.parameters.map(\.name.zh) + study.indicators.map(\.name.zh)
            throw Faults([
                .unknownKey(
                    place, found: name, nearest: NearestName.of(name, in: known), allowed: allowed)
            ])
        }
        return parameter
    }
}
