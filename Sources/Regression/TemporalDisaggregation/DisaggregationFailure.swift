/// Why numbers of long periods cannot be spread over short ones.
public enum DisaggregationFailure: Error, Hashable {
    /// There are no long periods, or no short ones.
    case empty
    /// The short periods end before the long ones do.
    case shortPeriodsMissing(needed: Int, found: Int)
    /// Fewer long periods than coefficients, or than the differences need.
    case tooFewLongPeriods(needed: Int, found: Int)
    /// A long period's number is NaN or infinite.
    case valueNotFinite(period: Int)
    /// An indicator's number is NaN or infinite; both counted from 0.
    case indicatorNotFinite(period: Int, column: Int)
    /// An indicator has a number of zero or below, by which a proportional method would divide.
    case indicatorNotPositive(period: Int)
    /// A persistence that is not between −1 and 1.
    case persistenceOutOfRange(Double)
    /// In each list the indicators' sums over long periods follow from one another.
    case columnsMoveTogether([[Int]])
}
