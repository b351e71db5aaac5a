/// What is open in a joint prediction: how its quarter values move with standard normal shocks, given the data, in each
/// particle. Future innovations and what figures leave open of the past move; parameters do not.
///
/// `drivers[d][q] = own row · shocks`, `response[r][q] = Σ_d B_{r,d} passed row · shocks + s_r own row · shocks`: a
/// response moves through its row of the matrix and by its own part.
///
/// Source: MODEL §8 (P_k).
package struct OpenMovements: Sendable {
    /// Particle of each draw.
    package let particles: [Int]
    /// The common scale s of each response's equation in each draw: responses x draws.
    package let scales: [[Double]]
    /// One a particle, or one a draw in a model whose coefficients are drawn.
    package let settings: [Setting]
    let areByDraw: Bool

    /// The slopes of one particle, each row a list over shocks.
    package struct Setting: Sendable {
        /// Driver values on the drivers' shocks: drivers x quarters.
        package let drivers: [[[Double]]]
        /// What an entry of one in the matrix passes on of the drivers' shocks: responses x drivers x quarters.
        package let passed: [[[[Double]]]]
        /// Responses' own parts on their own shocks at scale one: responses x quarters.
        package let own: [[[Double]]]
        /// Responses on the drivers' shocks, in a model whose series share all shocks: responses x quarters; else empty.
        package var shared: [[[Double]]] = []
    }

    /// What is open.
    ///
    /// - Parameters:
    ///   - particles: particle of each draw.
    ///   - scales: responses x draws.
    ///   - settings: one a particle, or one a draw.
    ///   - areByDraw: whether there is one a draw.
    package init(particles: [Int], scales: [[Double]], settings: [Setting], areByDraw: Bool = false) {
        self.particles = particles
        self.scales = scales
        self.settings = settings
        self.areByDraw = areByDraw
    }

    /// The slopes of a draw.
    package func setting(of draw: Int) -> Setting { settings[areByDraw ? draw : particles[draw]] }

    /// Number of particles, up to the last that has a draw.
    package var particleCount: Int { (particles.max() ?? -1) + 1 }
}

extension OpenMovements.Setting {
    /// Number of the drivers' shocks.
    package var driverShocks: Int { drivers.first?.first?.count ?? 0 }
    /// Number of all shocks: the drivers', then each response's own.
    package var shocks: Int { own.reduce(driverShocks) { $0 + ($1.first?.count ?? 0) } }

    /// Adds a multiple of a driver's slopes to a row over all shocks.
    package func add(_ multiple: Double, driver: Int, quarter: Int, to row: inout [Double]) {
        let slopes = drivers[driver][quarter]
        for shock in slopes.indices { row[shock] += multiple * slopes[shock] }
    }

    /// Adds a multiple of a response's slopes to a row over all shocks.
    ///
    /// - Parameters:
    ///   - entries: the response's row of the matrix, by driver.
    ///   - scale: of its equation.
    package func add(
        _ multiple: Double, response: Int, quarter: Int, entries: (Int) -> Double, scale: Double,
        to row: inout [Double]
    ) {
        for driver in passed[response].indices {
            let entry = multiple * entries(driver)
            guard entry != 0 else { continue }
            let slopes = passed[response][driver][quarter]
            for shock in slopes.indices { row[shock] += entry * slopes[shock] }
        }
        if !shared.isEmpty {
            let slopes = shared[response][quarter]
            for shock in slopes.indices { row[shock] += multiple * slopes[shock] }
        }
        let first = own[..<response].reduce(driverShocks) { $0 + ($1.first?.count ?? 0) }
        let slopes = own[response][quarter]
        for shock in slopes.indices { row[first + shock] += multiple * scale * slopes[shock] }
    }
}
