/// One statement about a path: a weighted sum of its cells and the number it is to have.
///
/// A single cell, the sum or average over periods, a difference of two variables: any linear combination.
public struct PathCondition: Hashable, Sendable {
    /// What it means to state a number.
    public enum Meaning: Hashable, Sendable {
        /// The sum has the value, exactly, in every draw.
        case hard
        /// The sum is given the law N(value, deviation²), whatever the model says of it (Antolín-Díaz, Petrella and
        /// Rubio-Ramírez 2021): a prescribed distribution, which is no evidence about the model.
        case law(deviation: Double)
        /// The value is an observation of the sum with error N(0, deviation²): model and statement are weighed by
        /// Bayes' rule, so that the sum ends between them.
        case noisy(deviation: Double)
    }

    /// Cells of the path, counted from 0, with their weights; a cell that occurs twice counts twice.
    public let weights: [Weight]
    /// The number that the weighted sum is to have, in its own unit.
    public let value: Double
    /// What stating it means.
    public let meaning: Meaning

    /// A cell and its weight.
    public struct Weight: Hashable, Sendable {
        /// Cell of the path, counted from 0.
        public let cell: Int
        /// Weight.
        public let weight: Double

        /// A cell and its weight.
        public init(cell: Int, weight: Double) {
            self.cell = cell
            self.weight = weight
        }
    }

    /// A condition on a weighted sum.
    ///
    /// - Parameters:
    ///   - weights: cells with their weights.
    ///   - value: what the sum is to be.
    ///   - meaning: what stating it means.
    public init(weights: [Weight], value: Double, meaning: Meaning = .hard) {
        self.weights = weights
        self.value = value
        self.meaning = meaning
    }

    /// A condition on one cell.
    public init(cell: Int, value: Double, meaning: Meaning = .hard) {
        self.init(weights: [Weight(cell: cell, weight: 1)], value: value, meaning: meaning)
    }

    /// A condition on the average of cells.
    public init(averageOf cells: some Collection<Int>, value: Double, meaning: Meaning = .hard) {
        let share = 1 / Double(cells.count)
        self.init(weights: cells.map { Weight(cell: $0, weight: share) }, value: value, meaning: meaning)
    }

    /// Standard deviation of what is drawn around the value: 0 for a hard condition.
    var spread: Double {
        switch meaning {
        case .hard: return 0
        case .law(let deviation), .noisy(let deviation): return deviation
        }
    }

    /// Standard deviation of the error with which the path is observed: 0 unless noisy.
    var noise: Double {
        guard case .noisy(let deviation) = meaning else { return 0 }
        return deviation
    }

    var isFinite: Bool {
        value.isFinite && spread.isFinite && spread >= 0 && weights.allSatisfy { $0.weight.isFinite }
    }
}
