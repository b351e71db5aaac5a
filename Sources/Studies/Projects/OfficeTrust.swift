/// How far a study believes what its own offices say of the months to come: departments' estimates and the list of
/// projects, both rows with their own noise.
public struct OfficeTrust: Hashable, Sendable {
    /// Whether departments' estimates enter the projection; else they stand beside it.
    public let usesEstimates: Bool
    /// Half the width of the 80 % range that an estimate is believed to, percentage points of growth.
    public let estimateTolerance: Double
    /// The same for estimates of rates, percentage points.
    public let rateTolerance: Double
    /// Share of what remains of the year's plans that is done by its end.
    public let execution: UncertainValue
    /// The list's share of construction investment; nothing when the figures are to tell.
    public let coverage: Double?

    /// How far offices are believed.
    public init(
        usesEstimates: Bool, estimateTolerance: Double, rateTolerance: Double, execution: UncertainValue,
        coverage: Double?
    ) {
        self.usesEstimates = usesEstimates
        self.estimateTolerance = estimateTolerance
        self.rateTolerance = rateTolerance
        self.execution = execution
        self.coverage = coverage
    }

    /// Estimates beside the projection, believed to 3 points (0.3 of a rate); 60, 80 or all of what is left of a plan done.
    ///
    /// Source: expert judgement. 3 points: a standard deviation of 2.3, as of full-year growth seen from the middle of a
    /// shock year (planning practice §6). Execution: the range of the report's committed funds, 0.6 to 1 (analysis §d).
    public static let standard = OfficeTrust(
        usesEstimates: false, estimateTolerance: 3, rateTolerance: 0.3,
        execution: UncertainValue(low: 0.6, central: 0.8, high: 1), coverage: nil)

    /// The same, with estimates used or only shown.
    ///
    /// - Parameter isUsed: whether departments' estimates enter the projection.
    public func usingEstimates(_ isUsed: Bool) -> OfficeTrust {
        OfficeTrust(
            usesEstimates: isUsed, estimateTolerance: estimateTolerance, rateTolerance: rateTolerance,
            execution: execution, coverage: coverage)
    }
}
