import COpenBLAS

/// The numerical library underneath.
///
/// The last bits of a result depend on it and on the processor, so a record of results names both.
public enum Backend {
    /// Version and build options of the library.
    public static var configuration: String { unsafe String(cString: openblas_get_config()) }

    /// The processor family whose kernels the library has chosen.
    public static var coreName: String { unsafe String(cString: openblas_get_corename()) }

    /// Restricts the library to one thread, once; every call passes through here first.
    ///
    /// A second thread gains nothing at our sizes, and sums depend on the number of threads in their last bits.
    static let useOneThread: Void = openblas_set_num_threads(1)

    /// What a LAPACK routine reports beyond success.
    ///
    /// - Parameters:
    ///   - code: the routine's `info`.
    ///   - routine: its name, for the message.
    /// - Returns: `nil` for success, else the positive code, whose meaning only the caller knows.
    static func report(_ code: LapackInt, of routine: StaticString) -> Int? {
        precondition(code >= 0, "\(routine) refuses its argument \(-code): a fault in LinearAlgebra")
        return code == 0 ? nil : Int(code)
    }
}
