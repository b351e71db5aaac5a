/// How much each model counts in the projections of a study, as its back-test found: the file `model-weights.yaml`.
public struct ModelWeights: Hashable, Sendable {
    /// One model's part.
    public struct Share: Hashable, Sendable {
        /// The model.
        public let model: ProjectionModel
        /// Its share, 0 to 1.
        public let share: Double

        /// A share.
        ///
        /// - Parameters:
        ///   - model: the model.
        ///   - share: its share, 0 to 1.
        public init(model: ProjectionModel, share: Double) {
            self.model = model
            self.share = share
        }
    }

    /// The shares for projections of one year from one moment, by what was known before.
    public struct Entry: Hashable, Sendable {
        /// The year projected.
        public let year: Int
        /// Quarters of it that are over: 1, 2 or 3.
        public let quarters: Int
        /// The years whose projections the shares rest on, ascending, all before ``year``.
        public let origins: [Int]
        /// Mean gain in log density of earlier combinations over the single model, per case; nothing before any.
        public let gain: Double?
        /// One a model, adding up to 1; the single model first.
        public let shares: [Share]

        /// Shares for one year and moment.
        ///
        /// - Parameters:
        ///   - year: the year projected.
        ///   - quarters: quarters of it that are over.
        ///   - origins: the years they rest on.
        ///   - gain: mean gain in log density of earlier combinations.
        ///   - shares: one a model.
        public init(year: Int, quarters: Int, origins: [Int], gain: Double?, shares: [Share]) {
            self.year = year
            self.quarters = quarters
            self.origins = origins
            self.gain = gain
            self.shares = shares
        }

        /// Whether more than one model counts.
        public var isMixed: Bool { shares.count { $0.share > 0 } > 1 }
    }

    /// Name of the file in a study's folder.
    public static let fileName = "model-weights.yaml"
    /// Its schema.
    public static let schema = "midyear.model-weights/1"

    /// Shares by year and moment.
    public let entries: [Entry]
    /// SHA-256 of the figures that they were found with, as ``Study/dataHash``.
    public let dataHash: String
    /// Versions of the models that were tested.
    public let engines: [String]
    /// Where the file stands.
    public let place: Place

    /// The contents of a weights file.
    ///
    /// - Parameters:
    ///   - entries: shares by year and moment.
    ///   - dataHash: hash of the figures.
    ///   - engines: versions of the models.
    ///   - place: where the file stands.
    public init(entries: [Entry], dataHash: String, engines: [String], place: Place) {
        self.entries = entries
        self.dataHash = dataHash
        self.engines = engines
        self.place = place
    }

    /// The entry for a projection: of its moment the one of the year, else the latest before it.
    ///
    /// - Parameters:
    ///   - year: the year projected.
    ///   - quarters: quarters of it that are over.
    public func entry(year: Int, quarters: Int) -> Entry? {
        entries.filter { $0.quarters == quarters && $0.year <= year }.max { $0.year < $1.year }
    }
}
