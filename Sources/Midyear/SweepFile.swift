import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Outcomes
import Reports
import Studies

/// The file of a sweep while it grows: whole blocks under a temporary name, renamed when the last one is there.
///
/// What an interruption leaves is taken up again: blocks that are there whole stay, a torn one is cut off. A file of
/// another sweep is refused.
struct SweepFile {
    private static let chunk = 1 << 20

    /// The first block that is not there yet.
    private(set) var next: Int
    private let handle: FileHandle
    private let partial: URL
    private let final: URL

    /// Opens the file, or makes it with the header of its sweep.
    ///
    /// - Parameters:
    ///   - final: the name of the finished file.
    ///   - text: the rows' text.
    ///   - sweep: what is computed.
    ///   - blocks: which blocks go into this file.
    /// - Throws: ``Faults`` for a file of another sweep; `CocoaError`.
    init(_ final: URL, _ text: SweepText, _ sweep: Sweep, blocks: Range<Int>) throws {
        self.final = final
        partial = final.appendingPathExtension("partial")
        try FileManager.default.createDirectory(
            at: final.deletingLastPathComponent(), withIntermediateDirectories: true)
        if !FileManager.default.fileExists(atPath: partial.path) {
            try Data().write(to: partial)
        }
        handle = try FileHandle(forUpdating: partial)
        try Self.lock(handle, partial)
        let header = blocks.lowerBound == 0 ? text.header : []
        let opening = header + text.opening(sweep.scenarios(of: blocks.lowerBound).lowerBound)
        let start = try handle.read(upToCount: opening.count).map(Array.init) ?? []
        guard opening.starts(with: start) else {
            throw Faults([.unfinishedSweepOfAnother(Place(file: partial.path))])
        }
        guard start.count == opening.count else {
            try handle.truncate(atOffset: 0)
            try handle.write(contentsOf: header)
            next = blocks.lowerBound
            return
        }
        let rows = blocks.map { sweep.scenarios(of: $0).count }
        let (whole, end) = try Self.wholeBlocks(handle, after: header.count, rows)
        try handle.truncate(atOffset: UInt64(end))
        try handle.seekToEnd()
        next = blocks.lowerBound + whole
    }

    /// Keeps other processes out until this one ends; a file that was finished meanwhile is nobody's any more.
    private static func lock(_ handle: FileHandle, _ partial: URL) throws {
        let isMine = flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0
        guard isMine, FileManager.default.fileExists(atPath: partial.path) else {
            throw Faults([.sweepInProgress(Place(file: partial.path))])
        }
    }

    /// How many blocks are there whole, and where the last of them ends.
    private static func wholeBlocks(
        _ handle: FileHandle, after start: Int, _ rows: [Int]
    ) throws -> (count: Int, end: Int) {
        try handle.seek(toOffset: UInt64(start))
        var (count, end, offset, missing) = (0, start, start, rows.first ?? 0)
        while count < rows.count, let data = try handle.read(upToCount: chunk), !data.isEmpty {
            for byte in data {
                offset += 1
                guard byte == UInt8(ascii: "\n") else { continue }
                missing -= 1
                guard missing == 0 else { continue }
                (count, end) = (count + 1, offset)
                missing = count < rows.count ? rows[count] : .max
            }
        }
        return (count, end)
    }

    /// Adds the rows of the next block.
    mutating func write(_ block: [UInt8]) throws {
        try handle.write(contentsOf: block)
        next += 1
    }

    /// Gives the file its name.
    func finish() throws {
        try handle.close()
        guard unsafe rename(partial.path, final.path) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: final.path])
        }
    }
}
