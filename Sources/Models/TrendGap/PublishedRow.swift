import Probability

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
        /// Growth in log points, `100 ln(Σ w e^{g/100} / Σ w)`: nearly linear in the quarters however far growth
        /// is from zero, so that few relinearizations do for a fall of nine tenths as for a rise of one.
        case growth
        /// `Σ w u`.
        case linear
    }

    /// How the terms make the number.
    let form: Form
    /// Quarters and weights.
    let terms: [Term]
    /// The published number: growth in log points, or a rate.
    let value: Double
    /// Variance of the noise, in the unit of the value.
    let variance: Double

    /// A growth published in percent.
    ///
    /// - Parameters:
    ///   - percent: published growth, above -100.
    ///   - variance: of its rounding, percentage points squared.
    static func growth(_ percent: Double, variance: Double, terms: [Term]) -> PublishedRow {
        let factor = 1 + percent / 100
        return PublishedRow(
            form: .growth, terms: terms, value: logPoints(factor), variance: variance / (factor * factor))
    }

    /// The number in a system where its series has another place.
    ///
    /// - Parameter varianceFactor: on its noise.
    func moved(to series: Int, varianceFactor: Double) -> PublishedRow {
        PublishedRow(
            form: form, terms: terms.map { Term(series: series, quarter: $0.quarter, weight: $0.weight) },
            value: value, variance: varianceFactor * variance)
    }

    /// The number that quarter values give.
    ///
    /// - Parameter quarterValue: growth in log points (or the rate) at a term.
    func prediction(_ quarterValue: (Term) -> Double) -> Double {
        switch form {
        case .growth:
            let shift = quarterValue(terms[0])
            var now = 0.0
            var before = 0.0
            for term in terms {
                now += term.weight * factor(quarterValue(term) - shift)
                before += term.weight
            }
            return shift + logPoints(now / before)
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
            let shift = quarterValue(terms[0])
            let parts = terms.map { $0.weight * factor(quarterValue($0) - shift) }
            let whole = parts.reduce(0, +)
            return parts.map { $0 / whole }
        case .linear:
            return terms.map(\.weight)
        }
    }
}
