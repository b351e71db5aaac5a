import LinearAlgebra
package import Studies
import TimeSeries

/// Where finished estimates are kept: two functions, so that this module touches no file.
///
/// Safe to delete at any time: an estimate read back gives the same bits as one made anew.
package struct EstimateCache: Sendable {
    /// What an estimate depends on.
    package struct Key: Hashable, Sendable {
        /// Text that differs whenever the estimate could.
        package let text: String

        /// The key of a region's estimate.
        ///
        /// - Parameter study: the region's study, seen on the as-of date in question.
        package init(_ study: Study) {
            text = [
                study.id, study.contentHash, "\(study.asOf)", "\(study.horizon)", TrendGapModel.version,
                "\(TrendGapModel.estimationSeed)", Backend.configuration, Backend.coreName,
            ].joined(separator: " ")
        }
    }

    /// Reads what is kept under a key; nothing when nothing is, or nothing readable.
    package let read: @Sendable (Key) -> [Double]?
    /// Keeps numbers under a key; failing to is no failure.
    package let write: @Sendable (Key, [Double]) -> Void

    /// A place to keep estimates.
    ///
    /// - Parameters:
    ///   - read: reads what is kept under a key.
    ///   - write: keeps numbers under a key.
    package init(
        read: @escaping @Sendable (Key) -> [Double]?, write: @escaping @Sendable (Key, [Double]) -> Void
    ) {
        self.read = read
        self.write = write
    }

    /// Keeps nothing.
    package static let none = EstimateCache(read: { _ in nil }, write: { _, _ in })
}
