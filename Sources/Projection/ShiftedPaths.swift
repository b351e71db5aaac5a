import Probability
import Levers
import Models
import Studies
import TimeSeries

/// The joint prediction moved by a scenario's levers, draw by draw.
///
/// Order: dynamics (recovery speeds, shocks, what stays for good), then amounts on drivers, then responses through the
/// matrix, then what levers add to activity by a channel of their own, then amounts on responses. Innovations stay: a
/// draw is the same draw in all scenarios.
///
/// Source: MODEL §7, §8.
package struct ShiftedPaths {
    /// Quarter values of the drivers, drivers x quarters x draws.
    package internal(set) var drivers: [[[Double]]]
    /// Quarter values of the responses, responses x quarters x draws.
    package internal(set) var responses: [[[Double]]]

    /// Draws by weight, where conditions weigh them; nothing where all count once.
    package private(set) var picks: [Int]?

    /// The paths of indicators of which a link is off, by id: those without the lever.
    var unlinked: [String: ShiftedPaths] = [:]

    let prediction: JointPrediction
    /// Position of the first quarter that is not covered whole.
    let firstOpen: Int
    /// Where a fault is shown.
    let place: Place
    var movedDrivers: [Bool]
    var movedResponses: [Bool]
    /// What the matrix passes on: change of the gap plus one-quarter amounts, log points, drivers x quarters x draws;
    /// empty where nothing changed.
    var followed: [[[Double]]]

    init(_ prediction: JointPrediction, firstOpenQuarter: Quarter, place: Place) {
        self.prediction = prediction
        self.place = place
        firstOpen = prediction.quarters.firstIndex(of: firstOpenQuarter) ?? prediction.quarters.count
        drivers = prediction.drivers.map(\.path.values)
        responses = prediction.responses.map(\.path.values)
        followed = prediction.drivers.map { _ in [] }
        movedDrivers = prediction.drivers.map { _ in false }
        movedResponses = prediction.responses.map { _ in false }
    }

    /// The prediction moved by effects.
    ///
    /// - Parameters:
    ///   - effects: what the scenario's levers do.
    ///   - firstOpenQuarter: from which on a speed acts.
    ///   - place: where a fault of an indicator without base is to be shown.
    /// - Throws: ``Faults`` when an amount of money meets an indicator without any level, or takes more than there is.
    static func moved(
        _ prediction: JointPrediction, by effects: [Effect], firstOpenQuarter: Quarter, place: Place
    ) throws(Faults) -> ShiftedPaths {
        var paths = ShiftedPaths(prediction, firstOpenQuarter: firstOpenQuarter, place: place)
        let effects = effects.filter { !$0.isNeutral }
        paths.applyDynamics(effects)
        var faults: [Fault] = []
        for effect in effects { faults += paths.applyToDriver(effect) }
        let elasticities = paths.elasticities(effects)
        paths.moveResponses(elasticities)
        for effect in effects { faults += paths.applyActivity(effect, elasticities) }
        for effect in effects { faults += paths.applyToResponse(effect) }
        guard faults.isEmpty else { throw Faults(faults) }
        return paths
    }

    /// The paths from which an indicator is taken.
    ///
    /// - Parameter indicator: indicator id.
    func own(_ indicator: String) -> ShiftedPaths { unlinked[indicator] ?? self }

    /// Quarter values of the drivers, each from the paths that it is taken from: drivers x quarters x draws.
    var ownDrivers: [[[Double]]] {
        prediction.drivers.indices.map { own(prediction.drivers[$0].path.indicator.id).drivers[$0] }
    }

    /// Whether a lever reached an indicator; a total moves with its part.
    ///
    /// - Parameter indicator: indicator id.
    func isMoved(_ indicator: String) -> Bool {
        if let own = unlinked[indicator] { return own.isMoved(indicator) }
        if let position = response(indicator) { return movedResponses[position] }
        guard let position = driver(indicator) else { return false }
        let part = prediction.drivers[position].total.map { movedDrivers[$0.part] } ?? false
        return movedDrivers[position] || part
    }

    // MARK: Conditions

    /// Marks everything as moved: conditions move what goes together.
    mutating func beginConditions() {
        movedDrivers = movedDrivers.map { _ in true }
        movedResponses = movedResponses.map { _ in true }
    }

    /// Takes the quarter values of a draw that meets its conditions.
    mutating func take(_ moved: ConditionedDraw) {
        for quarter in prediction.quarters.indices {
            for series in drivers.indices {
                drivers[series][quarter][moved.draw] = moved.value(isDriver: true, series, quarter)
            }
            for series in responses.indices {
                responses[series][quarter][moved.draw] = moved.value(isDriver: false, series, quarter)
            }
        }
    }

    /// Lets draws count by weight.
    mutating func weigh(_ picks: [Int]?) { self.picks = picks }

    // MARK: Places

    /// Position of a driver.
    func driver(_ indicator: String) -> Int? {
        prediction.drivers.firstIndex { $0.path.indicator.id == indicator }
    }

    /// Position of a response.
    func response(_ indicator: String) -> Int? {
        prediction.responses.firstIndex { $0.path.indicator.id == indicator }
    }

    /// No change in any quarter and draw: quarters x draws.
    var noChange: [[Double]] {
        prediction.quarters.map { _ in Array(repeating: 0.0, count: prediction.draws) }
    }

    /// The share of a quarter that an indicator's figures do not cover yet.
    func openShare(_ path: JointPrediction.Path, _ quarter: Int) -> Double {
        guard quarter < 4, let observed = path.observed else { return 1 }
        guard !observed.isInstant else {
            let months = Quarter(year: prediction.year, number: quarter + 1).months
            return Double(months.count { $0 > observed.lastMonth }) / 3
        }
        return 1 - path.months.share(of: 1...observed.lastMonth, in: quarter)
    }
}
