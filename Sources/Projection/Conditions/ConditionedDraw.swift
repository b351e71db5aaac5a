import Models
import Regression

/// One draw that is moved to conditions by its open shocks.
struct ConditionedDraw {
    let prediction: JointPrediction
    let movements: OpenMovements
    let paths: ShiftedPaths
    let draw: Int
    /// The shocks' move so far.
    private(set) var shocks: [Double]

    private var setting: OpenMovements.Setting { movements.settings[movements.particles[draw]] }

    init(_ prediction: JointPrediction, _ movements: OpenMovements, _ paths: ShiftedPaths, _ draw: Int) {
        self.prediction = prediction
        self.movements = movements
        self.paths = paths
        self.draw = draw
        shocks = Array(repeating: 0, count: movements.settings[movements.particles[draw]].shocks)
    }

    /// Steps toward the conditions (fixed, so that equal inputs give equal bits). MODEL §8 has three; seven conditions at
    /// once, some twenty points from a draw, take up to seven to 1e-9.
    static let steps = 8

    /// The slopes of a series' quarter value on all shocks.
    private func slopes(isDriver: Bool, _ series: Int, _ quarter: Int) -> [Double] {
        var row = Array(repeating: 0.0, count: shocks.count)
        if isDriver {
            setting.add(1, driver: series, quarter: quarter, to: &row)
        } else {
            let entries = prediction.responses[series].entries
            setting.add(
                1, response: series, quarter: quarter, entries: { entries[$0][draw] },
                scale: movements.scales[series][draw], to: &row)
        }
        return row
    }

    /// What a series' quarter value is after the move.
    func value(isDriver: Bool, _ series: Int, _ quarter: Int) -> Double {
        start(isDriver: isDriver, series, quarter)
            + Self.sum(slopes(isDriver: isDriver, series, quarter), shocks)
    }

    private func start(isDriver: Bool, _ series: Int, _ quarter: Int) -> Double {
        isDriver ? paths.drivers[series][quarter][draw] : paths.responses[series][quarter][draw]
    }

    private static func sum(_ slopes: [Double], _ shocks: [Double]) -> Double {
        slopes.indices.reduce(0) { $0 + slopes[$1] * shocks[$1] }
    }

    /// The slopes of a form's terms on all shocks, and their values before the move.
    private func terms(_ form: ConditionForm) -> [(start: Double, slopes: [Double])] {
        form.terms.map {
            (
                start(isDriver: $0.isDriver, $0.series, $0.quarter),
                slopes(isDriver: $0.isDriver, $0.series, $0.quarter)
            )
        }
    }

    private func reading(
        _ form: ConditionForm, _ terms: [(start: Double, slopes: [Double])]
    ) -> (number: Double, slopes: [Double]) {
        let reading = form.reading(draw, terms.map { $0.start + Self.sum($0.slopes, shocks) })
        var row = Array(repeating: 0.0, count: shocks.count)
        for (term, slope) in zip(terms, reading.slopes) {
            for shock in row.indices { row[shock] += slope * term.slopes[shock] }
        }
        return (reading.number, row)
    }

    /// A form's number and slopes on all shocks, at the draw as moved so far.
    func reading(_ form: ConditionForm) -> (number: Double, slopes: [Double]) { reading(form, terms(form)) }

    /// Moves the draw to forms' targets, by Newton steps on all of them together; a noisy one is weighed.
    ///
    /// - Parameters:
    ///   - forms: independent ones.
    ///   - targets: what each is to be, errors drawn, in its unit.
    /// - Returns: whether the forms can be moved apart from each other in this draw.
    mutating func meet(_ forms: [ConditionForm], targets: [Double]) -> Bool {
        let terms = forms.map { self.terms($0) }
        var errors = forms.map { _ in 0.0 }
        for _ in 0..<Self.steps {
            let readings = zip(forms, terms).map { reading($0, $1) }
            let columns = forms.indices.map { number in
                readings[number].slopes + forms.indices.map { $0 == number ? forms[number].noise : 0 }
            }
            let residuals = forms.indices.map { targets[$0] - readings[$0].number - errors[$0] }
            guard
                let rows = try? ConditionRows(
                    columns, basis: Array(forms.indices), shockCount: shocks.count)
            else { return false }
            let move = rows.move(by: residuals)
            for shock in shocks.indices { shocks[shock] += move.shocks[shock] }
            for number in forms.indices { errors[number] += forms[number].noise * move.errors[number] }
        }
        return true
    }
}
