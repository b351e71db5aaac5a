import LinearAlgebra
import Regression
import TestSupport
import Testing

/// Conditional forecasts of a VAR(2) against stacked conditioning and the Kalman smoother of statsmodels (VARMAX with a
/// missing future), which agree with each other to 9e-16.
struct ConditionalForecastTests {
    private let path: GaussianPath
    private let consumption = (1...4).map { AmericanForecast.cell(1, $0) }

    init() throws { path = try AmericanForecast().path }

    private func conditioned(_ meaning: PathCondition.Meaning) throws -> ConditionalPath {
        try ConditionalPath(path, consumption.map { PathCondition(cell: $0, value: 1, meaning: meaning) })
    }

    private func first(_ variable: Int, _ count: Int, _ path: ConditionalPath) -> [Double] {
        AmericanForecast.series(path.conditioned.mean, variable, count)
    }

    @Test
    func `the forecast without conditions`() {
        expectClose(
            Array(path.mean.prefix(3)), [0.5025869488, 0.5371195343, 0.5115395259], within: 1e-9)
        expectClose(
            Array(path.mean.suffix(3)), [0.7594967506, 0.8247857455, 0.7675554917], within: 1e-9)
    }

    @Test
    func `consumption held at one percent for a year`() throws {
        let held = try conditioned(.hard)
        expectClose(
            first(0, 8, held),
            [
                0.8285763200, 0.9111090625, 0.9736383525, 0.9601624323, 0.8965262923, 0.8505807175,
                0.8129610866, 0.7976872416,
            ], within: 1e-9)
        expectClose(
            first(2, 5, held),
            [0.9556335288, 1.3527456218, 1.6420060500, 1.5254624166, 1.4427050853], within: 1e-9)
        expectClose(
            AmericanForecast.series(held.conditioned.deviations, 0, 5),
            [0.6022479182, 0.6076665781, 0.6097870174, 0.6103390289, 0.7612545383], within: 1e-9)
        expectClose(AmericanForecast.series(held.conditioned.deviations, 1, 4), [0, 0, 0, 0], within: 1e-12)
        expectClose(held.squaredDistance, 0.568108631968, within: 1e-9)
        expectClose(held.calibratedPlausibility, 0.576474224227, within: 1e-9)
        // Period by period, each given the last, the first quarter would be 0.8250699636.
        #expect(abs(first(0, 1, held)[0] - 0.8250699636) > 1e-3)
    }

    @Test
    func `a law around one percent keeps the mean and sets the spread`() throws {
        let law = try conditioned(.law(deviation: 0.25))
        expectClose(first(0, 8, law), first(0, 8, try conditioned(.hard)), within: 1e-12)
        expectClose(
            AmericanForecast.series(law.conditioned.deviations, 1, 4), [0.25, 0.25, 0.25, 0.25],
            within: 1e-12)
        expectClose(
            AmericanForecast.series(law.conditioned.deviations, 0, 4),
            [0.6264788721, 0.6374671995, 0.6399802634, 0.6414599076], within: 1e-9)
    }

    @Test
    func `a noisy observation is weighed against the forecast`() throws {
        let noisy = try conditioned(.noisy(deviation: 0.25))
        expectClose(
            first(0, 4, noisy), [0.7916998851, 0.8847831434, 0.9541947628, 0.9493521732], within: 1e-9)
        expectClose(
            first(1, 4, noisy), [0.9469968016, 0.9890092554, 0.9892498761, 0.9878548528], within: 1e-9)
        expectClose(
            AmericanForecast.series(noisy.conditioned.deviations, 1, 1), [0.232330319], within: 1e-8)
    }

    @Test
    func `the average of four quarters of product`() throws {
        let cells = (1...4).map { AmericanForecast.cell(0, $0) }
        let average = try ConditionalPath(path, [PathCondition(averageOf: cells, value: 0.8)])
        expectClose(
            first(0, 5, average),
            [0.6364865137, 0.7751069259, 0.8675810618, 0.9208254985, 0.8188304364], within: 1e-9)
        expectClose(
            first(1, 4, average), [0.6546113864, 0.9207297035, 0.9026960609, 0.9091629044], within: 1e-9)
    }

    /// Which of the three orthogonal shocks of each quarter may adjust.
    private func only(_ shock: Int) -> [Bool] {
        (0..<path.factor.columns).map { $0 % 3 == shock }
    }

    @Test
    func `only the second structural shock may adjust`() throws {
        let held = try ConditionalPath(
            path, consumption.map { PathCondition(cell: $0, value: 1) }, mayAdjust: only(1))
        expectClose(
            (0..<4).map { held.adjustment[3 * $0 + 1] },
            [0.8868704265, 0.2438066450, 0.1833949457, 0.1758839626], within: 1e-9)
        expectClose(first(0, 2, held), [0.5025869488, 0.8591864263], within: 1e-9)
        expectClose(held.squaredDistance, 0.9105497079, within: 1e-9)
    }

    @Test
    func `what the shocks that may adjust do not reach is refused`() {
        #expect(throws: ConditionalPath.Failure.unreachable([0])) {
            try ConditionalPath(
                path, [PathCondition(cell: AmericanForecast.cell(0, 1), value: 1)], mayAdjust: only(2))
        }
    }
}
