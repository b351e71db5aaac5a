import Foundation
import Midyear

/// A file that goes to a place of its own instead of the command's folder of outputs.
struct PlacedFile {
    private let url: URL

    /// A file.
    ///
    /// - Parameter path: its path.
    init(_ path: String) {
        url = URL(fileURLWithPath: path)
    }

    /// Writes it, replacing an older one in one move.
    ///
    /// - Parameter bytes: its bytes.
    /// - Throws: the file system's error.
    func write(_ bytes: [UInt8]) throws {
        try OutputFolder(path: url.deletingLastPathComponent().path).write([(url.lastPathComponent, bytes)])
    }
}
