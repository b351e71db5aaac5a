import COpenBLAS

/// The factorization A P = Q R with the columns reordered so that the diagonal of R falls in size: it shows how many
/// columns are independent, and which follow from which.
///
/// Units decide the order; scale the columns first (``Matrix/withUnitColumns``) where they must not. Source: LAPACK
/// `dgeqp3`; Golub and Van Loan (2013), section 5.4.2.
public struct PivotedQRFactorization: Sendable {
    /// Why a matrix has no factorization.
    public enum Failure: Error, Hashable {
        /// An entry is NaN or infinite; both indices are counted from 0.
        case notFinite(row: Int, column: Int)
    }

    /// A column that is a sum of multiples of others, up to the tolerance.
    public struct Dependence: Hashable, Sendable {
        /// The column, counted from 0.
        public let column: Int
        /// The independent columns that make it up, ascending; empty for a column of zeros.
        public let sources: [Int]
        /// The multiple of each source.
        public let weights: [Double]
    }

    /// R, min(m, n) x n, in the order of the permutation; zero below the diagonal.
    public let r: Matrix
    /// Which column of A stands in each place, counted from 0; n entries.
    public let permutation: [Int]
    private let reflectors: HouseholderReflectors

    /// Factorizes a matrix of any shape.
    ///
    /// - Parameter a: m x n.
    /// - Throws: ``Failure`` if `a` is not finite.
    public init(_ a: Matrix) throws(Failure) {
        if let (row, column) = a.firstNotFinite { throw .notFinite(row: row, column: column) }
        Backend.useOneThread
        var factors = HouseholderReflectors(of: a)
        var places = [LapackInt](repeating: 0, count: a.columns)
        if factors.scales.isEmpty {
            places = (0..<a.columns).map { LapackInt($0 + 1) }
        } else {
            let code = unsafe LAPACKE_dgeqp3(
                LAPACK_COL_MAJOR, LapackInt(a.rows), LapackInt(a.columns),
                &factors.packed.values, a.leadingDimension, &places, &factors.scales)
            precondition(Backend.report(code, of: "dgeqp3") == nil, "dgeqp3 has no positive code")
        }
        r = factors.r
        permutation = places.map { Int($0) - 1 }
        reflectors = factors
    }

    /// The tolerance when none is stated: max(m, n) 2⁻⁵², what rounding in the factorization itself may leave.
    public static func defaultTolerance(rows: Int, columns: Int) -> Double {
        Double(max(rows, columns)) * 0x1p-52
    }

    /// Number of independent columns.
    ///
    /// - Parameter tolerance: share of the first diagonal entry of R up to which one counts as zero; what rounding
    ///   leaves when `nil`.
    /// - Returns: 0 for the zero matrix and for an empty one.
    public func rank(tolerance: Double? = nil) -> Int {
        guard r.rows > 0 && r.columns > 0 else { return 0 }
        let share = tolerance ?? Self.defaultTolerance(rows: reflectors.packed.rows, columns: r.columns)
        let smallest = share * abs(r[0, 0])
        return (0..<r.rows).firstIndex { abs(r[$0, $0]) <= smallest } ?? r.rows
    }

    /// Estimate of 1 / (‖R‖₁ ‖R⁻¹‖₁); 0 for a matrix with more columns than rows.
    public var reciprocalCondition: Double {
        r.rows < r.columns ? 0 : r.upperReciprocalCondition
    }

    /// The columns beyond the first places, each expressed by those.
    ///
    /// - Parameter rank: how many places count as independent, at most `rank(tolerance: 0)`.
    /// - Returns: one entry for each of the n − rank other columns, in the order of the permutation. Sources whose
    ///   share is below 1e-8 of the column's length are left out as rounding.
    public func dependences(rank: Int) -> [Dependence] {
        precondition(rank >= 0 && rank <= self.rank(tolerance: 0), "no \(rank) columns are independent")
        let independent = r.block(rows: rank, columns: 0..<rank)
        let weights = independent.solveUpper(r.block(rows: rank, columns: rank..<r.columns))
        let norms = r.columnNorms
        return (rank..<r.columns).map { place in
            let own = weights.column(place - rank)
            let used = (0..<rank)
                .filter { abs(own[$0]) * norms[$0] > 1e-8 * norms[place] }
                .sorted { permutation[$0] < permutation[$1] }
            return Dependence(
                column: permutation[place], sources: used.map { permutation[$0] },
                weights: used.map { own[$0] })
        }
    }

    /// Q B, Q of order m.
    ///
    /// - Parameter b: m x k.
    /// - Returns: m x k.
    public func applyQ(to b: Matrix) -> Matrix { reflectors.applyQ(to: b) }
}
