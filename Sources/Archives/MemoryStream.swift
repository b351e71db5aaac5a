internal import CMinizip

/// Bytes in memory that the zip library reads and writes as if they were a file.
final class MemoryStream {
    /// The bytes so far.
    private(set) var bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// The library's calls, on this stream; it must outlive them.
    var functions: zlib_filefunc64_def {
        var functions = unsafe zlib_filefunc64_def()
        unsafe functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
        unsafe functions.zread_file = { opaque, _, data, count in
            unsafe UInt(
                MemoryStream.at(opaque)?.read(UnsafeMutableRawBufferPointer(start: data, count: Int(count)))
                    ?? 0)
        }
        unsafe functions.zwrite_file = { opaque, _, data, count in
            unsafe MemoryStream.at(opaque)?.write(UnsafeRawBufferPointer(start: data, count: Int(count)))
            return count
        }
        unsafe functions.ztell64_file = { opaque, _ in
            unsafe ZPOS64_T(MemoryStream.at(opaque)?.position ?? 0)
        }
        unsafe functions.zseek64_file = { opaque, _, offset, origin in
            unsafe MemoryStream.at(opaque)?.seek(offset, from: origin) == true ? 0 : -1
        }
        unsafe functions.zclose_file = { _, _ in 0 }
        unsafe functions.zerror_file = { _, _ in 0 }
        return unsafe functions
    }

    private static func at(_ opaque: UnsafeMutableRawPointer?) -> MemoryStream? {
        unsafe opaque.map { unsafe Unmanaged<MemoryStream>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Copies what follows the position, as far as there is any.
    private func read(_ target: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(target.count, bytes.count - position)
        unsafe target.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }

    /// Writes over what stands at the position, and beyond the end.
    private func write(_ data: UnsafeRawBufferPointer) {
        let overwritten = min(data.count, bytes.count - position)
        unsafe bytes.replaceSubrange(position..<position + overwritten, with: data)
        position += data.count
    }

    /// Offsets come from the archive, so that a hostile one may be any number.
    private func seek(_ offset: ZPOS64_T, from origin: Int32) -> Bool {
        let start =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: position
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: 0
            }
        let (target, overflows) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
        guard !overflows, (0...bytes.count).contains(target) else { return false }
        position = target
        return true
    }
}
