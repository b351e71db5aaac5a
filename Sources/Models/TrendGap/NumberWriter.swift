/// Writes values as one run of numbers, for caches: a run is read from a file into memory once and used where it lies.
struct NumberWriter {
    private(set) var numbers: [Double] = []

    mutating func write(_ value: Int) { numbers.append(Double(value)) }

    mutating func write(_ value: Bool) { numbers.append(value ? 1 : 0) }

    mutating func write(_ values: some Collection<Double>) {
        write(values.count)
        numbers.append(contentsOf: values)
    }

    mutating func write(_ text: String) { write(text.utf8.map(Double.init)) }

    mutating func write<Element>(_ list: [Element], _ element: (inout NumberWriter, Element) -> Void) {
        write(list.count)
        for item in list { element(&self, item) }
    }
}

/// Reads what ``NumberWriter`` wrote; nothing when the numbers are not whole.
struct NumberReader {
    /// The whole run.
    let numbers: [Double]
    private(set) var position = 0

    init(_ numbers: [Double]) {
        self.numbers = numbers
    }

    /// Whether everything was read.
    var isAtEnd: Bool { position == numbers.count }

    mutating func int() -> Int? {
        guard position < numbers.count, let value = Int(exactly: numbers[position]) else { return nil }
        position += 1
        return value
    }

    mutating func bool() -> Bool? { int().map { $0 == 1 } }

    /// Where a run of numbers lies within ``numbers``.
    mutating func range() -> Range<Int>? {
        guard let count = int(), count >= 0, count <= numbers.count - position else { return nil }
        defer { position += count }
        return position..<(position + count)
    }

    mutating func doubles() -> [Double]? { range().map { Array(numbers[$0]) } }

    mutating func text() -> String? {
        guard let codes = doubles() else { return nil }
        let bytes = codes.compactMap { UInt8(exactly: $0) }
        return bytes.count == codes.count ? String(validating: bytes, as: UTF8.self) : nil
    }

    mutating func list<Element>(_ element: (inout NumberReader) -> Element?) -> [Element]? {
        guard let count = int(), count >= 0, count <= numbers.count else { return nil }
        var list: [Element] = []
        for _ in 0..<count {
            guard let item = element(&self) else { return nil }
            list.append(item)
        }
        return list
    }
}
