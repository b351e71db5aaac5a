/// Where the numbers of one joint draw stand that a prediction needs, in one flat run: a thousand draws then are a
/// few megabytes, and reading one number of all draws is a walk in steps.
struct DrawLayout: Sendable {
    /// Positions of the quarters projected.
    let window: Range<Int>
    /// Numbers of a draw.
    let size: Int
    private let drivers: Int
    private let responses: Int
    private let columns: Int
    private let isRate: [Bool]

    init(_ fit: RegionFit, window: Range<Int>) {
        self.window = window
        drivers = fit.problem.drivers.count
        responses = fit.problem.responses.count
        columns = fit.responses.first?.coefficients.drivers.count ?? 0
        isRate = fit.problem.responses.map(\.isRate)
        size =
            (drivers + responses) * (window.count + 4) + drivers * 2 * (window.count + 1) + responses
            * (columns + 1 + window.count) + drivers + responses
    }

    /// A quarter value of a series: growth in log points, or the value of a rate.
    ///
    /// - Parameters:
    ///   - series: drivers first, then responses.
    ///   - quarter: from the first projected; -4 to -1 are the year before.
    func value(_ series: Int, _ quarter: Int) -> Int { series * (window.count + 4) + quarter + 4 }

    /// The shock gap of a driver at a projected quarter, or, at -1, the quarter before.
    func shock(_ driver: Int, _ quarter: Int) -> Int {
        (drivers + responses) * (window.count + 4) + driver * (window.count + 1) + quarter + 1
    }

    /// The permanent gap of a driver, likewise.
    func permanent(_ driver: Int, _ quarter: Int) -> Int { shock(drivers + driver, quarter) }

    /// The elasticity of a response.
    func elasticity(_ response: Int) -> Int { shock(2 * drivers, -1) + response * (columns + 1) }

    /// The matrix entry of a response and a column.
    func entry(_ response: Int, column: Int) -> Int { elasticity(response) + 1 + column }

    /// The shock gap of a response's own part at a projected quarter.
    func ownShock(_ response: Int, _ quarter: Int) -> Int {
        elasticity(responses) + response * window.count + quarter
    }

    /// The mean of a series' trend over the last year projected.
    func finalTrend(_ series: Int) -> Int { ownShock(responses, 0) + series }

    /// The numbers of a draw.
    func numbers(of draw: RegionDraw) -> [Double] {
        var numbers = Array(repeating: 0.0, count: size)
        for series in 0..<(drivers + responses) {
            let path = draw.paths[series]
            for quarter in -4..<window.count {
                let position = window.lowerBound + quarter
                numbers[value(series, quarter)] =
                    series < drivers
                    ? path.growth(position)
                    : Self.value(
                        path, draw.contributions[series - drivers], position, isRate[series - drivers])
            }
        }
        for series in 0..<(drivers + responses) {
            numbers[finalTrend(series)] =
                (1...4).reduce(0) { $0 + draw.paths[series].trend(window.upperBound - $1) } / 4
        }
        for driver in 0..<drivers {
            for quarter in -1..<window.count {
                numbers[shock(driver, quarter)] = draw.paths[driver].shock(window.lowerBound + quarter)
                numbers[permanent(driver, quarter)] = draw.paths[driver].permanent(
                    window.lowerBound + quarter)
            }
        }
        for response in 0..<responses {
            numbers[elasticity(response)] = draw.elasticities[response]
            for column in 0..<columns {
                numbers[entry(response, column: column)] = draw.entries[response][column]
            }
            for quarter in 0..<window.count {
                numbers[ownShock(response, quarter)] = draw.paths[drivers + response].shock(
                    window.lowerBound + quarter)
            }
        }
        return numbers
    }

    private static func value(
        _ path: GapPaths, _ contribution: [Double], _ quarter: Int, _ isRate: Bool
    ) -> Double {
        guard !isRate else { return path.rate(quarter) + contribution[quarter + 4] }
        return path.growth(quarter) + contribution[quarter + 4] - contribution[quarter]
    }
}
