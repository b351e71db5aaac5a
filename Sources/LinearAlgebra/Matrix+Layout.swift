import COpenBLAS

extension Matrix {
    /// Distance between the starts of two columns, as BLAS wants it: never zero, even of an empty matrix.
    var leadingDimension: LapackInt { LapackInt(max(1, rows)) }

    /// Where the first entry that is NaN or infinite stands, column by column; `nil` if all are finite.
    ///
    /// LAPACKE refuses NaN with a meaningless code and lets infinity pass to a finite, wrong answer, so each call
    /// is preceded by this.
    package var firstNotFinite: (row: Int, column: Int)? {
        guard let position = values.firstIndex(where: { !$0.isFinite }) else { return nil }
        return (position % rows, position / rows)
    }
}
