import COpenBLAS

extension Matrix {
    /// Euclidean length of each column.
    ///
    /// Neither overflows nor underflows before its result does. Source: BLAS `dnrm2`.
    public var columnNorms: [Double] {
        Backend.useOneThread
        return (0..<columns).map { unsafe cblas_dnrm2(LapackInt(rows), column($0), 1) }
    }

    /// The columns at length 1, so that units decide nothing; a column of zeros stays as it is.
    ///
    /// - Precondition: all entries are finite.
    public var withUnitColumns: Matrix {
        var result = self
        for (j, norm) in columnNorms.enumerated() where norm > 0 {
            for i in j * rows..<(j + 1) * rows { result.values[i] /= norm }
        }
        return result
    }
}
