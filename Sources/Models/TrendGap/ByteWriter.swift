/// Writes numbers and texts as bytes, in the machine's order; for caches that never leave the machine.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: Int) {
        unsafe withUnsafeBytes(of: value) { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func write(_ values: [Double]) {
        write(values.count)
        unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func write(_ text: String) {
        let utf8 = Array(text.utf8)
        write(utf8.count)
        bytes.append(contentsOf: utf8)
    }

    mutating func write<Element>(_ list: [Element], _ element: (inout ByteWriter, Element) -> Void) {
        write(list.count)
        for item in list { element(&self, item) }
    }
}

/// Reads what ``ByteWriter`` wrote; nothing when the bytes are not whole.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether everything was read.
    var isAtEnd: Bool { position == bytes.count }

    mutating func int() -> Int? {
        guard position + 8 <= bytes.count else { return nil }
        defer { position += 8 }
        return unsafe bytes.withUnsafeBytes {
            unsafe $0.loadUnaligned(fromByteOffset: position, as: Int.self)
        }
    }

    mutating func doubles() -> [Double]? {
        guard let count = int(), count >= 0, count <= (bytes.count - position) / 8 else { return nil }
        defer { position += count * 8 }
        let start = position
        return unsafe [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
            unsafe bytes.withUnsafeBytes { source in
                unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[start..<(start + count * 8)]))
            }
            initialized = count
        }
    }

    mutating func text() -> String? {
        guard let count = int(), count >= 0, count <= bytes.count - position else { return nil }
        defer { position += count }
        return String(validating: bytes[position..<(position + count)], as: UTF8.self)
    }

    mutating func list<Element>(_ element: (inout ByteReader) -> Element?) -> [Element]? {
        guard let count = int(), count >= 0, count <= bytes.count else { return nil }
        var list: [Element] = []
        for _ in 0..<count {
            guard let item = element(&self) else { return nil }
            list.append(item)
        }
        return list
    }
}
