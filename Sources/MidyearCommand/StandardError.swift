import Foundation

/// Standard error, as a place to write whole texts to.
enum StandardError {
    /// Writes a text to standard error.
    static func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}

/// Standard output.
enum StandardOutput {
    /// Writes bytes to standard output.
    static func write(_ bytes: [UInt8]) throws {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }
}
