/// A published number as a function of quarter values of one or more series.
struct PublishedRow: Sendable {
    /// One quarter of one series with its weight.
    struct Term: Sendable {
        /// Position of the series in its system.
        let series: Int
        /// Position of the quarter.
        let quarter: Int
        /// Weight in the sums; the sign of the value for a rate.
        let weight: Double
    }

    /// How the terms make the number.
    enum Form: Sendable {
        /// `100 (Σ w e^{g/100} / Σ w - 1)`.
        case growth
        /// `Σ w u`.
        case linear
    }

    /// How the terms make the number.
    let form: Form
    /// Quarters and weights.
    let terms: [Term]
    /// The published number.
    let value: Double
    /// Variance of the noise.
    var variance: Double

    /// The number that quarter values give.
    ///
    /// - Parameter quarterValue: growth in log points (or the rate) at a term.
    func prediction(_ quarterValue: (Term) -> Double) -> Double {
        switch form {
        case .growth:
            var now = 0.0
            var before = 0.0
            for term in terms {
                now += term.weight * factor(quarterValue(term))
                before += term.weight
            }
            return 100 * (now / before - 1)
        case .linear:
            return terms.reduce(0) { $0 + $1.weight * quarterValue($1) }
        }
    }

    /// The derivative of the number by each term's quarter value.
    ///
    /// - Parameter quarterValue: growth in log points (or the rate) at a term.
    func derivatives(_ quarterValue: (Term) -> Double) -> [Double] {
        switch form {
        case .growth:
            let before = terms.reduce(0) { $0 + $1.weight }
            return terms.map { $0.weight * factor(quarterValue($0)) / before }
        case .linear:
            return terms.map(\.weight)
        }
    }
}
